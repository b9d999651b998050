using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;

namespace Portal.Features.Embeds;

/// <summary>An answer of oEmbed, version 1.0 (https://oembed.com), of the type "rich".</summary>
/// <param name="CacheAge">Seconds.</param>
/// <param name="Width">Pixels, as is the height.</param>
internal sealed record OEmbedAnswer(
    string Version, string Type, string Title, string ProviderName, string ProviderUrl, int CacheAge, int Width, int Height, string Html)
{
    /// <summary>Pixels, where the asker names no maximum. The frame tells its true height to whoever listens.</summary>
    private const int UsualWidth = 640, UsualHeight = 720;

    /// <summary>Seconds for which others may keep it.</summary>
    public const int Age = 3600;

    /// <param name="page">Absolute, as is the embed's address.</param>
    /// <param name="maxWidth">Null: none.</param>
    public static OEmbedAnswer Of(string title, string page, string embed, string provider, string origin, int? maxWidth, int? maxHeight)
    {
        var (width, height) = (Math.Min(UsualWidth, maxWidth ?? UsualWidth), Math.Min(UsualHeight, maxHeight ?? UsualHeight));
        return new("1.0", "rich", title, provider, origin, Age, width, height, Frame(title, page, embed, width, height));
    }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, OEmbedJson.Default.OEmbedAnswer);

    public byte[] ToXml()
    {
        var document = new XDocument(
            new XDeclaration("1.0", "utf-8", "yes"),
            new XElement(
                "oembed",
                new XElement("version", Version),
                new XElement("type", Type),
                new XElement("title", Title),
                new XElement("provider_name", ProviderName),
                new XElement("provider_url", ProviderUrl),
                new XElement("cache_age", CacheAge),
                new XElement("width", Width),
                new XElement("height", Height),
                new XElement("html", Html)));
        return Encoding.UTF8.GetBytes($"{document.Declaration}\n{document}");
    }

    /// <summary>
    /// The link stands first: WordPress shows it until the frame has told its height, and whoever strips frames is left
    /// with it. No script: many strip it, and the frame needs none.
    /// </summary>
    private static string Frame(string title, string page, string embed, int width, int height) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        <blockquote><p><a href="{Attribute(page)}">{Attribute(title)}</a></p></blockquote><iframe title="{Attribute(title)}" src="{Attribute(embed)}" width="{width}" height="{height}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe>
        """);

    private static string Attribute(string text) => WebUtility.HtmlEncode(text);
}

/// <summary>What a list of providers needs to know of this one.</summary>
internal sealed record OEmbedProvider(string ProviderName, string ProviderUrl, IReadOnlyList<OEmbedProviderEndpoint> Endpoints);

/// <param name="Schemes">Addresses with asterisks.</param>
internal sealed record OEmbedProviderEndpoint(IReadOnlyList<string> Schemes, string Url, bool Discovery, IReadOnlyList<string> Formats);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(OEmbedAnswer))]
[JsonSerializable(typeof(OEmbedProvider))]
internal sealed partial class OEmbedJson : JsonSerializerContext;
