using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Components.Shared.Figures;

/// <summary>How money is written. Never converted; the place is said beside it.</summary>
public static class MoneyText
{
    private const decimal Thousand = 1_000, Million = 1_000_000;

    /// <summary>"$30,000–$150,000", "KES 53,087–201,269", "£30,000".</summary>
    /// <param name="currency">ISO 4217.</param>
    public static string Amount(decimal min, decimal max, string currency)
    {
        var (lower, upper) = (Digits(min), Digits(max));
        var prefix = Prefix(currency);
        return lower == upper ? prefix + lower
            : prefix.EndsWith(' ') ? $"{prefix}{lower}–{upper}"
            : $"{prefix}{lower}–{prefix}{upper}";
    }

    public static string Amount(MoneyTotal total) => Amount(total.Min, total.Max, total.Currency);

    /// <summary>The amount and what it is for: "$25–$50 an hour"; null while a draft has no amount.</summary>
    public static string? Amount(Money money) =>
        money is { Min: { } min, Upper: { } max } ? $"{Amount(min, max, money.Currency)}{Period(money.Per)}" : null;

    /// <summary>For the labels of an axis: "$80k", "INR 1.5m", "$500".</summary>
    public static string Abbreviated(decimal value, string currency) => Prefix(currency) + value switch
    {
        >= Million => $"{FigureText.Number(value / Million)}m",
        >= Thousand => $"{FigureText.Number(value / Thousand)}k",
        _ => FigureText.Number(value),
    };

    /// <summary>"Base pay", "Stipend", "Tuition": what a figure covers, to begin its source note with.</summary>
    public static string Cover(Money money) => (money.Basis, money.Kind) switch
    {
        (null or "", "pay") => "Pay",
        (null or "", _) => "Cost",
        ("base" or "total", "pay") => $"{FigureText.Sentence(money.Basis)} pay",
        ("base" or "total", _) => $"{FigureText.Sentence(money.Basis)} cost",
        _ => FigureText.Sentence(money.Basis),
    };

    private static string Period(string per) => per switch
    {
        "hour" => " an hour",
        "month" => " a month",
        "year" => " a year",
        _ => "",
    };

    private static string Prefix(string currency) => currency switch
    {
        "USD" => "$",
        "GBP" => "£",
        "EUR" => "€",
        "" => "",
        _ => currency + " ",
    };

    private static string Digits(decimal value) =>
        value.ToString(decimal.IsInteger(value) ? "#,0" : "#,0.00", DocumentCulture.Culture);
}
