using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>
/// What a path takes and costs, in all and by each step, as ranges. Rule: "totals" in the guide format: ranges are
/// never averaged, optional steps stand outside, a parallel step adds time only where it ends later, money is
/// summed per currency and place and pay never reduces cost.
/// </summary>
/// <param name="Pay">What paid steps bring in.</param>
/// <param name="Uncounted">Costs and pay that the sums leave out, because the guide does not say how often they are paid.</param>
public sealed record PathwayTotals(
    MonthRange Time, IReadOnlyList<MoneyTotal> Cost, IReadOnlyList<StepTotals> Steps,
    IReadOnlyList<MoneyTotal> Pay, IReadOnlyList<UncountedMoney> Uncounted)
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
        var stretches = Stretches(path);
        var (cost, pay) = (new MoneySum("cost"), new MoneySum("pay"));
        var steps = new List<StepTotals>(path.Steps.Count);
        foreach (var step in path.Steps)
        {
            var companion = PathwayLeg.CompanionOf(step, path);
            var stretch = stretches[(companion ?? step).Id];
            var own = TimeSpanRange.Of(step.Time);
            var counted = step.Optional ? TimeSpanRange.Zero : own;
            // Steps that end together end when the leg ends, however early they began.
            var byHere = stretch.Start + (stretch.EndsTogether ? stretch.Time : TimeSpanRange.Longest(stretch.Main, counted));
            if (!step.Optional)
            {
                cost.Add(step);
                pay.Add(step);
            }

            steps.Add(new(
                step, codes[step.Id], companion is null ? null : codes[companion.Id], own, byHere.ToMonths(), cost.ToTotals()));
        }

        var end = stretches.Values.Aggregate(TimeSpanRange.Zero, (sum, stretch) => sum + stretch.Time);
        return new(end.ToMonths(), cost.ToTotals(), steps, pay.ToTotals(), [.. cost.Uncounted, .. pay.Uncounted]);
    }

    /// <summary>When each leg begins and how long it takes, by the id of its main step.</summary>
    private static Dictionary<string, Stretch> Stretches(Pathway path)
    {
        var stretches = new Dictionary<string, Stretch>(StringComparer.Ordinal);
        var start = TimeSpanRange.Zero;
        foreach (var leg in PathwayLeg.Of(path))
        {
            var main = leg.Main.Optional ? TimeSpanRange.Zero : TimeSpanRange.Of(leg.Main.Time);
            var time = leg.Counted.Select(step => TimeSpanRange.Of(step.Time)).Aggregate(TimeSpanRange.Zero, TimeSpanRange.Longest);
            stretches.Add(leg.Main.Id, new(start, main, time, leg.EndsTogether));
            start += time;
        }

        return stretches;
    }

    /// <param name="Main">Time of the main step, zero where it is optional.</param>
    /// <param name="Time">Time of the whole leg.</param>
    private sealed record Stretch(TimeSpanRange Start, TimeSpanRange Main, TimeSpanRange Time, bool EndsTogether);
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
