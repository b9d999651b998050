using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace Portal.Infrastructure.Caching;

/// <summary>The encodings a page is stored in.</summary>
internal static class ContentEncodings
{
    public const string Brotli = "br";
    public const string Gzip = "gzip";
    public const string Identity = "identity";

    /// <summary>Browsers send the same few headers over and over; strangers may send any, so no more than these are kept.</summary>
    private const int MaxKnown = 256;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>
    /// The best of the three that the request accepts, written back into the request so that the compression further in
    /// chooses the same; the raw header, of which every browser has its own, would split the store.
    /// </summary>
    public static string Normalise(HttpRequest request)
    {
        var header = request.Headers.AcceptEncoding.ToString();
        if (!Known.TryGetValue(header, out var best))
        {
            best = Best(request.GetTypedHeaders().AcceptEncoding);
            if (Known.Count < MaxKnown)
            {
                Known.TryAdd(header, best);
            }
        }

        request.Headers.AcceptEncoding = best;
        return best;
    }

    private static string Best(IList<StringWithQualityHeaderValue> accepted) =>
        Accepts(accepted, Brotli) ? Brotli : Accepts(accepted, Gzip) ? Gzip : Identity;

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding)
    {
        var named = accepted.FirstOrDefault(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(value => value.Value == "*");
        return named is { Quality: null or > 0 };
    }
}
