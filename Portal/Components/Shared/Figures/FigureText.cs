using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Components.Shared.Figures;

/// <summary>How numbers, ranges and times are written. Ranges stay ranges; an exact figure is printed once.</summary>
public static class FigureText
{
    private static readonly string[] CountWords =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>"1,905,400", "65.9", "−4".</summary>
    public static string Number(decimal value) =>
        (value < 0 ? "−" : "") + decimal.Abs(value).ToString("#,0.##", DocumentCulture.Culture);

    /// <summary>"6–12", "4" where both ends are the same, "−4 to 2" where a dash would look like a sign.</summary>
    public static string Range(decimal min, decimal max) =>
        Number(min) == Number(max) ? Number(min)
        : min < 0 || max < 0 ? $"{Number(min)} to {Number(max)}"
        : $"{Number(min)}–{Number(max)}";

    /// <summary>"29–47 months", "1 month".</summary>
    public static string Months(MonthRange months) => $"{Range(months.Min, months.Max)} {Unit("month", months.Max)}";

    /// <summary>"2–3 years", "1–2 times 3–4 months"; null for a draft's time without figures.</summary>
    public static string? Time(Duration? time)
    {
        if (time is not { Min: { } min, Max: { } max })
        {
            return null;
        }

        var once = $"{Range(min, max)} {Unit(time.Unit.TrimEnd('s'), max)}";
        var times = (Min: time.Times?.Min ?? 1, Max: time.Times?.Max ?? 1);
        return times is (1, 1) ? once : $"{Range(times.Min, times.Max)} times {once}";
    }

    /// <summary>"12–20 hours"; null where neither end is known.</summary>
    public static string? Hours(NumberRange? hours) => (hours?.Min ?? hours?.Max, hours?.Max ?? hours?.Min) switch
    {
        ({ } min, { } max) => $"{Range(min, max)} {Unit("hour", max)}",
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
            "percent" => $"{Range(min, max)}%",
            "hours" => $"{Range(min, max)} {Unit("hour", max)}",
            "money" => MoneyText.Amount(min, max, figure.Currency ?? ""),
            _ => Range(min, max),
        };
    }

    /// <summary>"three paths", "one path"; above ten in digits: "12 paths".</summary>
    /// <param name="noun">In the singular; its plural takes an s.</param>
    public static string Counted(int count, string noun) =>
        $"{(count < CountWords.Length ? CountWords[count] : Number(count))} {Unit(noun, count)}";

    /// <summary>"3 guides", "1 guide".</summary>
    /// <param name="noun">In the singular; its plural takes an s.</param>
    public static string InDigits(int count, string noun) => $"{Number(count)} {Unit(noun, count)}";

    /// <summary>With a capital at the start, for a text that begins a sentence.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 ? text : string.Concat(char.ToUpper(text[0], DocumentCulture.Culture).ToString(), text.AsSpan(1));

    private static string Unit(string singular, decimal upper) => upper == 1 ? singular : singular + "s";
}
