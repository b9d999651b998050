using System.Collections.Frozen;

namespace Portal.Domain.Guides;

/// <summary>The closed word lists of format version 1, each in the one place where it is kept.</summary>
public static class Vocabulary
{
    public static readonly FrozenSet<string> CodeSchemes = ["onet-soc-2019", "isco-08", "esco"];
    public static readonly FrozenSet<string> CodeMatches = ["exact", "close", "broad", "related"];
    public static readonly FrozenSet<string> DemandLevels = ["weak", "steady", "competitive", "healthy", "strong"];
    public static readonly FrozenSet<string> CareerStages = ["entry", "mid", "senior"];
    public static readonly FrozenSet<string> FigureUnits = ["percent", "count", "hours", "money"];
    public static readonly FrozenSet<string> Verdicts = ["wrong", "partly", "right"];
    public static readonly FrozenSet<string> EntryRoutes =
        ["university", "college", "bootcamp", "self-taught", "apprenticeship", "work"];

    /// <summary>Where a student may stand at the start of a path; this is the list the format speaks of.</summary>
    public static readonly FrozenSet<string> StartingPoints =
        ["school-leaver", "student", "graduate", "career-changer", "it-or-sysadmin", "developer", "analyst"];

    public static readonly FrozenSet<string> StepKinds =
        ["course", "project", "credential", "work-experience", "assessment", "job-search", "other"];
    public static readonly FrozenSet<string> TimeUnits = ["weeks", "months", "years"];
    public static readonly FrozenSet<string> Paces = ["calendar", "self-paced"];
    public static readonly FrozenSet<string> AlongsideEnds = ["start", "end"];
    public static readonly FrozenSet<string> MoneyKinds = ["cost", "pay"];
    public static readonly FrozenSet<string> MoneyPeriods = ["total", "hour", "month", "year"];
    public static readonly FrozenSet<string> ResourceCosts = ["free", "free-audit", "paid"];
    public static readonly FrozenSet<string> ResourceMedia = ["text", "video", "course", "tool", "book"];
}
