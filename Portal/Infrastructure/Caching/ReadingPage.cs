namespace Portal.Infrastructure.Caching;

/// <summary>Marks the endpoint of a reading page: cached, cookie-less, the same bytes for everybody.</summary>
/// <param name="QueryKeys">The query keys of free text the page depends on; with one of them present it is not stored. Those of few values are <see cref="ClosedQueryKey"/>s.</param>
public sealed record ReadingPage(params IReadOnlyList<string> QueryKeys)
{
    /// <summary>Whether its address changes with its content, so that a browser need never ask again.</summary>
    public bool IsLasting { get; init; }

    /// <summary>Whether it is made anew at every request, because it changes with more than what is published.</summary>
    public bool IsMadeAnew { get; init; }
}
