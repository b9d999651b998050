using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Components.Shared.Forms;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Features.Studio.Freshness;

namespace Portal.Features.Studio.Sharing;

/// <summary>Walks the author through every figure that cites a source of which a new edition is out.</summary>
public sealed partial class SourceRenewalPage(
    SourceQueries sources, RenewalQueries renewals, RenewalWriter writer, RenewalKeeper keeper, TimeProvider clock) : ComponentBase, IDisposable
{
    private Source? source;
    private SourceFields fields = new();
    private FormProblems problems = new();
    private IReadOnlyList<WalkedGuide> guides = [];
    private IReadOnlyList<string>? made;
    private bool isSaving;
    private Keeping? keeping;
    private DateTime? keptUtc;

    [Parameter] public string Id { get; set; } = "";

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    private string Summary
    {
        get
        {
            var figures = guides.SelectMany(guide => guide.Figures).ToList();
            return $"{figures.Count(figure => figure.Choice is FigureChoice.Change)} changed, "
                + $"{figures.Count(figure => figure.Choice is FigureChoice.Keep)} still right, "
                + $"{figures.Count(figure => figure.Choice is FigureChoice.Skip)} left as they are.";
        }
    }

    public void Dispose() => keeping?.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        if (source?.Id != Id)
        {
            keeping?.Dispose();
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        (keeping, keptUtc) = (null, null);

        var sheet = await sources.FindAsync(Id, CancellationToken.None);
        source = sheet is { Guides.Count: > 0 } ? sheet.Listed.Source : null;
        if (source is null)
        {
            return;
        }

        fields = SourceFields.Of(source);
        fields.Accessed = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        guides = [.. (await renewals.ReadAsync(Id, CancellationToken.None)).Select(guide => new WalkedGuide(guide))];
        if (StudioAccess.CounsellorOf((await Authentication).User) is not { Id: { } author })
        {
            return;
        }

        var id = Id;
        if (await keeper.FindAsync(id, author, CancellationToken.None) is { } kept)
        {
            (fields, keptUtc) = (kept.Walk.Fields, kept.ChangedUtc);
            foreach (var guide in guides)
            {
                guide.Take(kept.Walk.Guides.GetValueOrDefault(guide.Guide.Slug) ?? []);
            }
        }

        keeping = new(clock, work => InvokeAsync(work), async () =>
        {
            await keeper.KeepAsync(id, author, new(fields, guides.ToDictionary(guide => guide.Guide.Slug, guide => guide.Kept())), CancellationToken.None);
            StateHasChanged();
        });
    }

    private void Touch() => keeping?.Touch();

    private async Task BeginAgainAsync()
    {
        if (StudioAccess.CounsellorOf((await Authentication).User) is { Id: { } author })
        {
            keeping?.Drop();
            await keeper.ForgetAsync(Id, author, CancellationToken.None);
            await LoadAsync();
        }
    }

    private async Task MakeAsync()
    {
        problems = new();
        // Asked again here: the handler can be called at any time by anyone who once had the page.
        if (isSaving || source is null || StudioAccess.CounsellorOf((await Authentication).User) is not { } actor)
        {
            return;
        }

        var renewed = fields.Read(Id, problems);
        if (renewed is not null && renewed.AsOf == source.AsOf)
        {
            problems.Add(nameof(fields.AsOf), "Say of when the new edition is: this is the date of the old one.");
        }

        if (renewed is null || problems.Any)
        {
            return;
        }

        isSaving = true;
        var result = await writer.WriteAsync(renewed, [.. guides.Select(guide => guide.Decided())], actor, CancellationToken.None);
        isSaving = false;
        switch (result)
        {
            case RenewalResult.Done { Slugs: var slugs }:
                made = slugs;
                keeping?.Drop();
                await keeper.ForgetAsync(Id, actor.Id!.Value, CancellationToken.None);
                break;
            case RenewalResult.NothingDecided:
                problems.Add("Change a figure or say that it is still right; otherwise there is nothing to make a draft of.");
                break;
            case RenewalResult.ChangedMeanwhile { Slug: var slug }:
                problems.Add($"Somebody saved “{TitleOf(slug)}” meanwhile. Load the page again to see its figures as they are now; what you typed is kept.");
                break;
            case RenewalResult.NotReadable { Slug: var slug, Fields: var wrong }:
                foreach (var figure in guides.First(guide => guide.Guide.Slug == slug).Figures.Where(figure => wrong.Any(field => FieldPath.IsWithin(field, figure.Figure.Path))))
                {
                    problems.Add(figure.FieldIn(slug), $"{TitleOf(slug)}, {figure.Figure.Label}: write a number such as 28500 or 12.5, with nothing beside it.");
                }

                if (!problems.Any)
                {
                    problems.Add($"“{TitleOf(slug)}” cannot be written with these values.");
                }

                break;
        }
    }

    private string TitleOf(string slug) => guides.FirstOrDefault(guide => guide.Guide.Slug == slug)?.Guide.Title ?? slug;
}
