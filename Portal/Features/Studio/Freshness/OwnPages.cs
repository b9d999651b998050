using Microsoft.AspNetCore.Routing.Template;
using Portal.Domain.Guides;
using Portal.Domain.Studio.Freshness;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Freshness;

/// <summary>Tells whether a link to this portal finds something.</summary>
public sealed class OwnPages(EndpointDataSource endpoints)
{
    private static readonly string[] Shelves = [PortalUrls.Guides, PortalUrls.Internships, PortalUrls.Openings];

    private readonly Lazy<IReadOnlyList<TemplateMatcher>> pages = new(() => [.. Matchers(endpoints)]);

    /// <param name="published">What is published, by slug.</param>
    internal bool LeadNowhere(DocumentAddress address, IReadOnlyDictionary<string, DocumentFacts> published) =>
        address.Kind is { } kind
            ? !published.TryGetValue(address.Target, out var document) || document.Kind != kind
            : !IsThere(address.Target, published);

    private bool IsThere(string address, IReadOnlyDictionary<string, DocumentFacts> published)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? address : address[..end]);
        var shelf = Shelves.FirstOrDefault(shelf => path.StartsWith($"{shelf}/", StringComparison.Ordinal));
        return shelf is null
            ? pages.Value.Any(page => page.TryMatch(path, []))
            : Find(path[(shelf.Length + 1)..].Split('/'), published) is { } document && IsPageOf(document, path);
    }

    private static DocumentFacts? Find(string[] parts, IReadOnlyDictionary<string, DocumentFacts> published) =>
        published.GetValueOrDefault(parts[0]);

    private static bool IsPageOf(DocumentFacts document, string path) =>
        path == PortalUrls.Document(document.Kind, document.Slug)
        || (document.Kind == GuideKinds.RoleGuide
            && (path == PortalUrls.Paths(document.Slug) || document.Paths.Any(id => path == PortalUrls.Path(document.Slug, id))));

    private static IEnumerable<TemplateMatcher> Matchers(EndpointDataSource endpoints)
    {
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            var template = endpoint.RoutePattern.RawText?.TrimStart('/') ?? "";
            // What takes every address says of none that it is there.
            if (!template.StartsWith("{*", StringComparison.Ordinal))
            {
                yield return new(TemplateParser.Parse(template), []);
            }
        }
    }
}
