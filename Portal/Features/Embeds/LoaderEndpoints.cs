using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;
using Portal.Infrastructure.Embedding;

namespace Portal.Features.Embeds;

/// <summary>The loader under both of its addresses, and what a page has to say to name it.</summary>
internal static class LoaderEndpoints
{
    private const string JavaScript = "text/javascript; charset=utf-8";

    /// <summary>Of the address that always has the present loader: long enough for a visit, short enough for a correction.</summary>
    private const string Present = "public, max-age=3600, stale-while-revalidate=86400";

    public static void MapLoader(this IEndpointRouteBuilder app, string[] reads)
    {
        app.MapMethods(PortalUrls.EmbedLoader, reads, Script).AsReadingPage(new ReadingPage { CacheControl = Present });
        app.MapMethods(PortalUrls.EmbedLoaderOf(EmbedLoader.Version), reads, Script).AsLastingFile();
        app.MapMethods(PortalUrls.EmbedLoaderFacts, reads, Facts).AsReadingPage(new ReadingPage { CacheControl = Present });
    }

    private static ReadingFile Script(HttpResponse response, EmbedLoader loader)
    {
        LetAnyoneRead(response);
        return new(loader.Script, JavaScript);
    }

    private static ReadingFile Facts(HttpResponse response, EmbedLoader loader, PublicOrigin origin)
    {
        LetAnyoneRead(response);
        var facts = new LoaderFacts(
            EmbedLoader.Version, origin.Absolute(PortalUrls.EmbedLoader), origin.Absolute(loader.Address), loader.Integrity);
        return new(JsonSerializer.SerializeToUtf8Bytes(facts, LoaderJson.Default.LoaderFacts), "application/json");
    }

    /// <summary>A browser checks the integrity only of what it may read.</summary>
    private static void LetAnyoneRead(HttpResponse response)
    {
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}

/// <param name="Latest">The address that always has the present version.</param>
/// <param name="Script">The address that stays with this version.</param>
/// <param name="Integrity">Of <paramref name="Script"/>.</param>
internal sealed record LoaderFacts(string Version, string Latest, string Script, string Integrity);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(LoaderFacts))]
internal sealed partial class LoaderJson : JsonSerializerContext;
