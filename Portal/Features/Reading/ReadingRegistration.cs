using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Reading;

public static class ReadingRegistration
{
    /// <summary>A HEAD on a route mapped for GET alone would find nothing.</summary>
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void AddReading(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<GuideQueries>();
        builder.Services.AddSingleton<ReadingAnswers>();
    }

    public static void MapReading(this WebApplication app)
    {
        // Every page of this group is the same for everybody; what holds for all of them hangs here.
        var reading = app.MapGroup("").WithAssetAddresses(app);
        reading.MapMethods(PortalUrls.Home, Reads, HomeAsync).AsReadingPage();
        reading.MapMethods(PortalUrls.Guides, Reads, GuidesAsync).AsReadingPage(PortalUrls.WordsKey, PortalUrls.FieldKey);
        reading.MapMethods(PortalUrls.Guide("{role}"), Reads, GuideAsync).AsReadingPage();
        reading.MapMethods(PortalUrls.Path("{role}", "{path}"), Reads, PathAsync).AsReadingPage();

        var errors = app.MapGroup("").WithAssetAddresses(app).WithMetadata(new ReadingPage());
        errors.Map(PortalUrls.Error, Fault);
        // After every other route, and for reading only, so that a wrong method still answers 405 where there is a page.
        errors.MapMethods("{**address}", Reads, ReadingAnswers.Missing).WithOrder(int.MaxValue);
    }

    private static async Task<IResult> HomeAsync(GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken) =>
        answers.Home(await guides.ListAsync(cancellationToken));

    private static async Task<IResult> GuidesAsync(
        HttpRequest request, GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken) =>
        answers.Guides(Catalogue.Of(await guides.ListAsync(cancellationToken), CatalogueRequest.From(request.Query)));

    private static async Task<IResult> GuideAsync(
        string role, HttpContext http, GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken) =>
        Slugs.IsValid(role) ? answers.Guide(await FindAsync(role, http, guides, cancellationToken)) : ReadingAnswers.Missing();

    private static async Task<IResult> PathAsync(
        string role, string path, HttpContext http, GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken) =>
        Slugs.IsValid(role) && Slugs.IsValid(path)
            ? answers.Path(await FindAsync(role, http, guides, cancellationToken), path)
            : ReadingAnswers.Missing();

    private static async Task<GuideLookup> FindAsync(
        string role, HttpContext http, GuideQueries guides, CancellationToken cancellationToken)
    {
        var lookup = await guides.FindAsync(role, cancellationToken);
        if (lookup is GuideLookup.Found { Guide.Document: var document })
        {
            http.DependsOnGuides(document.LinkedSlugs());
        }

        return lookup;
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
