using Portal.Domain.Guides;

namespace Portal.Domain.Pathways;

/// <summary>What a reader says of themselves to see which paths suit them. What is null was not said.</summary>
/// <param name="From">One of <see cref="Vocabulary.StartingPoints"/>.</param>
/// <param name="Months">Months available, at least 0.</param>
/// <param name="Budget">In <paramref name="Currency"/>, at least 0; counts only with a currency.</param>
/// <param name="Currency">ISO 4217. Nothing is converted into it.</param>
/// <param name="HoursPerWeek">From <see cref="FewestHours"/> to <see cref="FigureLimits.HoursOfAWeek"/>.</param>
public sealed record ReaderSituation(string? From, int? Months, decimal? Budget, string? Currency, decimal? HoursPerWeek)
{
    /// <summary>The longest stretch that can be asked for.</summary>
    public const int MostMonths = (int)FigureLimits.Years * 12;

    /// <summary>Fewer hours a week than one lead nowhere.</summary>
    public const decimal FewestHours = 1;

    public bool SaysNothing => (From, Months, HoursPerWeek) is (null, null, null) && (Budget is null || Currency is null);
}
