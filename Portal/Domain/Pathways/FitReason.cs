using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>Which way a reason speaks. Not a score: reasons are listed, never weighed.</summary>
public enum FitVerdict
{
    Against,

    /// <summary>Not known, or for the reader to judge.</summary>
    Open,

    For,
}

/// <summary>One thing that a reader should know about a path before choosing it.</summary>
public abstract record FitReason(FitVerdict Verdict)
{
    /// <param name="StartsFrom">The starting points that the path names; may be none.</param>
    public sealed record StartingPoint(FitVerdict Verdict, string From, IReadOnlyList<string> StartsFrom) : FitReason(Verdict);

    /// <param name="Needed">What the required steps add up to at the reader's hours a week.</param>
    /// <param name="Months">Available; null: the reader did not say.</param>
    /// <param name="HoursPerWeek">Null: the hours that each step assumes.</param>
    public sealed record Time(FitVerdict Verdict, MonthRange Needed, int? Months, decimal? HoursPerWeek) : FitReason(Verdict);

    /// <summary>No step of the path has a time yet.</summary>
    public sealed record NoTime() : FitReason(FitVerdict.Open);

    /// <param name="Totals">In the reader's currency, one for each place.</param>
    public sealed record Cost(FitVerdict Verdict, IReadOnlyList<MoneyTotal> Totals, decimal Budget) : FitReason(Verdict);

    /// <summary>Costs that cannot be held against the reader's money.</summary>
    public sealed record OtherCurrencies(IReadOnlyList<MoneyTotal> Totals, string Currency) : FitReason(FitVerdict.Open);

    /// <summary>The path has no cost figure yet.</summary>
    public sealed record NoCost() : FitReason(FitVerdict.Open);

    /// <summary>Required steps that neither name a cost nor pay: the sum is without them.</summary>
    public sealed record CostNotKnown(IReadOnlyList<string> StepIds) : FitReason(FitVerdict.Open);

    /// <summary>Something that the path asks before its first step.</summary>
    public sealed record ToCheck(string Prerequisite) : FitReason(FitVerdict.Open);
}
