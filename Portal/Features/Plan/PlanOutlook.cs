using Portal.Components.Shared;
using Portal.Components.Shared.Figures;
using Portal.Components.Shared.Lines;
using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Domain.Progress;

namespace Portal.Features.Plan;

/// <summary>A plan worked out for its page, as of one day.</summary>
/// <param name="Plans">What the projection counts with, by step id.</param>
/// <param name="AtHours">The same plan at other hours a week, from few to many; empty where hours change nothing.</param>
public sealed record PlanOutlook(
    PlanView Plan, PathOutline Outline, PathwayProgress Progress, IReadOnlyDictionary<string, StepPlan> Plans,
    PathwayProjection Projection, IReadOnlyList<HoursChange> AtHours, DateOnly Today)
{
    /// <summary>Hours a week that the page compares.</summary>
    private static readonly decimal[] ComparedHours = [5, 10, 15, 20];

    public static PlanOutlook Of(PlanView plan, DateOnly today)
    {
        var achieved = plan.Achieved.ToDictionary(
            outcome => outcome.OutcomeId, outcome => DateOnly.FromDateTime(outcome.AchievedUtc), StringComparer.Ordinal);
        var steps = plan.Path.Steps.Select(step => plan.Entry(step.Id).ToPlan(step, achieved, plan.Settings.Place)).ToList();
        var projection = TimelineProjector.Project(plan.Path, plan.Settings, steps, plan.Pauses, today);
        var scales = plan.Path.Steps.Any(step => PathwayPace.AssumedHours(step.Time) is not null);
        return new(
            plan,
            new(plan.Letter, plan.Path, PathwayTotals.Of(plan.Path, plan.Letter)),
            PathwayProgress.Of(plan.Path, achieved.Keys.ToHashSet(StringComparer.Ordinal)),
            steps.ToDictionary(step => step.StepId, StringComparer.Ordinal),
            projection,
            !scales ? [] : [.. ComparedHours.Append(plan.Settings.HoursPerWeek ?? ComparedHours[0]).Distinct().Order()
                .Select(hours => TimelineProjector.AtHours(projection, plan.Path, plan.Settings, steps, plan.Pauses, today, hours))],
            today);
    }

    /// <summary>Where the step stands on the calendar; null: it does not belong to the plan.</summary>
    public ProjectedStep? Step(string stepId) => Projection.Steps.FirstOrDefault(step => step.StepId == stepId);

    /// <summary>The currency that is shown first: the budget's, or else that of the first cost.</summary>
    public string? Currency => Plan.Settings.BudgetCurrency is { } own && Projection.Cost.Any(cost => cost.Currency == own)
        ? own
        : Projection.Cost is [var first, ..] ? first.Currency : null;

    /// <summary>Some cost in it is the student's own figure.</summary>
    public bool HasOwnCost => Projection.Steps.Any(step => step.IsOwnCost);

    /// <summary>Where and as of when an amount holds: "Kenya, 2025".</summary>
    /// <param name="kind">One of <see cref="Vocabulary.MoneyKinds"/>.</param>
    /// <param name="steps">How many steps of the path may be in it; absent: all.</param>
    public string Where(MoneyTotal total, string kind, int? steps = null)
    {
        var book = new SourceBook(Plan.Sources, Plan.GuidePlace, Plan.ReviewedOn);
        var known = Plan.Path.Steps.Take(steps ?? Plan.Path.Steps.Count).Where(step => Step(step.Id) is not null).ToList();
        var dated = known
            .Where(step => kind != "cost" || Plans[step.Id].OwnCost.Count == 0)
            .SelectMany(step => step.Money)
            .Where(money => money.Kind == kind && IsIn(money))
            .Select(money => book.Cite(money).AsOf);
        var vintages = DateText.Vintages(dated);
        var isMine = kind == "cost" && known.Exists(step => Plans[step.Id].OwnCost.Any(IsIn));
        return vintages.Count == 0 && isMine
            ? Texts.PlanMoneyMine
            : Phrase.Listed(
                (total.Place ?? Plan.GuidePlace) is { } place ? PlaceNames.Of(place) : null,
                Phrase.Joined(isMine ? vintages.Append(Texts.PlanMoneyMine) : vintages));

        bool IsIn(Money money) => money.Currency == total.Currency && money.Place == total.Place;
    }

    /// <summary>The stops of the line by date: steps, own milestones, the last days of saved openings, the end.</summary>
    public IReadOnlyList<DatedStop> Stops()
    {
        var here = Progress.Next is { } next ? Plan.Path.Steps[next.StepIndex].Id : null;
        var codes = Outline.Totals.Steps.ToDictionary(step => step.Step.Id, StringComparer.Ordinal);
        return
        [
            .. Projection.Steps.Select(step => new DatedStop(
                codes[step.StepId].Code,
                Phrase.Of(step.IsDone ? Texts.PlanLineDone : Texts.PlanLineAhead, codes[step.StepId].Code, codes[step.StepId].Step.Title,
                    step.IsDone ? DateRangeText.Said(step.End) : DateRangeText.SaidByMonth(step.End)),
                step.End,
                step.IsDone ? DatedStopState.Done : step.StepId == here ? DatedStopState.Here : DatedStopState.Ahead)),
            .. Plan.Milestones.Select(own => new DatedStop(
                "•", Phrase.Of(Texts.PlanLineMilestone, own.Title, DateRangeText.Said(DateRange.On(own.On))), DateRange.On(own.On),
                own.IsDone ? DatedStopState.Done : DatedStopState.Ahead, IsOwn: true)),
            .. Plan.Openings.Where(saved => saved.IsOpen(Today) && saved.OpenUntil is not null).Select(saved => new DatedStop(
                "!", Phrase.Of(Texts.PlanLineOpening, saved.Title, DateRangeText.Said(DateRange.On(saved.OpenUntil!.Value))),
                DateRange.On(saved.OpenUntil!.Value), DatedStopState.Ahead, IsOwn: true)),
        ];
    }
}
