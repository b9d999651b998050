using Portal.Components.Shared.Figures;
using Portal.Components.Wording;

namespace Portal.Features.Plan.TakeAlong;

/// <summary>An event of a plan's calendar; it takes a whole day.</summary>
/// <param name="Key">What it is about; permanent.</param>
internal sealed record CalendarEvent(string Key, string Summary, string Description, DateOnly On);

/// <summary>What stands in the calendar of a plan.</summary>
internal static class CalendarEvents
{
    /// <summary>
    /// The steps, the student's own days and the last days of saved openings; nothing once the plan is finished or left. A step that is not done stands on
    /// the last day of the month in which it ends at the latest, and says its range: nobody knows the day.
    /// </summary>
    public static IReadOnlyList<CalendarEvent> Of(PlanOutlook outlook)
    {
        var plan = outlook.Plan;
        if (plan.State is Domain.Progress.PlanState.Finished or Domain.Progress.PlanState.Left)
        {
            return [];
        }

        var codes = outlook.Outline.Totals.Steps.ToDictionary(step => step.Step.Id, StringComparer.Ordinal);
        return
        [
            .. outlook.Projection.Steps.Select(step =>
            {
                var (code, title) = (codes[step.StepId].Code, codes[step.StepId].Step.Title);
                return step.IsDone
                    ? new CalendarEvent(
                        $"step-{step.StepId}", Phrase.Of(Texts.CalendarStepDone, code, title),
                        Phrase.Of(Texts.CalendarStepDoneText, DateRangeText.Said(step.End)), step.End.Latest)
                    : new CalendarEvent(
                        $"step-{step.StepId}", Phrase.Of(Texts.CalendarStepAhead, code, title),
                        Phrase.Of(Texts.CalendarStepAheadText, DateRangeText.SaidByMonth(step.End)), LastOfMonth(step.End.Latest));
            }),
            .. plan.Milestones.Select(own => new CalendarEvent(
                $"milestone-{own.Id}", own.IsDone ? Phrase.Of(Texts.CalendarMilestoneDone, own.Title) : own.Title, Texts.CalendarMilestoneText, own.On)),
            .. plan.Openings.Where(saved => saved.IsPublished && saved.OpenUntil is not null).Select(saved => new CalendarEvent(
                $"opening-{saved.Slug}", Phrase.Of(Texts.CalendarOpening, saved.Title), Texts.CalendarOpeningText, saved.OpenUntil!.Value)),
        ];
    }

    private static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
