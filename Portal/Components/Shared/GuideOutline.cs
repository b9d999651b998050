using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;

namespace Portal.Components.Shared;

/// <summary>A role guide as its sections need it: the document, its paths with their totals, its numbered sources.</summary>
public sealed record GuideOutline(PublishedRoleGuide Published, IReadOnlyList<PathOutline> Paths, SourceBook Book)
{
    public RoleGuideDocument Document => Published.Document;

    public static GuideOutline Of(PublishedRoleGuide published)
    {
        var document = published.Document;
        return new(published, PathOutline.All(document.Paths), new(document.Sources, document.Place, document.ReviewedOn));
    }

    /// <summary>The path with the id; null where the guide has none.</summary>
    public PathOutline? FindPath(string id) => Paths.FirstOrDefault(path => path.Path.Id == id);

    /// <summary>The paths that a headline time speaks of, in the order of the guide.</summary>
    public IEnumerable<PathOutline> PathsOf(HeadlineTimeline timeline) =>
        Paths.Where(path => timeline.Paths.Contains(path.Path.Id));
}
