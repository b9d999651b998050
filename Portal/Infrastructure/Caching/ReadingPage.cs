namespace Portal.Infrastructure.Caching;

/// <summary>Marks the endpoint of a reading page: cached, cookie-less, the same bytes for everybody.</summary>
/// <param name="QueryKeys">The query keys of free text the page depends on; with one of them present it is not stored. Those of few values are <see cref="ClosedQueryKey"/>s.</param>
public sealed record ReadingPage(params IReadOnlyList<string> QueryKeys)
{
    /// <summary>Of what changes any time: to be asked for again at each use, which mostly answers 304.</summary>
    public const string AskAgain = "no-cache";

    /// <summary>Of what has another address once its content changes.</summary>
    public const string ForGood = "public, max-age=31536000, immutable";

    /// <summary>The <c>Cache-Control</c> of the page where it is there; any other answer is to be asked for again.</summary>
    public string CacheControl { get; init; } = AskAgain;

    /// <summary>Whether it is stored; off where anybody may ask for any number of addresses, and making it costs next to nothing.</summary>
    public bool IsStored { get; init; } = true;
}
