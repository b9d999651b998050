using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Portal.Data.Entities;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Features.Api.Answers;
using Portal.Features.Api.Ctdl;
using Portal.Features.Api.Responses;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Api;

/// <summary>What each address of the API answers.</summary>
internal sealed class ApiEndpoints(
    GuideQueries guides, SupplementQueries supplements, ChangeQueries changes, PublishedPlaces places, ApiAddresses addresses, ApiProblems problems,
    GuideAnswers guideAnswers, PathAnswers pathAnswers, InternshipAnswers internshipAnswers, OpeningAnswers openingAnswers, SupplementAnswers supplementAnswers,
    CtdlAnswers ctdlAnswers, IOptions<SiteOptions> site)
{
    private const string GuideList = "guides", InternshipList = "internships", OpeningList = "openings";

    public IResult Entry() => Ok(new ApiEntry
    {
        Version = "1",
        Licence = site.Value.Licence,
        Links = EntryLinks(addresses),
    });

    public async Task<IResult> GuidesAsync(string? place, string? limit, string? cursor, CancellationToken cancellationToken)
    {
        if (ListRequest.From(GuideList, place, limit, cursor, out var problem) is not { } request)
        {
            return problems.BadRequest(problem);
        }

        await LearnAsync(request.Place, cancellationToken);
        var cards = await guides.ListRoleGuidesAsync(cancellationToken);
        return Page(PortalUrls.ApiGuides, GuideList, cards, card => card.GuideId, card => guideAnswers.Of(card, request.Place), request);
    }

    public async Task<IResult> InternshipsAsync(string? place, string? limit, string? cursor, CancellationToken cancellationToken)
    {
        if (ListRequest.From(InternshipList, place, limit, cursor, out var problem) is not { } request)
        {
            return problems.BadRequest(problem);
        }

        await LearnAsync(request.Place, cancellationToken);
        var cards = Placed(await guides.ListInternshipsAsync(cancellationToken), card => card.Place, request.Place);
        return Page(PortalUrls.ApiInternships, InternshipList, cards, card => card.GuideId, internshipAnswers.Of, request);
    }

    public async Task<IResult> OpeningsAsync(string? place, string? limit, string? cursor, CancellationToken cancellationToken)
    {
        if (ListRequest.From(OpeningList, place, limit, cursor, out var problem) is not { } request)
        {
            return problems.BadRequest(problem);
        }

        await LearnAsync(request.Place, cancellationToken);
        var cards = Placed(await guides.ListOpeningsAsync(cancellationToken), card => card.Place, request.Place);
        return Page(PortalUrls.ApiOpenings, OpeningList, cards, card => card.GuideId, openingAnswers.Of, request);
    }

    public async Task<IResult> GuideAsync(string role, string? place, HttpContext http)
    {
        if (!ListRequest.TryPlace(place, out var read))
        {
            return problems.BadRequest(ListRequest.PlaceProblem);
        }

        await LearnAsync(read, http.RequestAborted);
        return await FoundAsync(
            role, http, guides.FindRoleGuideAsync, found => Ok(guideAnswers.Of(found, read)), present => PortalUrls.ApiGuide(present));
    }

    public async Task<IResult> PathAsync(string role, string path, string? place, HttpContext http)
    {
        if (!Slugs.IsValid(path))
        {
            return problems.NotFound();
        }

        if (!ListRequest.TryPlace(place, out var read))
        {
            return problems.BadRequest(ListRequest.PlaceProblem);
        }

        await LearnAsync(read, http.RequestAborted);
        return await FoundAsync(
            role, http, guides.FindRoleGuideAsync,
            found => pathAnswers.Of(found, path, read) is { } answer ? Ok(answer) : problems.NotFound(),
            present => PortalUrls.ApiPath(present, path));
    }

    public Task<IResult> CtdlAsync(string role, string path, HttpContext http) => !Slugs.IsValid(path) ? Task.FromResult(problems.NotFound()) : FoundAsync(
        role, http, guides.FindRoleGuideAsync,
        found => ctdlAnswers.Of(found.Document, path) is { } graph
            ? TypedResults.Json(graph, ApiJson.TypeOf<CtdlGraph>(), CtdlGraph.ContentType) : problems.NotFound(),
        present => PortalUrls.Ctdl(present, path));

    public Task<IResult> InternshipAsync(string slug, HttpContext http) =>
        FoundAsync(slug, http, guides.FindInternshipGuideAsync, found => Ok(internshipAnswers.Of(found)), PortalUrls.ApiInternship);

    public Task<IResult> OpeningAsync(string slug, HttpContext http) =>
        FoundAsync(slug, http, guides.FindOpeningAsync, found => Ok(openingAnswers.Of(found)), PortalUrls.ApiOpening);

    public async Task<IResult> SupplementAsync(string slug, CancellationToken cancellationToken) =>
        Slugs.IsValid(slug) && await supplements.FindAsync(slug, cancellationToken) is { } supplement
            ? Ok(supplementAnswers.Of(slug, supplement))
            : problems.NotFound();

    public async Task<IResult> ChangesAsync(string? since, string? limit, CancellationToken cancellationToken)
    {
        if (!ListRequest.TryLimit(limit, out var most))
        {
            return problems.BadRequest(ListRequest.LimitProblem);
        }

        var number = 0;
        if ((!string.IsNullOrEmpty(since) && !int.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            || await changes.ReadAsync(number, most ?? ListRequest.MaxLimit, cancellationToken) is not { } page)
        {
            return problems.BadRequest("The since is none that was given here. Begin without one, and take your copy anew.");
        }

        var next = page.Last.ToString(CultureInfo.InvariantCulture);
        return Ok(new ApiChanges
        {
            Items = [.. page.Changes.Select(Of)],
            HasMore = page.HasMore,
            Next = next,
            Links = new()
            {
                Self = addresses.Absolute(number == 0 ? PortalUrls.ApiList(PortalUrls.ApiChanges, null, most, null)
                    : PortalUrls.ApiChangesSince(number.ToString(CultureInfo.InvariantCulture), most)),
                Next = addresses.Absolute(PortalUrls.ApiChangesSince(next, most)),
            },
        });
    }

    public static ApiEntryLinks EntryLinks(ApiAddresses addresses) => new()
    {
        Self = addresses.Absolute(PortalUrls.Api),
        Guides = addresses.Absolute(PortalUrls.ApiGuides),
        Internships = addresses.Absolute(PortalUrls.ApiInternships),
        Openings = addresses.Absolute(PortalUrls.ApiOpenings),
        Changes = addresses.Absolute(PortalUrls.ApiChanges),
        Openapi = addresses.Absolute(PortalUrls.OpenApi),
        Html = addresses.Absolute(PortalUrls.Developers),
    };

    private ApiChange Of(NotedChange change) => new()
    {
        Resource = change.GuideKind switch
        {
            null => "supplement",
            GuideKinds.InternshipGuide => "internship",
            GuideKinds.Opening => "opening",
            _ => "guide",
        },
        Kind = change.Kind == ContentChangeKind.Removed ? "removed" : "published",
        Slug = change.Slug,
        At = change.Utc,
        Links = change.Kind == ContentChangeKind.Removed ? null
            : change.GuideKind is { } kind ? addresses.Of(kind, change.Slug) : addresses.Supplement(change.Slug),
    };

    private static JsonHttpResult<T> Ok<T>(T answer) => TypedResults.Json(answer, ApiJson.TypeOf<T>(), ApiJson.ContentType);

    /// <summary>As on the pages: what speaks of the place, and what of none in particular.</summary>
    private static List<TCard> Placed<TCard>(IReadOnlyList<TCard> cards, Func<TCard, string?> placeOf, string? place)
    {
        var placed = PlacedList.Of(cards, placeOf, place);
        return [.. placed.Here, .. placed.General];
    }

    private JsonHttpResult<ApiPage<TItem>> Page<TCard, TItem>(
        string address, string list, IReadOnlyList<TCard> cards, Func<TCard, int> idOf, Func<TCard, TItem> write, ListRequest request)
    {
        var rest = cards.Where(card => idOf(card) > (request.After ?? 0)).OrderBy(idOf).Take(request.Limit + 1).ToList();
        var items = rest.Take(request.Limit).ToList();
        return Ok(new ApiPage<TItem>
        {
            Items = [.. items.Select(write)],
            Links = new()
            {
                Self = AddressOf(request.After),
                Next = rest.Count > items.Count ? AddressOf(idOf(items[^1])) : null,
            },
        });

        string AddressOf(int? after) => addresses.Absolute(PortalUrls.ApiList(
            address, request.Place, request.AskedLimit, after is { } id ? ListCursor.After(list, id) : null));
    }

    /// <summary>The document, or what became of it: gone, or known under another slug by now.</summary>
    private async Task<IResult> FoundAsync<TDocument>(
        string slug, HttpContext http, Func<string, CancellationToken, Task<GuideLookup<TDocument>>> find,
        Func<Published<TDocument>, IResult> write, Func<string, string> addressOf)
        where TDocument : GuideDocument
    {
        if (!Slugs.IsValid(slug))
        {
            return problems.NotFound();
        }

        switch (await find(slug, http.RequestAborted))
        {
            case GuideLookup<TDocument>.Found { Guide: var found }:
                http.DependsOnGuides(found.Mentions());
                return write(found);
            case GuideLookup<TDocument>.Gone { Closed: not null, Title: var title }:
                return problems.Of(ProblemKinds.Gone, $"{title} takes no more applications.");
            case GuideLookup<TDocument>.Gone { Title: var title, Note: var note }:
                return problems.Of(ProblemKinds.Gone, note is null ? $"{title} was taken back." : $"{title} was taken back: {note}");
            default:
                return await guides.FindPresentSlugAsync(slug, http.RequestAborted) is { } present
                    ? TypedResults.LocalRedirect(addressOf(present) + http.Request.QueryString, permanent: true)
                    : problems.NotFound();
        }
    }

    /// <summary>Answers of places that something published speaks of are stored.</summary>
    private Task LearnAsync(string? place, CancellationToken cancellationToken) =>
        place is null ? Task.CompletedTask : guides.TeachAsync(places, cancellationToken);
}
