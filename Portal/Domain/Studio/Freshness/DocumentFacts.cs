using System.Text.Json.Nodes;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;

namespace Portal.Domain.Studio.Freshness;

/// <summary>What of a published document may grow old or break. It never changes for a revision, so that it can be kept.</summary>
/// <param name="OpenUntil">The last day of an opening; null: no end is known, or it is none.</param>
/// <param name="ClosesByItself">Whether nobody said when the opening ends, so that seeing it open again prolongs it.</param>
/// <param name="Paths">The ids of its paths.</param>
/// <param name="Places">The places of which a role guide tells something of its own.</param>
public sealed record DocumentFacts(
    string Slug, string Kind, string Title, DateOnly? ReviewBy, DateOnly? OpenUntil, bool ClosesByItself,
    IReadOnlyList<Source> Sources, IReadOnlyList<CitedFigure> Figures, IReadOnlyList<DocumentAddress> Addresses,
    IReadOnlySet<string> Paths, IReadOnlySet<string> Places)
{
    public static DocumentFacts Of(GuideDocument document)
    {
        var json = (JsonObject)JsonNode.Parse(GuideJson.Serialize(document))!;
        var opening = document as OpeningDocument;
        var guide = document as RoleGuideDocument;
        return new(
            document.Slug, document.Kind, document.Title, document.ReviewBy, opening?.OpenUntil, opening is { ClosesOn: null },
            document.Sources, CitedFigures.All(json), DocumentAddresses.Of(json),
            new HashSet<string>(guide?.Paths.Select(path => path.Id) ?? [], StringComparer.Ordinal), PlacesOf(guide));
    }

    /// <summary>Whether readers who chose the place find nothing of it: no overlay of the place or of the country around it.</summary>
    public bool SaysNothingOf(string place) => Kind == GuideKinds.RoleGuide && !Guides.Places.WithFallbacks(place).Any(Places.Contains);

    private static HashSet<string> PlacesOf(RoleGuideDocument? guide) => guide is null
        ? []
        : new(guide.Overlays.Select(overlay => overlay.Place).Append(guide.Place).OfType<string>(), StringComparer.Ordinal);
}
