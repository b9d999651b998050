using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Features.Studio.Review;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Revisions;

/// <summary>What a guide was, who made it so, and the way back. Plain HTML: what is compared stands in the address.</summary>
public sealed partial class RevisionsPage(RevisionQueries revisions, GuideShelf shelf, NavigationManager navigation)
{
    private const string RestoredKey = "restored";

    private RevisionList? list;
    private GuideState? from;
    private GuideState? to;
    private GuideState? toRestore;
    private FieldHistory? history;
    private string? missing;

    [Parameter] public required string Slug { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    private bool Done => Asked(RestoredKey) is not null;

    /// <summary>Whether more than the list is shown.</summary>
    private bool IsPart => from is not null || history is not null || toRestore is not null;

    private IEnumerable<(string Key, string Label, string? Chosen)> Ends =>
    [
        (PortalUrls.FromKey, "From", Asked(PortalUrls.FromKey) ?? Name(list!.Published ?? Math.Max(1, list.Newest - 1))),
        (PortalUrls.ToKey, "To", Asked(PortalUrls.ToKey) ?? (list!.Draft is null ? Name(list.Newest) : PortalUrls.DraftRevision)),
    ];

    private IEnumerable<(string Value, string Text)> Names =>
    [
        .. list!.Draft is null ? Array.Empty<(string, string)>() : [(PortalUrls.DraftRevision, "The draft")],
        .. Enumerable.Range(1, list.Newest).Reverse().Select(number =>
            (Name(number), $"Revision {number}{(number == list.Published ? ", published now" : "")}")),
    ];

    protected override async Task OnInitializedAsync()
    {
        var stop = Http.RequestAborted;
        list = await revisions.ListAsync(Slug, int.TryParse(Asked(PortalUrls.PageKey), CultureInfo.InvariantCulture, out var page) ? page : 1, stop);
        if (list is null)
        {
            navigation.NotFound();
            return;
        }

        if (Asked(PortalUrls.FieldKey) is { } field)
        {
            history = await FieldHistory.ReadAsync(revisions.StatesAsync(list.GuideId, stop), field, stop);
            missing = history is null ? "No state of the guide has such a field." : null;
        }
        else if (Asked(PortalUrls.RestoreKey) is { } number)
        {
            toRestore = number == PortalUrls.DraftRevision ? null : await revisions.FindAsync(list.GuideId, number, stop);
            missing = toRestore is null ? "There is no such revision." : null;
        }
        else if (Asked(PortalUrls.FromKey) is { } first && Asked(PortalUrls.ToKey) is { } second)
        {
            (from, to) = (await revisions.FindAsync(list.GuideId, first, stop), await revisions.FindAsync(list.GuideId, second, stop));
            missing = from is null || to is null ? "One of the two is not there (any more)." : null;
        }
    }

    private async Task RestoreAsync()
    {
        if (StudioAccess.CounsellorOf(Http.User) is { } actor && list is not null && toRestore?.Number is { } number
            && await shelf.RestoreAsync(list.GuideId, number, actor, Http.RequestAborted) is not null)
        {
            Http.Response.Redirect(PortalUrls.With(PortalUrls.StudioRevisions(Slug), (RestoredKey, "yes")));
        }
    }

    private string? Asked(string key) => Http.Request.Query[key] is [{ Length: > 0 } text, ..] ? text : null;

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
