using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Features.Api.Responses;

/// <summary>How long something takes.</summary>
public sealed record ApiTime
{
    /// <summary>In the unit.</summary>
    public decimal? Min { get; init; }

    /// <summary>In the unit, at least min.</summary>
    public decimal? Max { get; init; }

    /// <summary>weeks, months or years.</summary>
    public required string Unit { get; init; }

    /// <summary>calendar: takes as long whatever the student does. self-paced: scales with the hours a week.</summary>
    public required string Pace { get; init; }

    /// <summary>Hours a week that the range assumes; 10 where left out.</summary>
    public decimal? HoursPerWeek { get; init; }

    /// <summary>How often it is done; multiplies the range.</summary>
    public ApiRange? Times { get; init; }

    /// <summary>Id of the step of the same path that it runs beside.</summary>
    public string? Alongside { get; init; }

    /// <summary>start: both start together, also where left out. end: both end together.</summary>
    public string? At { get; init; }

    /// <summary>Where it holds: ISO 3166-1, ISO 3166-2 or world.</summary>
    public string? Place { get; init; }

    /// <summary>Id of a source of the same answer; editorial: the editors' own judgement, also where left out.</summary>
    public string? Source { get; init; }

    /// <summary>Of when the figure is: YYYY, YYYY-MM, YYYY-MM-DD or undated.</summary>
    public string? AsOf { get; init; }

    internal static ApiTime? Of(Duration? time) => time is null ? null : new()
    {
        Min = time.Min,
        Max = time.Max,
        Unit = time.Unit,
        Pace = time.Pace,
        HoursPerWeek = time.HoursPerWeek,
        Times = ApiRange.Of(time.Times),
        Alongside = time.Alongside,
        At = time.At,
        Place = time.Place,
        Source = time.Source,
        AsOf = time.AsOf,
    };
}

/// <summary>What something costs or pays. Pay never adds to cost.</summary>
public sealed record ApiMoney
{
    /// <summary>cost or pay.</summary>
    public required string Kind { get; init; }

    /// <summary>In the currency's main unit.</summary>
    public decimal? Min { get; init; }

    /// <summary>Left out: exactly min.</summary>
    public decimal? Max { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>total, hour, month or year.</summary>
    public required string Per { get; init; }

    /// <summary>What it covers: base, stipend, tuition and the like.</summary>
    public string? Basis { get; init; }

    /// <summary>Where it holds: ISO 3166-1, ISO 3166-2 or world.</summary>
    public string? Place { get; init; }

    public string? City { get; init; }

    /// <inheritdoc cref="ApiTime.Source"/>
    public string? Source { get; init; }

    /// <inheritdoc cref="ApiTime.AsOf"/>
    public string? AsOf { get; init; }

    internal static ApiMoney? Of(Money? money) => money is null ? null : new()
    {
        Kind = money.Kind,
        Min = money.Min,
        Max = money.Max,
        Currency = money.Currency,
        Per = money.Per,
        Basis = money.Basis,
        Place = money.Place,
        City = money.City,
        Source = money.Source,
        AsOf = money.AsOf,
    };

    internal static IReadOnlyList<ApiMoney> All(IReadOnlyList<Money> sums) => [.. sums.Select(money => Of(money)!)];
}

/// <summary>A median, a projection, a share of a survey or a level of tuition.</summary>
public sealed record ApiFigure
{
    public required string Id { get; init; }
    public required string Label { get; init; }
    public decimal? Min { get; init; }

    /// <summary>Left out: exactly min.</summary>
    public decimal? Max { get; init; }

    /// <summary>percent, count, hours or money.</summary>
    public required string Unit { get; init; }

    /// <summary>ISO 4217, where the unit is money.</summary>
    public string? Currency { get; init; }

    /// <inheritdoc cref="ApiMoney.Place"/>
    public string? Place { get; init; }

    public string? City { get; init; }

    /// <inheritdoc cref="ApiTime.Source"/>
    public string? Source { get; init; }

    /// <inheritdoc cref="ApiTime.AsOf"/>
    public string? AsOf { get; init; }

    internal static IReadOnlyList<ApiFigure> All(IReadOnlyList<Figure> figures) => [.. figures.Select(figure => new ApiFigure
    {
        Id = figure.Id,
        Label = figure.Label,
        Min = figure.Min,
        Max = figure.Max,
        Unit = figure.Unit,
        Currency = figure.Currency,
        Place = figure.Place,
        City = figure.City,
        Source = figure.Source,
        AsOf = figure.AsOf,
    })];
}

/// <summary>From at least to at most, in the unit of the place where it stands.</summary>
public sealed record ApiRange
{
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }

    internal static ApiRange? Of(NumberRange? range) => range is null ? null : new() { Min = range.Min, Max = range.Max };

    internal static ApiRange Of(MonthRange months) => new() { Min = months.Min, Max = months.Max };
}

/// <summary>A sum of costs in one currency and place; sums of different ones are never added.</summary>
public sealed record ApiTotal
{
    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <inheritdoc cref="ApiMoney.Place"/>
    public string? Place { get; init; }

    public required decimal Min { get; init; }
    public required decimal Max { get; init; }

    internal static IReadOnlyList<ApiTotal> All(IReadOnlyList<MoneyTotal> totals) => [.. totals.Select(total => new ApiTotal
    {
        Currency = total.Currency,
        Place = total.Place,
        Min = decimal.Round(total.Min, 2),
        Max = decimal.Round(total.Max, 2),
    })];
}
