namespace Portal.Infrastructure.Caching;

/// <summary>Marks the endpoint of a reading page: the page depends on a query key of few values and is stored once for each.</summary>
/// <param name="Normalise">
/// The value to store a page under, by what the address says (never empty, anything else may be): "" where it is the page
/// without the key, null where the page is made anew each time. Asked at every request, hits included.
/// </param>
public sealed record ClosedQueryKey(string Key, Func<string, string?> Normalise);
