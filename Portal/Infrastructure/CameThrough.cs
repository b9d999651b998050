namespace Portal.Infrastructure;

/// <summary>
/// Set on a request for a page of a document that comes by way of an institution: from its embed, or from the address that
/// its staff paste where an embed is made of it. The page's own links go on with it.
/// </summary>
/// <param name="Key">One of the institution's that works.</param>
public sealed record CameThrough(string Key);
