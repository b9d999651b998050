using Portal.Domain.Studio.Freshness;

namespace Portal.Features.Studio.Freshness;

/// <summary>What a counsellor asked to see of the queue.</summary>
/// <param name="BySource">Put together by source; otherwise by guide.</param>
/// <param name="Kind">Null: all.</param>
/// <param name="Owner">An account, <see cref="Mine"/> or <see cref="Nobody"/>; null: anybody's.</param>
/// <param name="Page">From 1.</param>
internal sealed record QueueView(bool BySource, QueueKind? Kind, string? Owner, int Page)
{
    public const int PageSize = 40;

    public const string SourceWord = "source", Mine = "mine", Nobody = "nobody";

    /// <summary>From the address, where anything may stand.</summary>
    public static QueueView From(string? group, string? kind, string? owner, int? page) => new(
        group == SourceWord,
        Enum.TryParse<QueueKind>(kind, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null,
        owner is Mine or Nobody || Guid.TryParse(owner, out _) ? owner : null,
        Math.Max(page ?? 1, 1));

    public IReadOnlyList<QueueEntry> Filter(ReviewBoard board, Guid? me) =>
        [.. board.Entries.Where(entry => (Kind is null || entry.Kind == Kind) && IsOwned(entry, board, me))];

    /// <summary>The page's entries in their groups; the group with the worst entry first.</summary>
    public IReadOnlyList<QueueGroup> Group(IReadOnlyList<QueueEntry> entries, ReviewBoard board)
    {
        // Groups keep the order in which their worst entries come.
        var inOrder = entries.GroupBy(KeyOf).SelectMany(group => group).Skip((Page - 1) * PageSize).Take(PageSize);
        return [.. inOrder.GroupBy(KeyOf).Select(group => new QueueGroup(
            group.Key, BySource ? null : board.Guides.GetValueOrDefault(group.Key), TitleOf(group.Key, group.First(), board), [.. group]))];
    }

    public static int PagesOf(int entries) => Math.Max((entries + PageSize - 1) / PageSize, 1);

    private string KeyOf(QueueEntry entry) => BySource ? entry.Source ?? "" : entry.Slugs is [var only] ? only : "";

    private string TitleOf(string key, QueueEntry first, ReviewBoard board) => (BySource, key) switch
    {
        (true, "") => "Without a source",
        (true, _) => board.Sources.GetValueOrDefault(key, key),
        (false, "") => first.Slugs.Count > 1 ? "Shared by several guides" : "Other pages",
        _ => board.Guides.GetValueOrDefault(key)?.Title ?? key,
    };

    private bool IsOwned(QueueEntry entry, ReviewBoard board, Guid? me) => Owner switch
    {
        null => true,
        Nobody => entry.Slugs.Any(slug => OwnerOf(slug, board) is null),
        Mine => entry.Slugs.Any(slug => OwnerOf(slug, board) is { } owner && owner == me),
        _ => entry.Slugs.Any(slug => OwnerOf(slug, board) == Guid.Parse(Owner)),
    };

    private static Guid? OwnerOf(string slug, ReviewBoard board) => board.Guides.GetValueOrDefault(slug)?.OwnerId;
}

/// <summary>Entries that belong together.</summary>
/// <param name="Key">A slug or the id of a source; empty: neither.</param>
/// <param name="Guide">Null where they are of no single guide.</param>
internal sealed record QueueGroup(string Key, QueuedGuide? Guide, string Title, IReadOnlyList<QueueEntry> Entries);
