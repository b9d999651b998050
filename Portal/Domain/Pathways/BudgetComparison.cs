namespace Portal.Domain.Pathways;

public enum BudgetVerdict
{
    /// <summary>Covers the upper end of every cost in its currency.</summary>
    Enough,

    /// <summary>Covers the lower end, and not the upper one.</summary>
    CoversLowerEnd,

    NotEnough,

    /// <summary>No cost is named in its currency.</summary>
    NotComparable,
}

/// <summary>Money that somebody has, held against costs. Nothing is converted: costs in other currencies stay beside.</summary>
/// <param name="Amount">At least 0, in <paramref name="Currency"/>.</param>
/// <param name="Comparable">The costs in <paramref name="Currency"/>, one for each place, in hundredths, as they are shown.</param>
/// <param name="Others">The costs in other currencies, about which the verdict says nothing.</param>
public sealed record BudgetComparison(
    decimal Amount, string Currency, BudgetVerdict Verdict, IReadOnlyList<MoneyTotal> Comparable, IReadOnlyList<MoneyTotal> Others)
{
    public static BudgetComparison Of(IReadOnlyList<MoneyTotal> costs, decimal amount, string currency)
    {
        // In hundredths: nobody lacks a fraction of a cent.
        var comparable = costs.Where(cost => cost.Currency == currency)
            .Select(cost => cost with { Min = decimal.Round(cost.Min, 2), Max = decimal.Round(cost.Max, 2) })
            .ToList();
        return new(amount, currency, Judge(comparable, amount), comparable, [.. costs.Where(cost => cost.Currency != currency)]);
    }

    /// <remarks>
    /// Sums of different places are never shown as one, and whether both fall due is not known: what covers them all covers
    /// whatever does, and what does not cover one cannot do.
    /// </remarks>
    private static BudgetVerdict Judge(List<MoneyTotal> costs, decimal amount) =>
        costs.Count == 0 ? BudgetVerdict.NotComparable
        : costs.Sum(cost => cost.Max) <= amount ? BudgetVerdict.Enough
        : costs.Max(cost => cost.Min) <= amount ? BudgetVerdict.CoversLowerEnd
        : BudgetVerdict.NotEnough;
}
