using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>Adds up the money of steps of one kind, cost or pay, by currency and place; nothing is added across.</summary>
/// <param name="kind">One of <see cref="Vocabulary.MoneyKinds"/>; other money is passed over.</param>
internal sealed class MoneySum(string kind)
{
    private readonly List<MoneyTotal> totals = [];
    private readonly List<UncountedMoney> uncounted = [];

    public IReadOnlyList<UncountedMoney> Uncounted => uncounted;

    public void Add(PathwayStep step)
    {
        foreach (var money in step.Money.Where(money => money.Kind == kind && money.Min is not null))
        {
            if (Factor(money, TimeSpanRange.Of(step.Time), step.Time) is { } factor)
            {
                Include(new(
                    money.Currency, money.Place,
                    Bounded(money.Min!.Value) * factor.Min, Bounded(money.Upper!.Value) * factor.Max));
            }
            else
            {
                uncounted.Add(new(step.Id, money));
            }
        }
    }

    public IReadOnlyList<MoneyTotal> ToTotals() => [.. totals];

    private void Include(MoneyTotal money)
    {
        var at = totals.FindIndex(total => total.Currency == money.Currency && total.Place == money.Place);
        if (at < 0)
        {
            totals.Add(money);
        }
        else
        {
            totals[at] = totals[at] with { Min = totals[at].Min + money.Min, Max = totals[at].Max + money.Max };
        }
    }

    private static decimal Bounded(decimal amount) => Math.Clamp(amount, 0, FigureLimits.Amount);

    /// <summary>How often the amount is paid; null where the guide does not say (an hourly amount of a calendar step).</summary>
    private static (decimal Min, decimal Max)? Factor(Money money, TimeSpanRange time, Duration? duration) => money.Per switch
    {
        "month" => time.Months,
        "year" => time.Years,
        "hour" => HoursPerWeek(duration) is { } hours ? (time.Weeks.Min * hours, time.Weeks.Max * hours) : null,
        _ => (1, 1),
    };

    private static decimal? HoursPerWeek(Duration? duration) =>
        duration?.HoursPerWeek is { } hours ? Math.Clamp(hours, 0, FigureLimits.HoursOfAWeek)
        : PathwayPace.AssumedHours(duration);
}
