using Portal.Domain.Guides.Validation;

namespace Portal.Domain.Guides;

/// <summary>Judges a document by every rule of the format. Pure: the same document always has the same problems.</summary>
public static class GuideValidator
{
    private static readonly HashSet<string> NothingUnread = [];

    /// <returns>Problems first, then hints, each in the order of the format; empty where all is well.</returns>
    public static IReadOnlyList<GuideProblem> Validate(GuideDocument document) => Validate(document, NothingUnread);

    /// <param name="unread">
    /// Paths that hold something in the file but nothing in the document. Nothing is said about what is missing there.
    /// </param>
    internal static IReadOnlyList<GuideProblem> Validate(GuideDocument document, IReadOnlySet<string> unread)
    {
        var inspection = new Inspection(document, unread);
        DocumentRules.Check(document, inspection);
        switch (document)
        {
            case RoleGuideDocument guide:
                RoleGuideRules.Check(guide, inspection);
                PathwayRules.Check(guide.Paths, inspection);
                OverlayRules.Check(guide, inspection);
                RoleGuideHints.Check(guide, inspection);
                break;
            case InternshipGuideDocument guide:
                InternshipGuideRules.Check(guide, inspection);
                InternshipGuideHints.Check(guide, inspection);
                break;
            case OpeningDocument opening:
                OpeningRules.Check(opening, inspection);
                OpeningHints.Check(opening, inspection);
                break;
        }

        SourceRules.Check(document.Sources, inspection);
        TextRules.Check(document, inspection);
        return inspection.Findings;
    }
}
