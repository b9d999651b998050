using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>A headline time and the sum of a path's steps that do not meet, with what can truthfully be said of why.</summary>
/// <param name="Headline">Of the path, or of none in particular.</param>
/// <param name="HeadlineTime">As months, rounded like <paramref name="Sum"/>.</param>
/// <param name="Sum">Of the required steps.</param>
/// <param name="Reasons">At least one.</param>
public sealed record TimelineComparison(
    HeadlineTimeline Headline, MonthRange HeadlineTime, MonthRange Sum, IReadOnlyList<TimelineReason> Reasons)
{
    /// <summary>The headline times that say something of the path and whose range does not meet its sum.</summary>
    public static IReadOnlyList<TimelineComparison> Apart(
        IEnumerable<HeadlineTimeline> timelines, Pathway path, PathwayTotals totals) =>
        totals.Time.Max == 0
            ? []
            :
            [
                .. from headline in timelines
                   where headline.Paths.Count == 0 || headline.Paths.Contains(path.Id)
                   let time = TimeSpanRange.Of(headline.Time).ToMonths()
                   where time.Max > 0 && !Meet(time, totals.Time)
                   select new TimelineComparison(headline, time, totals.Time, Explain(headline, time, path, totals)),
            ];

    private static List<TimelineReason> Explain(HeadlineTimeline headline, MonthRange time, Pathway path, PathwayTotals totals)
    {
        List<TimelineReason> reasons =
        [
            .. headline.Paths.Count == 0 ? [new TimelineReason.OtherStart(headline.From, path.StartsFrom)] : Array.Empty<TimelineReason>(),
            .. totals.Time.Min > time.Max ? LongSteps(time, path, totals) : LeftOut(time, path),
            .. Hours(headline, path, sumIsLonger: totals.Time.Min > time.Max),
        ];
        return reasons.Count > 0 ? reasons : [IsFromOtherSources(headline, path) ? new TimelineReason.OtherSources() : new TimelineReason.NotSaid()];
    }

    /// <summary>Steps by the calendar that the headline cannot count, or without which the two would meet.</summary>
    private static IEnumerable<TimelineReason> LongSteps(MonthRange headline, Pathway path, PathwayTotals totals)
    {
        foreach (var step in totals.Steps.Where(step => step.Step is { Optional: false, Time.Pace: "calendar" }))
        {
            var rest = PathwayTotals.Of(path with { Steps = [.. path.Steps.Where(other => other != step.Step)] }, letter: "").Time;
            if (step.Time.ToMonths().Min > headline.Max)
            {
                yield return new TimelineReason.StepExceedsHeadline(step);
            }
            else if (Meet(rest, headline))
            {
                yield return new TimelineReason.MeetWithoutStep(step, rest);
            }
        }
    }

    /// <summary>What the sum of the path stands outside of.</summary>
    private static IEnumerable<TimelineReason> LeftOut(MonthRange headline, Pathway path)
    {
        var everything = path with { Steps = [.. path.Steps.Select(step => step with { Optional = false })] };
        var whole = PathwayTotals.Of(everything, letter: "").Time;
        if (Meet(whole, headline))
        {
            yield return new TimelineReason.MeetWithOptionalSteps([.. path.Steps.Where(step => step.Optional).Select(step => step.Id)], whole);
        }

        if (path.Prerequisites.Count > 0)
        {
            yield return new TimelineReason.PrerequisitesNotCounted();
        }
    }

    /// <summary>Hours a week explain only a sum that is longer on fewer hours, or shorter on more.</summary>
    private static IEnumerable<TimelineReason> Hours(HeadlineTimeline headline, Pathway path, bool sumIsLonger)
    {
        var assumed = path.Steps.Where(step => !step.Optional).Select(step => PathwayPace.AssumedHours(step.Time)).OfType<decimal>()
            .Distinct().Order().ToList();
        if (assumed.Count == 0)
        {
            yield break;
        }

        if (PathwayPace.AssumedHours(headline.Time) is not { } hours)
        {
            yield return new TimelineReason.HeadlineWithoutHours(assumed);
        }
        else if (sumIsLonger ? assumed[0] < hours : assumed[^1] > hours)
        {
            yield return new TimelineReason.OtherHours(hours, assumed);
        }
    }

    private static bool IsFromOtherSources(HeadlineTimeline headline, Pathway path) => path.Steps
        .Where(step => !step.Optional && step.Time is not null)
        .Any(step => (step.Time!.Source ?? Source.Editorial) != (headline.Source ?? headline.Time?.Source ?? Source.Editorial));

    private static bool Meet(MonthRange one, MonthRange other) => one.Min <= other.Max && other.Min <= one.Max;
}

/// <summary>Something the guide's data show about a headline time and a sum that do not meet.</summary>
public abstract record TimelineReason
{
    private TimelineReason()
    {
    }

    /// <summary>The headline speaks of no path in particular, only of a starting point.</summary>
    /// <param name="From">The headline's, in words.</param>
    /// <param name="StartsFrom">The path's, each one of <see cref="Vocabulary.StartingPoints"/>; may be none.</param>
    public sealed record OtherStart(string From, IReadOnlyList<string> StartsFrom) : TimelineReason;

    /// <summary>The step alone takes longer than the whole headline, which therefore cannot count it.</summary>
    public sealed record StepExceedsHeadline(StepTotals Step) : TimelineReason;

    /// <summary>Without the step the two would meet.</summary>
    /// <param name="Rest">What the other required steps add up to.</param>
    public sealed record MeetWithoutStep(StepTotals Step, MonthRange Rest) : TimelineReason;

    /// <summary>With the optional steps, which the sum leaves out, the two would meet.</summary>
    public sealed record MeetWithOptionalSteps(IReadOnlyList<string> StepIds, MonthRange Whole) : TimelineReason;

    /// <summary>The sum begins after what the path asks beforehand.</summary>
    public sealed record PrerequisitesNotCounted : TimelineReason;

    /// <summary>The headline assumes other hours a week than the self-paced steps do.</summary>
    /// <param name="Path">Ascending, at least one.</param>
    public sealed record OtherHours(decimal Headline, IReadOnlyList<decimal> Path) : TimelineReason;

    /// <summary>The headline names no hours a week, on which the self-paced steps depend.</summary>
    /// <param name="Path">Ascending, at least one.</param>
    public sealed record HeadlineWithoutHours(IReadOnlyList<decimal> Path) : TimelineReason;

    /// <summary>Nothing but that they were not made to match: they come from different sources.</summary>
    public sealed record OtherSources : TimelineReason;

    /// <summary>The guide does not tell.</summary>
    public sealed record NotSaid : TimelineReason;
}
