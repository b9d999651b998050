using Portal.Domain.Guides;

namespace Portal.Domain.Progress;

/// <summary>How a student means to go along a path.</summary>
/// <param name="StartsOn">First day of the plan. Steps may have begun or ended before it.</param>
/// <param name="HoursPerWeek">Above 0; null: what each self-paced step assumes.</param>
/// <param name="Place">ISO 3166 code for which figures are shown (<see cref="RoleGuideDocument.At"/>); null: the guide's base.</param>
/// <param name="Budget">In <paramref name="BudgetCurrency"/>, at least 0; counts only with a currency.</param>
/// <param name="BudgetCurrency">ISO 4217. Nothing is converted into it.</param>
public sealed record PlanSettings(
    DateOnly StartsOn, decimal? HoursPerWeek = null, string? Place = null, decimal? Budget = null, string? BudgetCurrency = null);

/// <summary>Days on which a student paused. They do not count in self-paced steps.</summary>
/// <param name="From">The first paused day.</param>
/// <param name="Until">The first day that counts again, after <paramref name="From"/>; null: still paused.</param>
public sealed record PauseSpan(DateOnly From, DateOnly? Until);
