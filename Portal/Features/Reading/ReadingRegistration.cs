using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Components;
using Portal.Components.Rendering;
using Portal.Components.Shared;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Features.Reading.Discovery;
using Portal.Features.Reading.Pictures;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Reading;

public static partial class ReadingRegistration
{
    /// <summary>A HEAD on a route mapped for GET alone would find nothing.</summary>
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void AddReading(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CatalogueQueries>();
        builder.Services.AddSingleton<ReadingAnswers>();
        builder.Services.AddPictures();
        builder.Services.AddDiscovery();
    }

    public static void MapReading(this WebApplication app)
    {
        // Every page of this group is the same for everybody; what holds for all of them hangs here.
        var reading = app.MapGroup("").WithAssetAddresses(app).ForReaders(app).AddEndpointFilter(DirectPage.InsteadAsync);
        reading.MapMethods(PortalUrls.Home, Reads, HomeAsync).AsReadingPage();
        reading.MapMethods(PortalUrls.Guides, Reads, GuidesAsync).AsReadingPage([.. PortalUrls.CatalogueKeys.Except([PortalUrls.PlaceKey])]);
        reading.MapMethods(PortalUrls.Guide("{role}"), Reads, GuideAsync).AsReadingPage();
        reading.MapMethods(PortalUrls.Paths("{role}"), Reads, PathsAsync).AsReadingPage(
            PortalUrls.StartKey, PortalUrls.MonthsKey, PortalUrls.HoursKey, PortalUrls.BudgetKey, PortalUrls.CurrencyKey);
        reading.MapMethods(PortalUrls.Path("{role}", "{path}"), Reads, PathAsync).AsReadingPage();
        MapInternships(reading);
        reading.MapPictures(Reads);
        reading.MapDiscovery(Reads);
        reading.AddEndpointFilter(LearnPlacesAsync);
        reading.AddEndpointFilter(LeadOnAsync);

        var errors = app.MapGroup("").WithAssetAddresses(app).ForReaders(app).WithMetadata(new ReadingPage());
        errors.Map(PortalUrls.Error, Fault);
        // After every other route, and for reading only, so that a wrong method still answers 405 where there is a page.
        errors.MapMethods("{**address}", Reads, ReadingAnswers.Missing).WithOrder(int.MaxValue);
    }

    private static async Task<IResult> HomeAsync(
        ReaderRequest reader, GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken) =>
        answers.Home(await guides.ListRoleGuidesAsync(cancellationToken), await guides.ListInternshipsAsync(cancellationToken), reader);

    private static async Task<IResult> GuidesAsync(
        HttpRequest request, ReaderRequest reader, CatalogueQueries catalogue, ReadingAnswers answers, CancellationToken cancellationToken) =>
        answers.Guides(await catalogue.FindAsync(CatalogueRequest.From(request.Query), cancellationToken), reader);

    private static async Task<IResult> GuideAsync(
        string role, ReaderRequest reader, HttpContext http, GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken) =>
        Slugs.IsValid(role) ? answers.Guide(await FindAsync(role, http, guides, cancellationToken), reader) : ReadingAnswers.Missing();

    private static async Task<IResult> PathsAsync(
        string role, ReaderRequest reader, HttpContext http, GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken) =>
        Slugs.IsValid(role)
            ? answers.Paths(await FindAsync(role, http, guides, cancellationToken), http.Request.Query, reader)
            : ReadingAnswers.Missing();

    private static async Task<IResult> PathAsync(
        string role, string path, ReaderRequest reader, HttpContext http, GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken) =>
        Slugs.IsValid(role) && Slugs.IsValid(path)
            ? answers.Path(await FindAsync(role, http, guides, cancellationToken), path, reader)
            : ReadingAnswers.Missing();

    private static async Task<GuideLookup<RoleGuideDocument>> FindAsync(
        string role, HttpContext http, GuideQueries guides, CancellationToken cancellationToken)
    {
        var lookup = await guides.FindRoleGuideAsync(role, cancellationToken);
        if (lookup is GuideLookup<RoleGuideDocument>.Found { Guide: var guide })
        {
            http.DependsOnGuides(guide.Mentions());
        }

        return lookup;
    }

    /// <summary>Whoever names a place makes sure that it is known which of them are worth storing.</summary>
    private static async ValueTask<object?> LearnPlacesAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        if (http.Request.Query.ContainsKey(PortalUrls.PlaceKey))
        {
            await http.RequestServices.GetRequiredService<GuideQueries>()
                .TeachAsync(http.RequestServices.GetRequiredService<PublishedPlaces>(), http.RequestAborted);
        }

        return await next(invocation);
    }

    /// <summary>Leads from a slug that a guide had once to its present one, for good.</summary>
    private static async ValueTask<object?> LeadOnAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var answer = await next(invocation);
        var request = invocation.HttpContext.Request;
        if (answer is RazorComponentResult<MissingPage> && request.Path.Value is { } asked && asked.ToLowerInvariant() is var lower && lower != asked
            && request.RouteValues.Values.OfType<string>().All(value => Slugs.IsValid(value.ToLowerInvariant())))
        {
            // Typed from paper: no address of a guide has capitals. What it leads to may be missing all the same.
            return TypedResults.LocalRedirect(lower + request.QueryString, permanent: true);
        }

        if (answer is RazorComponentResult<MissingPage> && (request.RouteValues["role"] ?? request.RouteValues["slug"]) is string slug
            && await invocation.HttpContext.RequestServices.GetRequiredService<GuideQueries>()
                .FindPresentSlugAsync(slug, invocation.HttpContext.RequestAborted) is { } present)
        {
            return TypedResults.LocalRedirect(PortalUrls.UnderSlug(request.Path, present) + request.QueryString, permanent: true);
        }

        return answer;
    }

    /// <summary>Where the exception handler sends a request that failed; asked for directly there is nothing.</summary>
    private static IResult Fault(HttpContext context, ILogger<ErrorPage> logger)
    {
        if (context.Features.Get<IExceptionHandlerPathFeature>() is not { } failed)
        {
            return ReadingAnswers.Missing();
        }

        var reference = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        ReadingLog.Failed(logger, failed.Path, reference, failed.Error);
        return ReadingAnswers.Fault(reference);
    }
}

internal static partial class ReadingLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The page {Path} failed; the reader was given the number {Reference}")]
    public static partial void Failed(ILogger logger, string path, string reference, Exception exception);
}
