using System.Security.Cryptography;

namespace Portal.Infrastructure.Embedding;

/// <summary>
/// The script by which other sites show embeds. A version that was published never changes: whoever names its integrity
/// would be left with nothing. Another content is another version.
/// </summary>
public sealed class EmbedLoader
{
    public const string Version = "1.0.0";

    private const string Resource = "Portal.Infrastructure.Embedding.loader.js";

    public EmbedLoader()
    {
        using var stream = typeof(EmbedLoader).Assembly.GetManifestResourceStream(Resource)!;
        var script = new byte[stream.Length];
        stream.ReadExactly(script);
        Script = script;
        Integrity = "sha384-" + Convert.ToBase64String(SHA384.HashData(script));
    }

    public ReadOnlyMemory<byte> Script { get; }

    /// <summary>For the attribute <c>integrity</c> of a script element that names <see cref="Address"/>.</summary>
    public string Integrity { get; }

    /// <summary>The address, relative to the root, under which exactly this script stays.</summary>
    public string Address => PortalUrls.EmbedLoaderOf(Version);
}
