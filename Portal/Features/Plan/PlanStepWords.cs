using Portal.Components.Shared.Figures;
using Portal.Components.Wording;
using Portal.Domain.Pathways;
using Portal.Domain.Progress;

namespace Portal.Features.Plan;

/// <summary>What a plan says of one of its steps.</summary>
/// <param name="outlook">The plan.</param>
/// <param name="index">Of the step on the path, from 0.</param>
internal sealed class PlanStepWords(PlanOutlook outlook, int index)
{
    private readonly StepTotals totals = outlook.Outline.Totals.Steps[index];
    private readonly StepProgress progress = outlook.Progress.Steps[index];
    private readonly ProjectedStep? projected = outlook.Step(outlook.Plan.Path.Steps[index].Id);

    public StepState Said => outlook.Plans[totals.Step.Id].State;

    public bool IsDone => Said is StepState.Done || progress.IsDone;

    /// <summary>Stands before the title for who listens: "Step A2, alongside A1: ".</summary>
    public string Code => totals.AlongsideCode is { } other
        ? Phrase.Of(Texts.StepCodeAlongside, totals.Code, other)
        : Phrase.Of(Texts.StepCode, totals.Code);

    public string When => Day(DateRangeText.Of, DateRangeText.ByMonth);

    /// <summary>The same as it is said aloud.</summary>
    public string WhenSaid => Day(DateRangeText.Of, DateRangeText.SaidByMonth);

    private string Day(Func<DateRange, string> known, Func<DateRange, string> byMonth) => projected switch
    {
        null => Said is StepState.Skipped ? Texts.PlanStepSkipped : Texts.PlanStepNotTaken,
        { IsDone: true } done => Phrase.Of(Texts.PlanWhenDone, known(done.End)),
        { State: StepState.InProgress } now => Phrase.Of(Texts.PlanWhenNow, byMonth(now.End)),
        { } ahead => Phrase.Of(Texts.PlanWhenAhead, byMonth(ahead.Start), byMonth(ahead.End)),
    };

    public string State => FigureText.Sentence(Phrase.Listed(
        totals.Step.Optional ? Texts.PlanStepOptional : null,
        progress.Required == 0 ? Texts.PlanStepNothing : Phrase.Counted(progress.Required, Texts.PlanStepOutcomesOne, Texts.PlanStepOutcomesOther, progress.Achieved),
        totals.AlongsideCode is { } code ? Phrase.Of(Texts.PlanStepAlongside, code) : null,
        projected is { IsOwnTime: true } ? Texts.PlanStepMyTime : null,
        projected is { IsLate: true, DaysLate: var days } ? Phrase.Counted(days, Texts.PlanStepLateOne, Texts.PlanStepLateOther) : null));

    /// <summary>What the path has cost by the end of the step; null: nothing.</summary>
    public string? Costs => projected is { CostSoFar.Count: > 0 } step
        ? Phrase.Of(Texts.PlanStepCostSoFar, string.Join("; ", step.CostSoFar
            .OrderBy(total => total.Currency != outlook.Currency)
            .Select(total => Phrase.Listed(MoneyText.Amount(total), outlook.Where(total, "cost", index + 1)))))
        : null;
}
