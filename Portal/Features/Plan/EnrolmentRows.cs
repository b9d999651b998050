using Portal.Data.Entities;
using Portal.Domain.Progress;

namespace Portal.Features.Plan;

/// <summary>What the rows of a plan mean.</summary>
internal static class EnrolmentRows
{
    public static StepEntry ToEntry(this EnrolmentStep row) => new(
        row.StepKey, row.IsTaken, row.State, row.StartedOn, row.DoneOn,
        row is { TimeMin: { } shortest, TimeMax: { } longest, TimeUnit: { } unit } ? new(shortest, longest, unit) : null,
        row.TimeHours,
        row is { CostMin: { } least, CostMax: { } most, CostCurrency: { } currency } ? new(least, most, currency) : null,
        row.Note, row.Links);

    public static PlanSettings ToSettings(this Enrolment row) =>
        new(row.StartsOn, row.HoursPerWeek, row.Place, row.Budget, row.BudgetCurrency);
}
