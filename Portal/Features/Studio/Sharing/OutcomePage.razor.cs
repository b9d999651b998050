using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Components.Shared;
using Portal.Components.Shared.Forms;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Studio.Freshness;
using Portal.Features.Studio.Publishing;

namespace Portal.Features.Studio.Sharing;

/// <summary>A shared outcome: where it stands, who achieved it, and one act to reword it everywhere.</summary>
public sealed partial class OutcomePage(OutcomeQueries outcomes, RewordDesk desk)
{
    private OutcomeSheet? sheet;
    private FormProblems problems = new();
    private string text = "", note = "";
    private string? said;
    private NoticeTone tone;
    private bool isPreviewed, isSaving, focusesPreview;
    private ElementReference preview;

    [Parameter] public string Id { get; set; } = "";

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    private HashSet<string> Slugs => [.. sheet?.Places.Select(place => place.Slug) ?? []];

    private string Achieved => sheet?.Achieved switch
    {
        null or 0 => "No student has achieved it yet.",
        1 => "One student has achieved it.",
        var students => $"{students} students have achieved it.",
    };

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusesPreview)
        {
            focusesPreview = false;
            await preview.FocusAsync();
        }
    }

    private async Task LoadAsync()
    {
        sheet = await outcomes.FindAsync(Id, CancellationToken.None);
        text = sheet?.Text ?? "";
        note = "";
    }

    private void Preview()
    {
        (problems, said) = (new(), null);
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add("text", "Say what a student can show.");
        }
        else if (text.Trim() == sheet?.Text)
        {
            problems.Add("text", "These are the words it has now.");
        }

        isPreviewed = focusesPreview = !problems.Any;
    }

    private async Task SaveAsync()
    {
        // Asked again here: the handler can be called at any time by anyone who once had the page.
        if (isSaving || sheet is null || StudioAccess.CounsellorOf((await Authentication).User) is not { } actor)
        {
            return;
        }

        Preview();
        if (!isPreviewed)
        {
            return;
        }

        isSaving = true;
        var words = string.IsNullOrWhiteSpace(note) ? "A shared outcome was reworded" : note.Trim();
        var author = new RevisionAuthor(RevisionOrigin.Reword, actor.Name, words[..Math.Min(words.Length, 200)]);
        var result = await desk.RewordAsync(new OutcomeRewording(Id, sheet.Text, text.Trim()), author, actor, CancellationToken.None);
        (isSaving, isPreviewed, focusesPreview) = (false, false, false);
        switch (result)
        {
            case RewordResult.Done { Guides: var guides }:
                await LoadAsync();
                (said, tone) = ($"Reworded, and published in {QueueWords.Guides(guides.Count)}.", NoticeTone.Ok);
                break;
            case RewordResult.Proposed { Title: var title }:
                (said, tone) = ($"Sent for review with the guide {title}. When it is published there, it is reworded everywhere.", NoticeTone.Ok);
                break;
            case RewordResult.Refused { Problems: var refused }:
                foreach (var (slug, problem) in refused)
                {
                    problems.Add($"{slug}: {problem.Message}");
                }

                break;
            default:
                await LoadAsync();
                (said, tone) = ("Somebody reworded it meanwhile. These are its words now; what you typed is not saved.", NoticeTone.Warning);
                break;
        }
    }
}
