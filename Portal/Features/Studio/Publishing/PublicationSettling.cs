using Portal.Domain.Guides;
using Portal.Domain.Guides.Settling;

namespace Portal.Features.Studio.Publishing;

/// <summary>What a publication says of the steps and outcomes that it takes away.</summary>
/// <param name="published">The guides as they are published now, or were last, those that are replaced among them.</param>
/// <param name="settlements">Null: nobody was asked.</param>
internal sealed class PublicationSettling(IReadOnlyList<GuideDocument> published, IReadOnlyList<Settlement>? settlements)
{
    /// <summary>A step or an outcome goes, and nobody said what becomes of it.</summary>
    public const string Unsettled = "settling.missing";

    /// <summary>What is still to be settled of the document; nothing where nobody was asked.</summary>
    public IReadOnlyList<GuideProblem> Problems(GuideDocument document) =>
        settlements is not null && document is RoleGuideDocument after && Before(after) is { } before
            ? [.. GuideSettling.Unsettled(before, after, settlements).Select(open => new GuideProblem(
                ProblemSeverity.Problem, Unsettled, "paths",
                $"\"{GuidePath.Excerpt(open.Item.Words)}\" is taken away. Say what becomes of it for students who have it."))]
            : [];

    /// <summary>What is settled with the document: as was said, or retired where nobody was asked.</summary>
    public IReadOnlyList<Settlement> Of(GuideDocument document) => document is RoleGuideDocument after && Before(after) is { } before
        ? settlements is null
            ? [.. GuideSettling.Removed(before, after).Select(item => new Settlement(
                item.Kind, item.Kind is SettledKind.Step ? item.PathId : null, item.ItemId, SettledFate.Retired, []))]
            : GuideSettling.InForce(before, after, settlements)
        : [];

    /// <summary>The settlements in words, for the audit trail.</summary>
    public static string Told(IEnumerable<Settlement> settlements) => string.Join("; ", settlements.Select(settlement =>
        $"{settlement.Kind} {settlement.ItemId}: {settlement.Fate}{(settlement.Into.Count == 0 ? "" : " ")}{string.Join(", ", settlement.Into)}"));

    private RoleGuideDocument? Before(RoleGuideDocument after) =>
        published.OfType<RoleGuideDocument>().FirstOrDefault(guide => guide.Slug == after.Slug);
}
