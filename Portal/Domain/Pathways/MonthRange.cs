namespace Portal.Domain.Pathways;

/// <summary>A stretch of whole months: the lower end rounded down, the upper end up, so that it never promises too much.</summary>
public readonly record struct MonthRange(int Min, int Max);

/// <summary>A sum of costs in one currency and place; sums of different ones are never added.</summary>
/// <param name="Min">In <paramref name="Currency"/>'s main unit.</param>
/// <param name="Max">In <paramref name="Currency"/>'s main unit, at least <paramref name="Min"/>.</param>
public sealed record MoneyTotal(string Currency, string? Place, decimal Min, decimal Max);
