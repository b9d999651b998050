using Portal.Domain.Pathways;

namespace Portal.Domain.Guides.Settling;

/// <summary>What a revision does to one path, for those who follow it.</summary>
/// <param name="Title">As published.</param>
/// <param name="Before">What it takes as published.</param>
/// <param name="After">What it takes then; null where the path goes as a whole.</param>
public sealed record PathEffect(string PathId, string Title, int Students, MonthRange Before, MonthRange? After)
{
    /// <summary>Whether dates in the plans of those who follow it move.</summary>
    public bool MovesDates => After is not null && After != Before;

    internal static IReadOnlyList<PathEffect> Of(
        Dictionary<string, Pathway> before, Dictionary<string, Pathway> after, IReadOnlyList<AchievedGroup> groups) =>
        [.. before.Values.Select(path => new PathEffect(
            path.Id, path.Title, groups.Where(group => group.PathId == path.Id).Sum(group => group.Students),
            PathwayTotals.Of(path, "").Time, after.TryGetValue(path.Id, out var next) ? PathwayTotals.Of(next, "").Time : null))];
}

/// <summary>Students who follow the same path and have achieved the same of what the guide lists.</summary>
/// <param name="PathId">Of the path as published.</param>
/// <param name="Achieved">Of the outcomes that the guide lists before or after, and no others.</param>
public sealed record AchievedGroup(string PathId, IReadOnlySet<string> Achieved, int Students);
