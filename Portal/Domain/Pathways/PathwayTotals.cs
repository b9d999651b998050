using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>
/// What a path takes and costs, in all and by each step, as ranges. Rule: "totals" in the guide format: ranges are
/// never averaged, optional steps stand outside, a parallel step adds time only where it ends later, money is
/// summed per currency and place and pay never reduces cost.
/// </summary>
public sealed record PathwayTotals(MonthRange Time, IReadOnlyList<MoneyTotal> Cost, IReadOnlyList<StepTotals> Steps)
{
    /// <summary>Hours a week that a self-paced range assumes where the guide does not say (format version 1).</summary>
    public const decimal DefaultHoursPerWeek = 10;

    /// <param name="path">A step of a draft that has no time counts as none, and numbers without sense as the nearest with some.</param>
    /// <param name="letter">The letter of the path within its guide ("A"), from which the step codes are made.</param>
    public static PathwayTotals Of(Pathway path, string letter)
    {
        var codes = path.Steps.Index()
            .DistinctBy(numbered => numbered.Item.Id, StringComparer.Ordinal)
            .ToDictionary(numbered => numbered.Item.Id, numbered => $"{letter}{numbered.Index + 1}", StringComparer.Ordinal);
        var legs = Legs(path);
        var cost = new CostSum();
        var steps = new List<StepTotals>(path.Steps.Count);
        foreach (var step in path.Steps)
        {
            var companion = CompanionOf(step, path);
            var leg = legs[(companion ?? step).Id];
            var own = TimeSpanRange.Of(step.Time);
            var counted = step.Optional ? TimeSpanRange.Zero : own;
            // Steps that end together end when the leg ends, however early they began.
            var byHere = leg.Start + (leg.EndsTogether ? leg.Time : TimeSpanRange.Longest(leg.Main, counted));
            if (!step.Optional)
            {
                cost.Add(step.Money, own, step.Time);
            }

            steps.Add(new(
                step, codes[step.Id], companion is null ? null : codes[companion.Id], own, byHere.ToMonths(), cost.ToTotals()));
        }

        var end = legs.Values.Aggregate(TimeSpanRange.Zero, (sum, leg) => sum + leg.Time);
        return new(end.ToMonths(), cost.ToTotals(), steps);
    }

    /// <summary>The step that <paramref name="step"/> runs parallel to; null where it runs alone or a draft names none there is.</summary>
    private static PathwayStep? CompanionOf(PathwayStep step, Pathway path) =>
        step.Time?.Alongside is { } id
            ? path.Steps.FirstOrDefault(other => other.Id == id && other != step && other.Time?.Alongside is null)
            : null;

    /// <summary>The stretches that follow one another: a step with all that run parallel to it, by that step's id.</summary>
    private static Dictionary<string, Leg> Legs(Pathway path)
    {
        var legs = new Dictionary<string, Leg>(StringComparer.Ordinal);
        var start = TimeSpanRange.Zero;
        foreach (var step in path.Steps.Where(step => CompanionOf(step, path) is null))
        {
            var main = step.Optional ? TimeSpanRange.Zero : TimeSpanRange.Of(step.Time);
            var parallel = path.Steps.Where(other => !other.Optional && CompanionOf(other, path)?.Id == step.Id).ToList();
            var time = parallel.Aggregate(main, (longest, other) =>
                TimeSpanRange.Longest(longest, TimeSpanRange.Of(other.Time)));
            if (legs.TryAdd(step.Id, new(start, main, time, parallel.Exists(other => other.Time?.At == "end"))))
            {
                start += time;
            }
        }

        return legs;
    }

    /// <param name="Main">Time of the step itself, zero where it is optional.</param>
    /// <param name="Time">Time of the whole stretch.</param>
    private sealed record Leg(TimeSpanRange Start, TimeSpanRange Main, TimeSpanRange Time, bool EndsTogether);

    private sealed class CostSum
    {
        private readonly List<MoneyTotal> totals = [];

        public void Add(IReadOnlyList<Money> money, TimeSpanRange time, Duration? duration)
        {
            foreach (var cost in money)
            {
                if (cost is { Kind: "cost", Min: { } min } && Factor(cost, time, duration) is { } factor)
                {
                    Add(new(cost.Currency, cost.Place, Bounded(min) * factor.Min, Bounded(cost.Upper ?? min) * factor.Max));
                }
            }
        }

        public IReadOnlyList<MoneyTotal> ToTotals() => [.. totals];

        private void Add(MoneyTotal cost)
        {
            var at = totals.FindIndex(total => total.Currency == cost.Currency && total.Place == cost.Place);
            if (at < 0)
            {
                totals.Add(cost);
            }
            else
            {
                totals[at] = totals[at] with { Min = totals[at].Min + cost.Min, Max = totals[at].Max + cost.Max };
            }
        }

        private static decimal Bounded(decimal amount) => Math.Clamp(amount, 0, FigureLimits.Amount);

        /// <summary>How often the amount is paid; null where the guide does not say (an hourly cost of a calendar step).</summary>
        private static (decimal Min, decimal Max)? Factor(Money cost, TimeSpanRange time, Duration? duration) => cost.Per switch
        {
            "month" => time.Months,
            "year" => time.Years,
            "hour" => HoursPerWeek(duration) is { } hours ? (time.Weeks.Min * hours, time.Weeks.Max * hours) : null,
            _ => (1, 1),
        };

        private static decimal? HoursPerWeek(Duration? duration) =>
            duration?.HoursPerWeek is { } hours ? Math.Clamp(hours, 0, FigureLimits.HoursOfAWeek)
            : duration?.Pace == "self-paced" ? DefaultHoursPerWeek
            : null;
    }
}

/// <summary>A step at its place on the line.</summary>
/// <param name="Code">"A2": the letter of the path and the number of the step, from 1.</param>
/// <param name="AlongsideCode">The code of the step it runs parallel to.</param>
/// <param name="Time">Its own time, exact.</param>
/// <param name="ByHere">Months from the start of the path to the end of this step.</param>
/// <param name="SpentByHere">Costs from the start of the path to the end of this step.</param>
public sealed record StepTotals(
    PathwayStep Step, string Code, string? AlongsideCode,
    TimeSpanRange Time, MonthRange ByHere, IReadOnlyList<MoneyTotal> SpentByHere);
