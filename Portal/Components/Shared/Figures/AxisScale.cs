using System.Globalization;
using Portal.Components.Wording;

namespace Portal.Components.Shared.Figures;

/// <summary>The axis on which the bars of a group stand, with the labels that are printed under it.</summary>
/// <param name="Labels">Evenly spaced from <paramref name="Min"/> to <paramref name="Max"/>, both included.</param>
public sealed record AxisScale(decimal Min, decimal Max, IReadOnlyList<string> Labels)
{
    /// <summary>Ends of an axis of months and the step between its labels.</summary>
    private static readonly (decimal End, decimal Step)[] MonthAxes =
        [(6, 3), (12, 6), (18, 6), (24, 12), (36, 12), (48, 24), (60, 30), (72, 36), (96, 48), (120, 60)];

    /// <summary>Round ends of an axis of money, as multiples of a power of ten.</summary>
    private static readonly decimal[] RoundEnds = [1, 1.2m, 1.6m, 2, 3, 4, 5, 6, 8, 10];

    private static readonly decimal[] RoundSteps = [1, 2, 5, 10];

    /// <summary>Ends of an axis of hours are multiples of it.</summary>
    private const int HoursStep = 20;

    /// <summary>How many steps an axis with a lower end of its own may have.</summary>
    private const int MostSteps = 10;

    /// <summary>From 0 to a round number of months that holds <paramref name="longest"/>.</summary>
    public static AxisScale OfMonths(decimal longest)
    {
        var (end, step) = Array.Find(MonthAxes, axis => axis.End >= longest);
        if (end == 0)
        {
            end = decimal.Ceiling(longest / 60) * 60;
            step = end / 2;
        }

        var labels = new List<string>();
        for (var at = 0m; at < end; at += step)
        {
            labels.Add(FigureText.Number(at));
        }

        return new(0, end, [.. labels, Phrase.Of(Texts.FigureMonthOther, FigureText.Number(end))]);
    }

    /// <summary>From 0 to a round number of hours, at least a working week of 40, that holds <paramref name="longest"/>.</summary>
    public static AxisScale OfHours(decimal longest)
    {
        var end = decimal.Max(decimal.Ceiling(longest / HoursStep), 2) * HoursStep;
        return new(0, end, [FigureText.Number(0), FigureText.Number(end / 2), Phrase.Of(Texts.AxisHours, FigureText.Number(end))]);
    }

    /// <summary>From 0 to a round amount that holds <paramref name="highest"/>, which is above 0.</summary>
    public static AxisScale OfCost(decimal highest, string currency)
    {
        var power = PowerOfTen(highest);
        var end = Array.Find(RoundEnds, round => round * power >= highest) * power;
        return new(0, end, [MoneyText.Abbreviated(0, currency), MoneyText.Abbreviated(end / 2, currency), MoneyText.Abbreviated(end, currency)]);
    }

    /// <summary>Around the amounts, with room at both ends: the lower end need not be 0, so it is printed.</summary>
    public static AxisScale OfPay(decimal lowest, decimal highest, string currency)
    {
        var span = highest > lowest ? highest - lowest : decimal.Max(highest, 1);
        var power = PowerOfTen(span / MostSteps);
        var step = Array.Find(RoundSteps, round => round * power * MostSteps >= span) * power;
        var low = decimal.Max((decimal.Ceiling(lowest / step) - 1) * step, 0);
        var high = (decimal.Floor(highest / step) + 1) * step;
        return new(low, high, [MoneyText.Abbreviated(low, currency), MoneyText.Abbreviated(high, currency)]);
    }

    /// <summary>Where a value stands, as an SVG attribute: "48.3%".</summary>
    public string Position(decimal value) =>
        (decimal.Clamp((value - Min) / (Max - Min), 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>The largest power of ten that is not above the value.</summary>
    private static decimal PowerOfTen(decimal value)
    {
        var power = 1m;
        while (power > value)
        {
            power /= 10;
        }

        while (power * 10 <= value)
        {
            power *= 10;
        }

        return power;
    }
}
