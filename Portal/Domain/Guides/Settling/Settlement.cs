namespace Portal.Domain.Guides.Settling;

/// <summary>What became of a step or an outcome that a revision takes away.</summary>
/// <param name="PathId">The path the step stood on; null for an outcome, which belongs to no path.</param>
/// <param name="ItemId">Its permanent id.</param>
/// <param name="Into">The ids of what takes its place: one where it is kept or merged, two or more where it is split, none where it is retired.</param>
public sealed record Settlement(SettledKind Kind, string? PathId, string ItemId, SettledFate Fate, IReadOnlyList<string> Into);

/// <summary>What is settled.</summary>
public enum SettledKind
{
    Step = 1,
    Outcome = 2,
}

/// <summary>Whoever achieved it keeps what they achieved, whichever it is.</summary>
public enum SettledFate
{
    /// <summary>The same thing under another id: its ticks, evidence and notes move on.</summary>
    Kept = 1,

    /// <summary>Several became one: whoever achieved one of them has achieved that.</summary>
    Merged = 2,

    /// <summary>One became several: whoever achieved it has achieved each.</summary>
    Split = 3,

    /// <summary>Asked no longer: it stays in the records of those who achieved it, outside the percentage.</summary>
    Retired = 4,
}

/// <summary>A step or an outcome that a revision takes away.</summary>
/// <param name="PathId">The path it stood on, for an outcome the first of them.</param>
/// <param name="Words">Its title or text, as published.</param>
public sealed record RemovedItem(SettledKind Kind, string PathId, string ItemId, string Words)
{
    /// <summary>Whether <paramref name="settlement"/> is about this one.</summary>
    public bool IsSettledBy(Settlement settlement) =>
        settlement.Kind == Kind && settlement.ItemId == ItemId && (Kind is SettledKind.Outcome || settlement.PathId == PathId);
}
