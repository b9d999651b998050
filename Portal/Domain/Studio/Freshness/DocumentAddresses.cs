using System.Text.Json.Nodes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;

namespace Portal.Domain.Studio.Freshness;

/// <summary>Somewhere a document leads to.</summary>
/// <param name="Field">Where it stands (<see cref="FieldPath"/>).</param>
/// <param name="Target">A slug where <paramref name="Kind"/> is set, otherwise an address: https://…, /guides/…</param>
/// <param name="Kind">Of a link by slug the kind of document meant; null for an address.</param>
/// <param name="Source">The source whose address it is; null for all others.</param>
public sealed record DocumentAddress(string Field, string Target, string? Kind, string? Source)
{
    public bool IsWeb => Kind is null && WebAddress.IsWeb(Target);

    /// <summary>A page of this portal, from its root.</summary>
    public bool IsOwnPage => Kind is null && Target.StartsWith('/');
}

/// <summary>Finds all the links of a document in its JSON form.</summary>
internal static class DocumentAddresses
{
    /// <summary>Keys under which slugs of documents stand, with the kind that is meant.</summary>
    private static readonly Dictionary<string, string> Slugs = new(StringComparer.Ordinal)
    {
        ["role"] = GuideKinds.RoleGuide,
        ["related"] = GuideKinds.RoleGuide,
        ["next"] = GuideKinds.RoleGuide,
        ["graduateRoles"] = GuideKinds.RoleGuide,
        ["internship"] = GuideKinds.InternshipGuide,
        ["nextInternships"] = GuideKinds.InternshipGuide,
    };

    private static readonly HashSet<string> Urls = new(["url", "applyUrl"], StringComparer.Ordinal);

    public static IReadOnlyList<DocumentAddress> Of(JsonObject document)
    {
        var found = new List<DocumentAddress>();
        Walk("", document, "", source: null, found);
        return found;
    }

    private static void Walk(string key, JsonNode? node, string path, string? source, List<DocumentAddress> found)
    {
        switch (node)
        {
            case JsonObject part when Slugs.TryGetValue(key, out var kind):
                // A link with a title.
                AddSlug(CitedFigures.TextOf(part["slug"]), kind, path, found);
                break;
            case JsonObject part:
                foreach (var (name, value) in part)
                {
                    Walk(name, value, FieldPath.Of(path, name), source, found);
                }

                break;
            case JsonArray list:
                foreach (var (index, item) in list.Index())
                {
                    var at = FieldPath.Item(path, item, index);
                    Walk(key, item, at, path == "sources" ? FieldPath.IdOf(item) : source, found);
                }

                break;
            default:
                Add(key, CitedFigures.TextOf(node), path, source, found);
                break;
        }
    }

    private static void Add(string key, string? text, string path, string? source, List<DocumentAddress> found)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (Slugs.TryGetValue(key, out var kind))
        {
            AddSlug(text, kind, path, found);
        }
        else if (Urls.Contains(key))
        {
            found.Add(new(path, text, Kind: null, source));
        }
        else if (text.Contains("](", StringComparison.Ordinal) || text.Contains("]:", StringComparison.Ordinal) || text.Contains("<http", StringComparison.Ordinal))
        {
            // Only Markdown can hold these; a plain text that looks like it would lead to the same place.
            found.AddRange(LinksOf(text).Distinct(StringComparer.Ordinal).Select(address => new DocumentAddress(path, address, Kind: null, source)));
        }
    }

    private static IEnumerable<string> LinksOf(string markdown) =>
        (GuideMarkdown.Parse(markdown)?.Descendants() ?? []).Select(part => part switch
        {
            LinkInline { IsImage: false, Url: var url } => url,
            AutolinkInline { IsEmail: false, Url: var url } => url,
            _ => null,
        }).OfType<string>().Where(url => url.Length > 0);

    private static void AddSlug(string? slug, string kind, string path, List<DocumentAddress> found)
    {
        if (!string.IsNullOrEmpty(slug))
        {
            found.Add(new(path, slug, kind, Source: null));
        }
    }
}
