using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Components.Shared.Figures;

/// <summary>How numbers, ranges and times are written. Ranges stay ranges; an exact figure is printed once.</summary>
public static class FigureText
{
    /// <summary>"1,905,400", "65.9", "−4".</summary>
    public static string Number(decimal value) =>
        (value < 0 ? "−" : "") + decimal.Abs(value).ToString("#,0.##", DocumentCulture.Culture);

    /// <summary>"6–12", "4" where both ends are the same, "−4 to 2" where a dash would look like a sign.</summary>
    public static string Range(decimal min, decimal max)
    {
        var (lower, upper) = (Number(min), Number(max));
        return lower == upper ? lower
            : min < 0 || max < 0 ? Phrase.Of(Texts.FigureRange, lower, upper)
            : DocumentCulture.Isolated($"{lower}–{upper}", DocumentCulture.Culture);
    }

    /// <summary>The same as it is said aloud: "6 to 12".</summary>
    public static string RangeSaid(decimal min, decimal max) =>
        min == max ? Number(min) : Phrase.Of(Texts.FigureRange, Number(min), Number(max));

    /// <summary>"29–47 months", "1 month".</summary>
    public static string Months(MonthRange months) => InMonths(months.Min, months.Max, Range);

    /// <summary>"29 to 47 months".</summary>
    public static string MonthsSaid(MonthRange months) => InMonths(months.Min, months.Max, RangeSaid);

    /// <summary>"2–3 years", "1–2 times 3–4 months"; null for a draft's time without figures.</summary>
    public static string? Time(Duration? time) => Time(time, Range);

    /// <summary>The same as it is said aloud: "2 to 3 years".</summary>
    public static string? TimeSaid(Duration? time) => Time(time, RangeSaid);

    private static string? Time(Duration? time, Func<decimal, decimal, string> range)
    {
        if (time is not { Min: { } min, Max: { } max })
        {
            return null;
        }

        var once = time.Unit switch
        {
            "weeks" => InUnit(min, max, Texts.FigureWeekOne, Texts.FigureWeekOther, range),
            "months" => InMonths(min, max, range),
            "years" => InUnit(min, max, Texts.FigureYearOne, Texts.FigureYearOther, range),
            _ => $"{range(min, max)} {time.Unit}",
        };
        var times = (Min: time.Times?.Min ?? 1, Max: time.Times?.Max ?? 1);
        return times is (1, 1) ? once : Phrase.Of(Texts.FigureTimes, range(times.Min, times.Max), once);
    }

    /// <summary>"12–20 hours"; null where neither end is known.</summary>
    public static string? Hours(NumberRange? hours) => (hours?.Min ?? hours?.Max, hours?.Max ?? hours?.Min) switch
    {
        ({ } min, { } max) => InHours(min, max),
        _ => null,
    };

    /// <summary>The value of a figure in its unit: "66%", "1,905,400", "120–240 hours", "$135,980"; null while a draft has none.</summary>
    public static string? Value(Figure figure)
    {
        if (figure.Min is not { } min)
        {
            return null;
        }

        var max = figure.Max ?? min;
        return figure.Unit switch
        {
            "percent" => Phrase.Of(Texts.FigurePercent, Range(min, max)),
            "hours" => InHours(min, max),
            "money" => MoneyText.Amount(min, max, figure.Currency ?? ""),
            _ => Range(min, max),
        };
    }

    /// <summary>With a capital at the start, for a text that begins a sentence.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 ? text : string.Concat(char.ToUpper(text[0], DocumentCulture.Culture).ToString(), text.AsSpan(1));

    private static string InMonths(decimal min, decimal max, Func<decimal, decimal, string> range) =>
        InUnit(min, max, Texts.FigureMonthOne, Texts.FigureMonthOther, range);

    private static string InHours(decimal min, decimal max) => InUnit(min, max, Texts.FigureHourOne, Texts.FigureHourOther, Range);

    private static string InUnit(decimal min, decimal max, string one, string other, Func<decimal, decimal, string> range) =>
        Phrase.Of(Phrase.Form(max, one, other), range(min, max));
}
