using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Components.Shared;
using Portal.Components.Shared.Forms;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Studio.Freshness;
using Portal.Features.Studio.Publishing;

namespace Portal.Features.Studio.Sharing;

/// <summary>A source, edited once for all the guides that cite it.</summary>
public sealed partial class SourcePage(SourceQueries sources, RewordDesk desk)
{
    private const int LongestNote = 200;

    private SourceSheet? sheet;
    private SourceFields fields = new();
    private FormProblems problems = new();
    private string note = "";
    private string? said;
    private NoticeTone tone;
    private bool isSaving;

    [Parameter] public string Id { get; set; } = "";

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        sheet = await sources.FindAsync(Id, CancellationToken.None);
        fields = sheet is null ? new() : SourceFields.Of(sheet.Listed.Source);
        note = "";
    }

    private async Task SaveAsync()
    {
        problems = new();
        // Asked again here: the handler can be called at any time by anyone who once had the page.
        if (isSaving || sheet is not { Listed.Source: var before } || StudioAccess.CounsellorOf((await Authentication).User) is not { } actor)
        {
            return;
        }

        problems.Add("change", note.Length > LongestNote ? $"Shorten it to {LongestNote} characters." : null);
        if (fields.Read(Id, problems) is not { } after || problems.Any)
        {
            return;
        }

        if (after == before)
        {
            Say("Nothing is different yet.", NoticeTone.Info);
            return;
        }

        isSaving = true;
        var words = string.IsNullOrWhiteSpace(note) ? $"The source “{after.Title}” changed" : note.Trim();
        var result = await desk.RewordAsync(
            new SourceRewording(before, after), new RevisionAuthor(RevisionOrigin.Reword, actor.Name, words), actor, CancellationToken.None);
        isSaving = false;
        await TellAsync(result);
    }

    private async Task TellAsync(RewordResult result)
    {
        switch (result)
        {
            case RewordResult.Done { Guides: var guides }:
                await LoadAsync();
                Say($"Saved, and published in {QueueWords.Guides(guides.Count)}.", NoticeTone.Ok);
                break;
            case RewordResult.Proposed { Title: var title }:
                Say($"Sent for review with the guide {title}. When it is published there, it changes in all guides.", NoticeTone.Ok);
                break;
            case RewordResult.Refused { Problems: var refused }:
                foreach (var (slug, problem) in refused)
                {
                    problems.Add($"{slug}: {problem.Message}");
                }

                break;
            default:
                await LoadAsync();
                Say("Somebody changed it meanwhile. This is how it is now; what you typed is not saved.", NoticeTone.Warning);
                break;
        }
    }

    private void Say(string text, NoticeTone how) => (said, tone) = (text, how);
}
