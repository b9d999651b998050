namespace Portal.Infrastructure;

/// <summary>The addresses by which other sites show pathways.</summary>
public static partial class PortalUrls
{
    /// <summary>Query keys of an embed, beside those of every reader: what of a guide it shows, its theme, its colour, and whose it is.</summary>
    public const string SectionsKey = "sections", ThemeKey = "theme", AccentKey = "accent", EmbedKey = "p";

    /// <summary>Query key of pages that are opened from an embed: the key of its institution.</summary>
    public const string ViaKey = "via";

    /// <summary>In front of the address of a page it makes that of its embed.</summary>
    public const string EmbedPrefix = "/embed/v1";

    /// <summary>The pattern of <see cref="EmbedAccent"/>.</summary>
    public const string EmbedAccentPattern = EmbedPrefix + "/accent/{colour}.css";

    /// <summary>The pattern of <see cref="EmbedLogo"/>.</summary>
    public const string EmbedLogoPattern = EmbedPrefix + "/logo/{hash}";

    /// <summary>The present loader of its first great version.</summary>
    public const string EmbedLoader = EmbedPrefix + ".js";

    /// <summary>Which loader is the present one, under which address it stays, and its integrity, as JSON.</summary>
    public const string EmbedLoaderFacts = EmbedPrefix + ".json";

    public const string OEmbed = "/oembed";
    public const string OEmbedProvider = "/oembed/provider.json";

    /// <param name="page">The address of a role guide, a path or an internship guide, relative to the root.</param>
    public static string Embed(string page) => EmbedPrefix + page;

    /// <summary>The loader that never changes.</summary>
    /// <param name="version">"1.0.0".</param>
    public static string EmbedLoaderOf(string version) => $"/embed/v{version}.js";

    /// <summary>The style sheet of an accent.</summary>
    /// <param name="colour">Six hexadecimal digits.</param>
    public static string EmbedAccent(string colour) => $"{EmbedPrefix}/accent/{colour}.css";

    /// <summary>The logo of an institution.</summary>
    /// <param name="hash">Of its content: another logo has another address.</param>
    public static string EmbedLogo(string hash) => $"{EmbedPrefix}/logo/{hash}";

    /// <summary>What oEmbed says of a page.</summary>
    /// <param name="page">Absolute.</param>
    /// <param name="format">"json" or "xml".</param>
    public static string OEmbedOf(string page, string format) => With(OEmbed, ("url", page), ("format", format));

    /// <summary>A page of the plan that remembers through whose embed somebody came, before its fragment.</summary>
    /// <param name="via">The institution's key; null: through none.</param>
    public static string Through(string address, string? via) =>
        (ReaderChoice.None with { Via = via }).Append(address);
}
