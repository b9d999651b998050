using System.Collections.Frozen;

namespace Portal.Domain.Reports;

/// <summary>Why a reader reports a page, and how long that is kept.</summary>
public static class ReportRules
{
    public const string WrongFigure = "wrong-figure";
    public const string DeadLink = "dead-link";
    public const string Closed = "closed";
    public const string AskedForMoney = "asked-for-money";
    public const string Other = "other";

    /// <summary>How long a report is kept after it was decided.</summary>
    public static readonly TimeSpan KeptAfterDecision = TimeSpan.FromDays(365);

    public static readonly FrozenSet<string> All = [WrongFigure, DeadLink, Closed, AskedForMoney, Other];
}
