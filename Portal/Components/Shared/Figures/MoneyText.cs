using Portal.Components.Wording;
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
        return DocumentCulture.Isolated(
            lower == upper ? prefix + lower
            : prefix.EndsWith(' ') ? $"{prefix}{lower}–{upper}"
            : $"{prefix}{lower}–{prefix}{upper}",
            DocumentCulture.Culture);
    }

    public static string Amount(MoneyTotal total) => Amount(total.Min, total.Max, total.Currency);

    /// <summary>The amount and what it is for: "$25–$50 an hour"; null while a draft has no amount.</summary>
    public static string? Amount(Money money) =>
        money is { Min: { } min, Upper: { } max } ? InPeriod(Amount(min, max, money.Currency), money.Per) : null;

    /// <summary>The amount as it is said aloud: "30,000 to 150,000 US dollars".</summary>
    public static string AmountSaid(MoneyTotal total) => AmountSaid(total.Min, total.Max, total.Currency);

    /// <summary>"25 to 50 US dollars an hour"; null while a draft has no amount.</summary>
    public static string? AmountSaid(Money money) =>
        money is { Min: { } min, Upper: { } max } ? InPeriod(AmountSaid(min, max, money.Currency), money.Per) : null;

    /// <summary>For the labels of an axis: "$80k", "INR 1.5m", "$500".</summary>
    public static string Abbreviated(decimal value, string currency) => Prefix(currency) + value switch
    {
        >= Million => Phrase.Of(Texts.MoneyMillions, FigureText.Number(value / Million)),
        >= Thousand => Phrase.Of(Texts.MoneyThousands, FigureText.Number(value / Thousand)),
        _ => FigureText.Number(value),
    };

    /// <summary>"Base pay", "Stipend", "Tuition": what a figure covers, to begin its source note with.</summary>
    public static string Cover(Money money) => (money.Basis, money.Kind) switch
    {
        (null or "", "pay") => Texts.MoneyPay,
        (null or "", _) => Texts.MoneyCost,
        ("base", "pay") => Texts.MoneyBasePay,
        ("base", _) => Texts.MoneyBaseCost,
        ("total", "pay") => Texts.MoneyTotalPay,
        ("total", _) => Texts.MoneyTotalCost,
        ("stipend", _) => Texts.MoneyStipend,
        ("tuition", _) => Texts.MoneyTuition,
        _ => FigureText.Sentence(money.Basis),
    };

    private static string AmountSaid(decimal min, decimal max, string currency) =>
        $"{FigureText.RangeSaid(min, max)} {Name(currency)}".TrimEnd();

    /// <summary>"US dollars"; a currency without a name in the language stays its code.</summary>
    private static string Name(string currency) =>
        Texts.CurrencyNames.Split(';', StringSplitOptions.TrimEntries)
            .FirstOrDefault(name => currency.Length > 0 && name.StartsWith(currency, StringComparison.Ordinal))?[currency.Length..].Trim() ?? currency;

    private static string InPeriod(string amount, string per) => per switch
    {
        "hour" => Phrase.Of(Texts.MoneyPerHour, amount),
        "month" => Phrase.Of(Texts.MoneyPerMonth, amount),
        "year" => Phrase.Of(Texts.MoneyPerYear, amount),
        _ => amount,
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
