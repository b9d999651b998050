namespace Portal.Infrastructure.Caching;

/// <summary>Marks the endpoint of a reading page: cached, cookie-less, the same bytes for everybody.</summary>
/// <param name="QueryKeys">The query keys the page depends on; with one of them present it is not stored.</param>
public sealed record ReadingPage(params IReadOnlyList<string> QueryKeys);
