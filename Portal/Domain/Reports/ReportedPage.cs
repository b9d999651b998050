namespace Portal.Domain.Reports;

/// <summary>The page that a reader reports, as an address within the portal.</summary>
/// <param name="Path">Path without query and fragment, from the root.</param>
/// <param name="Slug">The document it shows; null on a page that shows none.</param>
public sealed record ReportedPage(string Path, string? Slug)
{
    public const int MaxLength = 300;

    private static readonly string[] DocumentFolders = ["guides", "internships", "openings"];

    /// <param name="address">A path of the portal, or an absolute address on <paramref name="origin"/>; anything may be typed.</param>
    /// <param name="origin">Scheme, host and port of the portal.</param>
    /// <returns>Null where it is no address of the portal.</returns>
    public static ReportedPage? Read(string? address, string origin)
    {
        var text = address?.Trim() ?? "";
        if (text.StartsWith(origin + "/", StringComparison.OrdinalIgnoreCase))
        {
            text = text[origin.Length..];
        }

        if (text is not ("/" or ['/', not ('/' or '\\'), ..]) || text.Length > MaxLength || text.Any(char.IsControl))
        {
            return null;
        }

        var path = text.Split('?', '#')[0];
        return new(path, path.Split('/') is ["", var folder, { Length: > 0 } slug, ..] && DocumentFolders.Contains(folder) ? slug : null);
    }
}
