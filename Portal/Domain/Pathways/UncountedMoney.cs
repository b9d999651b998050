using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>A cost or pay of a step that cannot be summed: it is paid by the hour, and the step names no hours a week.</summary>
public sealed record UncountedMoney(string StepId, Money Money);
