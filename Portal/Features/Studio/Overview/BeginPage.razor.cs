using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Portal.Components.Shared.Forms;
using Portal.Components.Wording;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Studio.Drafts;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Overview;

/// <summary>Begins a document: a plain form. An address that the author did not choose is shown before anything is made.</summary>
public sealed partial class BeginPage(OverviewQueries overview, DraftDesk desk, GuideBeginning beginning, IAntiforgery antiforgery)
{
    /// <summary>Guides offered at most to copy.</summary>
    private const int MostFound = 20;

    private string? words;
    private IReadOnlyList<(string Slug, string Title, string Kind)> found = [];
    private OpenedDraft? original;
    private bool isSlugMade;

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    [SupplyParameterFromForm] private string? Kind { get; set; }

    [SupplyParameterFromForm] private string? Title { get; set; }

    [SupplyParameterFromForm] private string? Slug { get; set; }

    private FormProblems Problems { get; } = new();

    private string SlugHint => isSlugMade
        ? "Made from the title. Change it if you like; it can be changed later, and the old address then leads to the new one."
        : "Lower-case letters, digits and hyphens. Leave it empty and it is made from the title.";

    protected override async Task OnInitializedAsync()
    {
        if (Http.Request.Query[PortalUrls.FromKey] is [{ Length: > 0 } from, ..])
        {
            original = await desk.OpenAsync(from, Http.RequestAborted);
        }

        words = Http.Request.Query[PortalUrls.WordsKey] is [{ } asked, ..] && !string.IsNullOrWhiteSpace(asked) ? asked.Trim() : null;
        if (words is not null)
        {
            found = await overview.FindAsync(words[..Math.Min(words.Length, OverviewFilters.MaxWords)], MostFound, Http.RequestAborted);
        }
    }

    private async Task BeginAsync()
    {
        if (StudioAccess.CounsellorOf(Http.User) is not { } actor)
        {
            Answer(StatusCodes.Status403Forbidden);
            return;
        }

        Title = Title?.Trim();
        Slug = Slug?.Trim();
        Problems.Add(nameof(Kind), original is null && !GuideKinds.All.Contains(Kind) ? "Choose what it is." : null);
        Problems.Add(nameof(Title), string.IsNullOrEmpty(Title) ? "Give it a title."
            : Title.Length > Guide.MaxTitleLength ? $"Shorten the title to {Guide.MaxTitleLength} characters." : null);
        Problems.Add(nameof(Slug), !string.IsNullOrEmpty(Slug) && !Slugs.IsValid(Slug)
            ? "Only lower-case letters, digits and single hyphens between them can stand in the address." : null);
        if (!Problems.Any && !await antiforgery.IsRequestValidAsync(Http))
        {
            Problems.Add(Texts.FormTooOld);
        }

        if (!Problems.Any && string.IsNullOrEmpty(Slug))
        {
            Slug = await beginning.FreeSlugAsync(Title!, Http.RequestAborted);
            isSlugMade = Slug.Length > 0;
            Problems.Add(nameof(Slug), isSlugMade ? null : "Nothing of the title can stand in an address. Write one in Latin letters.");
        }
        else if (!Problems.Any)
        {
            var isBegun = original is null
                ? await beginning.BlankAsync(Kind!, Slug!, Title!, actor, Http.RequestAborted)
                : await beginning.CopyAsync(original.Slug, Slug!, Title!, actor, Http.RequestAborted);
            if (isBegun)
            {
                Http.Response.Redirect(PortalUrls.StudioGuide(Slug!));
                return;
            }

            Problems.Add(nameof(Slug), "Another guide has this address, or had it once. Choose another.");
        }

        if (Problems.Any)
        {
            Answer(StatusCodes.Status422UnprocessableEntity);
        }
    }

    // At the last moment: a status that changes while the page renders makes the framework drop the page's content.
    private void Answer(int status) => Http.Response.OnStarting(() =>
    {
        Http.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}
