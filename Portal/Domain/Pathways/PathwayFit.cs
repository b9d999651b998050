using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>
/// What speaks for a path and what against it, for a reader's situation. Every reason follows from the guide's own data;
/// only what the reader said is judged.
/// </summary>
public static class PathwayFit
{
    /// <summary>The reasons: starting point, time, money, and what is left for the reader to check.</summary>
    public static IReadOnlyList<FitReason> Judge(Pathway path, ReaderSituation situation)
    {
        var paced = situation.HoursPerWeek is { } hours ? PathwayPace.At(path, hours) : path;
        // Codes of steps are of no concern here, so any letter will do.
        var totals = PathwayTotals.Of(paced, letter: "");
        return
        [
            .. Start(path, situation),
            .. Time(totals.Time, situation),
            .. Money(path, totals.Cost, situation),
            .. path.Prerequisites.Select(prerequisite => new FitReason.ToCheck(prerequisite)),
        ];
    }

    private static IEnumerable<FitReason> Start(Pathway path, ReaderSituation situation)
    {
        if (situation.From is { } from)
        {
            var verdict = path.StartsFrom.Count == 0 ? FitVerdict.Open
                : path.StartsFrom.Contains(from) ? FitVerdict.For
                : FitVerdict.Against;
            yield return new FitReason.StartingPoint(verdict, from, path.StartsFrom);
        }
    }

    private static IEnumerable<FitReason> Time(MonthRange needed, ReaderSituation situation)
    {
        if ((situation.Months, situation.HoursPerWeek) is (null, null))
        {
            yield break;
        }

        if (needed.Max == 0)
        {
            yield return new FitReason.NoTime();
            yield break;
        }

        var verdict = situation.Months is not { } months ? FitVerdict.Open : Compare(needed.Min, needed.Max, months);
        yield return new FitReason.Time(verdict, needed, situation.Months, situation.HoursPerWeek);
    }

    private static IEnumerable<FitReason> Money(Pathway path, IReadOnlyList<MoneyTotal> cost, ReaderSituation situation)
    {
        if (situation is not { Budget: { } budget, Currency: { } currency })
        {
            yield break;
        }

        if (cost.Count == 0)
        {
            yield return new FitReason.NoCost();
            yield break;
        }

        var comparison = BudgetComparison.Of(cost, budget, currency);
        if (Verdict(comparison.Verdict) is { } verdict)
        {
            yield return new FitReason.Cost(verdict, comparison.Comparable, budget);
        }

        if (comparison.Others.Count > 0)
        {
            yield return new FitReason.OtherCurrencies(comparison.Others, currency);
        }

        var unknown = path.Steps.Where(step => !step.Optional && step.Money.All(money => money.Min is null)).ToList();
        if (unknown.Count > 0)
        {
            yield return new FitReason.CostNotKnown([.. unknown.Select(step => step.Id)]);
        }
    }

    private static FitVerdict? Verdict(BudgetVerdict budget) => budget switch
    {
        BudgetVerdict.Enough => FitVerdict.For,
        BudgetVerdict.CoversLowerEnd => FitVerdict.Open,
        BudgetVerdict.NotEnough => FitVerdict.Against,
        _ => null,
    };

    private static FitVerdict Compare(decimal least, decimal most, decimal available) =>
        most <= available ? FitVerdict.For
        : least > available ? FitVerdict.Against
        : FitVerdict.Open;
}
