using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Portal.Components;
using Portal.Components.Shared;
using Portal.Domain.Guides;
using Portal.Features.Api.Answers;
using Portal.Features.Api.Ctdl;
using Portal.Features.Api.Reference;
using Portal.Features.Api.Responses;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Api;

/// <summary>What the portal holds, for programs to read.</summary>
public static class ApiRegistration
{
    /// <summary>A HEAD on a route mapped for GET alone would find nothing.</summary>
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void AddApi(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();
        services.AddSingleton<ApiQuota>();
        services.AddSingleton(provider => new ApiAddresses(provider.GetRequiredService<PublicOrigin>().Absolute));
        services.AddSingleton<ApiProblems>();
        services.AddSingleton<SupplementQueries>();
        services.AddSingleton<ChangeQueries>();
        services.AddSingleton<PathAnswers>();
        services.AddSingleton<GuideAnswers>();
        services.AddSingleton<InternshipAnswers>();
        services.AddSingleton<OpeningAnswers>();
        services.AddSingleton<SupplementAnswers>();
        services.AddSingleton<CtdlAnswers>();
        services.AddSingleton<ApiEndpoints>();
        // The description is made from how answers are written.
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddOpenApi(ApiDescription.Name, ApiDescription.Configure);
        services.AddSingleton<ApiDescription>();
    }

    /// <summary>Stands before the store of pages: what is answered from there is counted too.</summary>
    public static void UseApi(this WebApplication app) =>
        app.UseWhen(http => http.GetEndpoint()?.Metadata.GetMetadata<ApiEndpoint>() is not null, api => api.UseMiddleware<ApiTraffic>());

    public static void MapApi(this WebApplication app)
    {
        var places = app.Services.GetRequiredService<PublishedPlaces>();
        var api = app.MapGroup("").WithMetadata(new ApiEndpoint()).Tells(ProblemKinds.TooManyRequests, ProblemKinds.Fault);
        api.MapMethods(PortalUrls.Api, Reads, (ApiEndpoints all) => all.Entry())
            .AsReadingPage().Answers("getEntry", "Everything there is", "The lists, the changes and this description.", ApiExamples.Entry).Produces<ApiEntry>();
        MapLists(api, places);
        MapDocuments(api, places);
        api.MapMethods(PortalUrls.ApiSupplement("{slug}"), Reads, (ApiEndpoints all, string slug, CancellationToken cancellationToken) => all.SupplementAsync(slug, cancellationToken))
            .AsUnstoredPage().Tells(ProblemKinds.NotFound).Produces<ApiSupplement>()
            .Answers("getSupplement", "What an institution adds", "An institution's own courses and services, by the permanent ids of outcomes and steps. It stands beside the guides and changes none.", ApiExamples.Supplement);
        api.MapMethods(PortalUrls.ApiChanges, Reads, (ApiEndpoints all, string? since, string? limit, CancellationToken cancellationToken) => all.ChangesAsync(since, limit, cancellationToken))
            .AsUnstoredPage().Tells(ProblemKinds.BadRequest).Produces<ApiChanges>()
            .Answers("listChanges", "What changed", "Publications and removals in their order, to keep a copy by. A renamed guide is removed under its old slug and published under the new one. An opening that has closed is told as removed; that it closes, its openUntil tells beforehand and no later change.", ApiExamples.Changes);

        // What is not there, and what nobody may do: for every method, so that a program is never sent a page.
        var rest = app.MapGroup("").WithMetadata(new ApiEndpoint(), new ReadingPage()).ExcludeFromDescription();
        rest.Map("/api/{**address}", NotThere).WithOrder(int.MaxValue - 1);
        rest.Map(PortalUrls.Ctdl("{role}", "{path}"), NotThere);
        MapDescription(app, rest);
    }

    private static void MapLists(RouteGroupBuilder api, PublishedPlaces places)
    {
        api.MapMethods(PortalUrls.ApiGuides, Reads, (ApiEndpoints all, string? place, string? limit, string? cursor, CancellationToken cancellationToken) =>
                all.GuidesAsync(place, limit, cursor, cancellationToken))
            .AsList(places).Produces<ApiPage<ApiGuideSummary>>()
            .Answers("listGuides", "All role guides", "In the order in which they came to the portal, which never changes.", ApiExamples.GuideList);
        api.MapMethods(PortalUrls.ApiInternships, Reads, (ApiEndpoints all, string? place, string? limit, string? cursor, CancellationToken cancellationToken) =>
                all.InternshipsAsync(place, limit, cursor, cancellationToken))
            .AsList(places).Produces<ApiPage<ApiInternshipSummary>>()
            .Answers("listInternships", "All internship guides", "With a place, those that speak of it or of no place in particular.", ApiExamples.InternshipList);
        api.MapMethods(PortalUrls.ApiOpenings, Reads, (ApiEndpoints all, string? place, string? limit, string? cursor, CancellationToken cancellationToken) =>
                all.OpeningsAsync(place, limit, cursor, cancellationToken))
            .AsList(places).Produces<ApiPage<ApiOpeningSummary>>()
            .Answers("listOpenings", "What is open today", "With a place, those there or at no place in particular. Examples are marked as such.", ApiExamples.OpeningList);
    }

    private static void MapDocuments(RouteGroupBuilder api, PublishedPlaces places)
    {
        api.MapMethods(PortalUrls.ApiGuide("{role}"), Reads, (ApiEndpoints all, string role, string? place, HttpContext http) => all.GuideAsync(role, place, http))
            .OfPlaces(places).AsReadingPage().TellsOfDocuments().Tells(ProblemKinds.BadRequest).Produces<ApiGuide>()
            .Answers("getGuide", "One role guide", "With its paths, steps, outcomes, figures and sources.", ApiExamples.OneGuide);
        api.MapMethods(PortalUrls.ApiPath("{role}", "{path}"), Reads, (ApiEndpoints all, string role, string path, string? place, HttpContext http) => all.PathAsync(role, path, place, http))
            .OfPlaces(places).AsReadingPage().TellsOfDocuments().Tells(ProblemKinds.BadRequest).Produces<ApiPathDocument>()
            .Answers("getPath", "One path", "A path of a role guide, with the sources of its figures.", ApiExamples.OnePath);
        api.MapMethods(PortalUrls.ApiInternship("{slug}"), Reads, (ApiEndpoints all, string slug, HttpContext http) => all.InternshipAsync(slug, http))
            .AsReadingPage().TellsOfDocuments().Produces<ApiInternship>()
            .Answers("getInternship", "One internship guide", "What interns do, who should apply, on which terms.", ApiExamples.OneInternship);
        api.MapMethods(PortalUrls.ApiOpening("{slug}"), Reads, (ApiEndpoints all, string slug, HttpContext http) => all.OpeningAsync(slug, http))
            .AsReadingPage().TellsOfDocuments().Produces<ApiOpening>()
            .Answers("getOpening", "One opening", "From the day after openUntil on it answers 410.", ApiExamples.OneOpening);
        api.MapMethods(PortalUrls.Ctdl("{role}", "{path}"), Reads, (ApiEndpoints all, string role, string path, HttpContext http) => all.CtdlAsync(role, path, http))
            .AsReadingPage().TellsOfDocuments().Produces<CtdlGraph>(StatusCodes.Status200OK, CtdlGraph.ContentType)
            .Answers("getPathAsCtdl", "One path as linked data", "A ceterms:Pathway with its components, as JSON-LD. Every id leads to this document.", ApiExamples.Ctdl);
    }

    private static void MapDescription(WebApplication app, RouteGroupBuilder rest)
    {
        rest.MapMethods(PortalUrls.OpenApi, Reads, async (ApiDescription description) => Results.Text(await description.JsonAsync(), ApiJson.ContentType)).AsReadingPage();
        rest.Map(PortalUrls.OpenApi, NotThere);
        app.MapGroup("").WithAssetAddresses(app).ForReaders(app)
            .MapMethods(PortalUrls.Developers, Reads, DevelopersAsync).ExcludeFromDescription().AsReadingPage();
    }

    private static async Task<IResult> DevelopersAsync(
        ApiDescription description, PublicOrigin origin, IOptions<ApiOptions> options, IOptions<SiteOptions> site, ReaderRequest reader) =>
        new RazorComponentResult<DevelopersPage>(new
        {
            Reference = ApiReferenceBook.Of(await description.DocumentAsync()),
            Quota = options.Value.Requests,
            Site = site.Value,
            Canonical = origin.Absolute(PortalUrls.Developers),
            Reader = reader with { PlaceNote = null },
        });

    private static IResult NotThere(HttpContext http, ApiProblems problems)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return problems.NotFound();
        }

        http.Response.Headers.Allow = ApiTraffic.Methods;
        return problems.Of(ProblemKinds.MethodNotAllowed, null);
    }

    private static RouteHandlerBuilder AsList(this RouteHandlerBuilder builder, PublishedPlaces places) =>
        builder.OfPlaces(places).AsReadingPage(PortalUrls.LimitKey, PortalUrls.CursorKey).Tells(ProblemKinds.BadRequest);

    /// <summary>Stored for every place of which something published speaks.</summary>
    private static RouteHandlerBuilder OfPlaces(this RouteHandlerBuilder builder, PublishedPlaces places) =>
        builder.WithMetadata(new ClosedQueryKey(PortalUrls.PlaceKey, given => Places.Read(given) is { } place && places.Has(place) ? place : null));

    private static RouteHandlerBuilder TellsOfDocuments(this RouteHandlerBuilder builder) => builder.Tells(ProblemKinds.NotFound, ProblemKinds.Gone);

    private static TBuilder Tells<TBuilder>(this TBuilder builder, params ReadOnlySpan<ProblemKind> kinds)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var kind in kinds)
        {
            builder.WithMetadata(new ProducesResponseTypeMetadata(kind.Status, typeof(ApiProblem), [ApiJson.ProblemType]));
        }

        return builder;
    }

    private static RouteHandlerBuilder Answers(this RouteHandlerBuilder builder, string name, string summary, string description, ApiExample example) =>
        builder.WithName(name).WithSummary(summary).WithDescription(description).WithMetadata(example);
}
