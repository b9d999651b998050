using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Domain.Guides.Validation;

/// <summary>Rules of the shared shapes that hold figures: tail, place, time, money, figure.</summary>
internal static partial class FigureRules
{
    /// <summary>Where a figure comes from and of when it is.</summary>
    /// <param name="required">False where a figure without a tail counts as editorial.</param>
    public static void Tail(string? source, string? asOf, string parent, Inspection inspection, bool required = true)
    {
        if (!string.IsNullOrEmpty(source))
        {
            inspection.Cite(source, GuidePath.Key(parent, "source"));
        }
        else
        {
            inspection.RequireThat(
                !required, parent, "source", $"The source of the figure (an id of sources, or {Source.Editorial})");
        }

        AsOf(asOf, parent, inspection, required || source is not (null or "" or Source.Editorial));
    }

    public static void AsOf(string? asOf, string parent, Inspection inspection, bool required)
    {
        if (string.IsNullOrEmpty(asOf))
        {
            inspection.RequireThat(!required, parent, "asOf", "The date of the figure (asOf)");
        }
        else if (!IsAsOf(asOf))
        {
            inspection.Problem(
                "asOf.format", GuidePath.Key(parent, "asOf"),
                $"\"{GuidePath.Excerpt(asOf)}\" must be a year, a month or a day that exists, such as 2026, 2026-11 or 2026-11-22, or undated.");
        }
    }

    public static void Place(string? place, string? city, string parent, Inspection inspection)
    {
        if (string.IsNullOrEmpty(place))
        {
            if (!string.IsNullOrEmpty(city))
            {
                inspection.Problem("place.city", GuidePath.Key(parent, "city"), "A city needs its country or region beside it as place.");
            }
        }
        else if (!Places.IsValid(place))
        {
            var meant = place is "UK" ? "GB" : place.ToUpperInvariant();
            inspection.Problem(
                "place.unknown", GuidePath.Key(parent, "place"),
                $"\"{GuidePath.Excerpt(place)}\" must be a country's two-letter code such as KE, a region's such as IN-KA, or {Places.World}."
                + (Places.IsValid(meant) ? $" Did you mean {meant}?" : ""));
        }
    }

    /// <remarks>The tail may be absent: a step's time then counts as editorial, and a timeline's stands beside it.</remarks>
    public static void Time(Duration time, string path, Inspection inspection)
    {
        inspection.Word(time.Unit, Vocabulary.TimeUnits, path, "unit", "The unit");
        inspection.Word(time.Pace, Vocabulary.Paces, path, "pace", "The pace");
        Range(
            time.Min, time.Max, path, inspection,
            largest: FigureLimits.Years * (time.Unit switch { "years" => 1, "months" => 12, _ => 52 }));
        if (time.HoursPerWeek is <= 0 or > FigureLimits.HoursOfAWeek)
        {
            inspection.Problem(
                "time.hours", GuidePath.Key(path, "hoursPerWeek"),
                $"Hours a week must be more than 0 and at most {FigureLimits.HoursOfAWeek}.");
        }

        if (time.Times is { } times)
        {
            Times(times, GuidePath.Key(path, "times"), inspection);
        }

        inspection.Word(time.At, Vocabulary.AlongsideEnds, path, "at", "The end", required: false);
        if (!string.IsNullOrEmpty(time.At) && string.IsNullOrEmpty(time.Alongside))
        {
            inspection.Problem(
                "time.at", GuidePath.Key(path, "at"),
                "This says how the step lies beside another one. Name that step under alongside, or take this out.");
        }

        Tail(time.Source, time.AsOf, path, inspection, required: false);
    }

    /// <summary>The time of something that is no step, where there is one.</summary>
    public static void TimeAlone(Duration? time, string path, Inspection inspection)
    {
        if (time is null)
        {
            return;
        }

        Time(time, path, inspection);
        if (!string.IsNullOrEmpty(time.Alongside))
        {
            inspection.Problem(
                "time.alongside", GuidePath.Key(path, "alongside"),
                "Only the time of a step lies alongside another step. Take this out.");
        }
    }

    /// <summary>Money that somebody is paid, where there is any.</summary>
    /// <param name="what">The subject of a sentence: "A stipend".</param>
    public static void Pay(Money? pay, string path, string what, Inspection inspection)
    {
        if (pay is null)
        {
            return;
        }

        Money(pay, path, inspection);
        if (pay.Kind is "cost")
        {
            inspection.Problem("money.kind", GuidePath.Key(path, "kind"), $"{what} has the kind pay.");
        }
    }

    public static void Money(Money money, string path, Inspection inspection)
    {
        inspection.Word(money.Kind, Vocabulary.MoneyKinds, path, "kind", "The kind");
        Range(money.Min, money.Max, path, inspection, needsMax: false);
        Currency(money.Currency, path, inspection);
        inspection.Word(money.Per, Vocabulary.MoneyPeriods, path, "per", "The period");
        Place(money.Place, money.City, path, inspection);
        Tail(money.Source, money.AsOf, path, inspection);
    }

    public static void Figure(Figure figure, string path, Inspection inspection)
    {
        inspection.Require(figure.Label, path, "label", "The label");
        inspection.Word(figure.Unit, Vocabulary.FigureUnits, path, "unit", "The unit");
        // Of a unit that nobody knows nothing more can be said; a share may fall.
        var isKnown = Vocabulary.FigureUnits.Contains(figure.Unit);
        Range(figure.Min, figure.Max, path, inspection, needsMax: false, canFall: figure.Unit is "percent" || !isKnown);
        if (figure.Unit is "money")
        {
            Currency(figure.Currency, path, inspection);
        }
        else if (isKnown && !string.IsNullOrEmpty(figure.Currency))
        {
            inspection.Problem(
                "figure.currency", GuidePath.Key(path, "currency"),
                "Only a figure whose unit is money has a currency. Take it out, or make the unit money.");
        }

        Place(figure.Place, figure.City, path, inspection);
        Tail(figure.Source, figure.AsOf, path, inspection);
    }

    public static void Range(
        decimal? min, decimal? max, string path, Inspection inspection,
        bool needsMax = true, bool canFall = false, decimal largest = FigureLimits.Amount)
    {
        inspection.RequireThat(min is not null, path, "min", "The lower end (min)");
        inspection.RequireThat(!needsMax || max is not null, path, "max", "The upper end (max)");
        End(min, "min");
        End(max, "max");
        if (min > max)
        {
            inspection.Problem("range", GuidePath.Key(path, "max"), "The upper end is below the lower end.");
        }

        void End(decimal? end, string key)
        {
            if (end < 0 && !canFall)
            {
                inspection.Problem("number.negative", GuidePath.Key(path, key), "The number must not be negative.");
            }
            else if (end > largest || end < -largest)
            {
                inspection.Problem(
                    "number.size", GuidePath.Key(path, key),
                    string.Create(CultureInfo.InvariantCulture, $"The number is too large; at most {largest:N0} makes sense here."));
            }
        }
    }

    private static void Times(NumberRange times, string path, Inspection inspection)
    {
        Range(times.Min, times.Max, path, inspection, largest: FigureLimits.Times);
        foreach (var (value, key) in new[] { (times.Min, "min"), (times.Max, "max") })
        {
            if (value >= 0 && (value < 1 || value != decimal.Truncate(value.Value)))
            {
                inspection.Problem("time.times", GuidePath.Key(path, key), "How often must be a whole number of at least 1.");
            }
        }
    }

    private static void Currency(string? currency, string path, Inspection inspection)
    {
        if (inspection.Require(currency, path, "currency", "The currency") && !Currencies.All.Contains(currency!))
        {
            inspection.Problem(
                "currency.unknown", GuidePath.Key(path, "currency"),
                $"\"{GuidePath.Excerpt(currency!)}\" is no currency's three-letter code, such as USD, INR or KES.");
        }
    }

    private static bool IsAsOf(string asOf) =>
        asOf is "undated"
        || (AsOfPattern().IsMatch(asOf)
            && DateOnly.TryParseExact(
                asOf, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    [GeneratedRegex(@"\A[0-9]{4}(-[0-9]{2}){0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AsOfPattern();
}
