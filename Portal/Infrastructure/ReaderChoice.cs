namespace Portal.Infrastructure;

/// <summary>What a reader has chosen for the reading pages. Nothing keeps it but the address: every link carries it on.</summary>
/// <param name="Place">ISO 3166 code of the country or subdivision whose figures are shown; null: each guide's own.</param>
/// <param name="Language">BCP 47 tag of a language the portal has; null: English.</param>
public sealed record ReaderChoice(string? Place, string? Language)
{
    public static ReaderChoice None { get; } = new(null, null);

    /// <summary>The key of the institution in whose embed the reader is: the links out of it say so; null elsewhere.</summary>
    public string? Via { get; init; }

    /// <summary>Whether the page stands in a frame, where links open around it unless they say otherwise.</summary>
    public bool IsFramed { get; init; }

    /// <summary>The query that says it, in order; empty where nothing was chosen.</summary>
    public IEnumerable<(string Key, string Value)> Query
    {
        get
        {
            if (Place is not null)
            {
                yield return (PortalUrls.PlaceKey, Place);
            }

            if (Language is not null)
            {
                yield return (PortalUrls.LanguageKey, Language);
            }

            if (Via is not null)
            {
                yield return (PortalUrls.ViaKey, Via);
            }
        }
    }

    /// <summary>
    /// The address with the choice in its query, before its fragment. What the address says itself stays, and addresses
    /// within the page and of pages that know no choice stay as they are.
    /// </summary>
    /// <param name="address">As <see cref="PortalUrls"/> makes it, or absolute.</param>
    public string Carry(string address) =>
        this == None || address.StartsWith('#') || !PortalUrls.IsReadingPage(address) ? address : Append(address);

    /// <summary>The same whatever page it leads to.</summary>
    internal string Append(string address)
    {
        var fragment = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? address[at..] : "";
        var page = address[..^fragment.Length];
        foreach (var (key, value) in Query)
        {
            if (!page.Contains($"?{key}=", StringComparison.Ordinal) && !page.Contains($"&{key}=", StringComparison.Ordinal))
            {
                page = $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{key}={Uri.EscapeDataString(value)}";
            }
        }

        return page + fragment;
    }
}
