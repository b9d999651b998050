using Portal.Domain.Guides;

namespace Portal.Features.Plan.TakeAlong;

/// <summary>
/// One line of the table of a student's progress: an outcome of a step, a milestone, or a saved opening. What is said of a step stands on
/// the lines of all its outcomes. The names of the columns are part of the format and are not translated.
/// </summary>
internal sealed record ProgressRow
{
    public required string Kind { get; init; }
    public required string Guide { get; init; }
    public required string Path { get; init; }
    public required string PlanState { get; init; }
    public required DateOnly PlanStarts { get; init; }
    public string? StepId { get; init; }
    public string? Step { get; init; }
    public string? StepState { get; init; }
    public DateOnly? StepStartedOn { get; init; }
    public DateOnly? StepDoneOn { get; init; }
    public decimal? OwnTimeMin { get; init; }
    public decimal? OwnTimeMax { get; init; }
    public string? OwnTimeUnit { get; init; }
    public decimal? OwnCostMin { get; init; }
    public decimal? OwnCostMax { get; init; }
    public string? OwnCostCurrency { get; init; }
    public string? Note { get; init; }

    /// <summary>One a line.</summary>
    public string? Links { get; init; }

    public string? OutcomeId { get; init; }
    public required string Text { get; init; }
    public bool IsOptional { get; init; }
    public DateOnly? On { get; init; }
    public DateTime? DoneUtc { get; init; }
    public string? Evidence { get; init; }

    /// <summary>What was achieved in fact, where the guide put this outcome in its place.</summary>
    public string? EarlierWording { get; init; }

    /// <summary>The lines of one plan, in the order of its path; milestones, openings and what the guide no longer asks for come last.</summary>
    public static IEnumerable<ProgressRow> Of(PlanView plan) =>
    [
        .. plan.Path.Steps.SelectMany(step => step.Outcomes.Select(outcome => OfOutcome(plan, step, outcome))),
        .. plan.Retired.Select(retired => Start(plan, "retired outcome", retired.Text) with { Step = retired.StepTitle, DoneUtc = retired.AchievedUtc }),
        .. plan.Milestones.Select(own => Start(plan, "milestone", own.Title) with { On = own.On, DoneUtc = own.DoneUtc }),
        .. plan.Openings.Select(saved => Start(plan, "saved opening", saved.Title) with { On = saved.OpenUntil }),
    ];

    private static ProgressRow OfOutcome(PlanView plan, PathwayStep step, Outcome outcome)
    {
        var said = plan.Entry(step.Id);
        return Start(plan, "outcome", outcome.Text) with
        {
            StepId = step.Id, Step = step.Title, StepState = said.State?.ToString(), StepStartedOn = said.StartedOn, StepDoneOn = said.DoneOn,
            OwnTimeMin = said.Time?.Min, OwnTimeMax = said.Time?.Max, OwnTimeUnit = said.Time?.Unit,
            OwnCostMin = said.Cost?.Min, OwnCostMax = said.Cost?.Max, OwnCostCurrency = said.Cost?.Currency,
            Note = said.Note, Links = said.Links.Count == 0 ? null : string.Join('\n', said.Links),
            OutcomeId = outcome.Id, IsOptional = step.Optional || outcome.Optional,
            DoneUtc = plan.Achieved.FirstOrDefault(known => known.OutcomeId == outcome.Id)?.AchievedUtc,
            Evidence = plan.Evidence.FirstOrDefault(known => known.OutcomeId == outcome.Id)?.Url,
            EarlierWording = plan.EarlierWording(outcome.Id),
        };
    }

    private static ProgressRow Start(PlanView plan, string kind, string text) => new()
    {
        Kind = kind, Guide = plan.GuideTitle, Path = plan.Path.Title, PlanState = plan.State.ToString(), PlanStarts = plan.Settings.StartsOn, Text = text,
    };
}
