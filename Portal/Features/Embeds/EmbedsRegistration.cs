using System.Globalization;
using Microsoft.Extensions.Options;
using Portal.Components;
using Portal.Components.Rendering;
using Portal.Data.Institutions;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;
using Portal.Infrastructure.Embedding;

namespace Portal.Features.Embeds;

public static class EmbedsRegistration
{
    /// <summary>Other sites may keep an embed for five minutes, and show it a day longer while they ask again.</summary>
    private const string CacheControl = "public, max-age=300, stale-while-revalidate=86400";

    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void AddEmbeds(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<OEmbedLimitOptions>().BindConfiguration(OEmbedLimitOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OEmbedLimitOptions>, OEmbedLimitOptionsValidator>();
        services.AddSingleton<OEmbedLimits>();
        services.AddSingleton<OEmbedQueries>();
        services.AddSingleton<EmbedLoader>();
        services.AddSingleton<EmbedPolicies>();
        services.AddSingleton<EmbedAnswers>();
        services.AddSingleton<EmbedGate>();
        services.AddSingleton<StoredAccents>();
        services.AddHostedService<EmbedCountService>();
    }

    /// <summary>Lets embeds be framed, and counts them. Belongs before the store of pages.</summary>
    public static void UseEmbeds(this WebApplication app)
    {
        var gate = app.Services.GetRequiredService<EmbedGate>();
        app.Use(next => http => gate.InvokeAsync(http, next));
    }

    public static void MapEmbeds(this WebApplication app)
    {
        var keys = app.Services.GetRequiredService<InstitutionKeys>();
        var accents = app.Services.GetRequiredService<StoredAccents>();
        var page = new ReadingPage { CacheControl = CacheControl };
        var embeds = app.MapGroup(PortalUrls.EmbedPrefix).WithAssetAddresses(app).ForReaders(app).AddEndpointFilter(DirectPage.InsteadAsync).WithMetadata(
            new EmbedPage(),
            new ClosedQueryKey(PortalUrls.SectionsKey, given => EmbedRequest.ReadSections(given) is { } sections ? string.Join(',', sections) : null),
            new ClosedQueryKey(PortalUrls.ThemeKey, EmbedRequest.ReadTheme),
            new ClosedQueryKey(PortalUrls.AccentKey, accents.Normalise),
            // Only a key that works comes so far. What was made before its institution changed is not asked for again.
            new ClosedQueryKey(PortalUrls.EmbedKey, given => string.Create(CultureInfo.InvariantCulture, $"{given} {keys.Generation}")));
        embeds.MapMethods(PortalUrls.Guide("{role}"), Reads, EmbedEndpoints.GuideAsync).AsReadingPage(page);
        embeds.MapMethods(PortalUrls.Path("{role}", "{path}"), Reads, EmbedEndpoints.PathAsync).AsReadingPage(page);
        embeds.MapMethods(PortalUrls.Internship("{slug}"), Reads, EmbedEndpoints.InternshipAsync).AsReadingPage(page);
        embeds.AddEndpointFilter(EmbedEndpoints.LearnPlacesAsync);
        embeds.AddEndpointFilter(EmbedEndpoints.LeadOnAsync);

        app.MapMethods(PortalUrls.EmbedAccentPattern, Reads, AccentSheet.Of)
            .AsReadingPage(new ReadingPage { CacheControl = ReadingPage.ForGood, IsStored = false });
        app.MapMethods(PortalUrls.EmbedLogoPattern, Reads, EmbedEndpoints.LogoAsync).AsLastingFile();
        app.MapLoader(Reads);
        app.MapOEmbed(Reads);
    }
}
