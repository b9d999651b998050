using System.Text.Json.Serialization;

namespace Portal.Domain.Guides;

/// <summary>A closed range without a unit of its own; the place where it stands names it (hours, times).</summary>
public sealed record NumberRange(decimal? Min, decimal? Max);

/// <summary>How long something takes (<em>time</em> in the format).</summary>
/// <param name="Min">In <paramref name="Unit"/>, at least 0.</param>
/// <param name="Max">In <paramref name="Unit"/>, at least <paramref name="Min"/>.</param>
/// <param name="Unit">One of <see cref="Vocabulary.TimeUnits"/>.</param>
/// <param name="Pace">One of <see cref="Vocabulary.Paces"/>: <c>calendar</c> takes as long whatever the student does,
/// <c>self-paced</c> scales with the student's hours a week against <paramref name="HoursPerWeek"/>.</param>
/// <param name="HoursPerWeek">Hours a week the range assumes; 10 where absent.</param>
/// <param name="Times">How often it is done; multiplies the range. Absent: once.</param>
/// <param name="Alongside">Id of the step of the same path it runs parallel to.</param>
/// <param name="At"><c>start</c> (both start together, the default) or <c>end</c> (both end together).</param>
/// <param name="Source">A source id, or <see cref="Source.Editorial"/>; absent counts as editorial.</param>
public sealed record Duration(
    decimal? Min, decimal? Max, string Unit, string Pace, decimal? HoursPerWeek = null, NumberRange? Times = null,
    string? Alongside = null, string? At = null, string? Source = null, string? AsOf = null)
{
    /// <summary>
    /// The place in which a step takes this long, where an overlay says so; null: the guide's own. No key of the format:
    /// in a file the overlay around the time names it.
    /// </summary>
    [JsonIgnore]
    public string? Place { get; init; }

    // The store fills nested values after construction.
    private Duration()
        : this(null, null, "", "")
    {
    }
}

/// <summary>What something costs or pays (<em>money</em> in the format).</summary>
/// <param name="Kind">One of <see cref="Vocabulary.MoneyKinds"/>. Pay never adds to cost.</param>
/// <param name="Min">In <paramref name="Currency"/>'s main unit, at least 0.</param>
/// <param name="Max">Absent: exactly <paramref name="Min"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Per">One of <see cref="Vocabulary.MoneyPeriods"/>; a cost per month or year is multiplied by the step's time.</param>
/// <param name="Basis">What it covers ("base", "stipend", "tuition"), in words.</param>
public sealed record Money(
    string Kind, decimal? Min, decimal? Max, string Currency, string Per, string? Basis,
    string? Place, string? City, string? Source, string? AsOf)
{
    /// <summary>The upper end of the range: <see cref="Max"/>, or <see cref="Min"/> where the figure is exact.</summary>
    [JsonIgnore]
    public decimal? Upper => Max ?? Min;
}

/// <summary>Where a figure was found. The id is global: the same id anywhere is the same source.</summary>
/// <param name="AsOf">Vintage: <c>YYYY</c>, <c>YYYY-MM</c>, <c>YYYY-MM-DD</c> or <c>undated</c>.</param>
/// <param name="QuotedFrom">Who quotes it, where the original was not read; shown as "as quoted by".</param>
/// <param name="RenewsEvery">Months until the publisher usually issues the next edition.</param>
/// <param name="Verified">False, also where a file does not say, is shown as "not independently checked".</param>
public sealed record Source(
    string Id, string Title, string Publisher, string? Url, string AsOf, DateOnly? Accessed,
    string? Licence, string? QuotedFrom, int? RenewsEvery, bool Verified, string? Note)
{
    /// <summary>In place of a source id: the editors' own judgement, shown as such.</summary>
    public const string Editorial = "editorial";
}
