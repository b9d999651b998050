using Portal.Components.Wording;
using Portal.Domain.Progress;

namespace Portal.Components.Shared.Figures;

/// <summary>How a day is written that may be known only within limits.</summary>
public static class DateRangeText
{
    /// <summary>"Dec 2026 – Mar 2027", "Dec 2026" within one month, "14 Dec 2026" where the day is known.</summary>
    public static string Of(DateRange range) => range.IsExact ? DateText.Day(range.Earliest) : ByMonth(range);

    /// <summary>The same of what is still ahead: never closer than a month, whatever the figures say.</summary>
    public static string ByMonth(DateRange range) =>
        (DateText.Month(range.Earliest), DateText.Month(range.Latest)) is var (from, to) && from == to
            ? from
            : DocumentCulture.Isolated(Phrase.Of(Texts.DateRange, from, to), DocumentCulture.Culture);

    /// <summary>As it is said aloud: "between Dec 2026 and Mar 2027", "in Dec 2026", "on 14 Dec 2026".</summary>
    public static string Said(DateRange range) =>
        range.IsExact ? Phrase.Of(Texts.DateRangeOn, DateText.Day(range.Earliest)) : SaidByMonth(range);

    /// <inheritdoc cref="ByMonth"/>
    public static string SaidByMonth(DateRange range) =>
        (DateText.Month(range.Earliest), DateText.Month(range.Latest)) is var (from, to) && from == to
            ? Phrase.Of(Texts.DateRangeIn, from)
            : Phrase.Of(Texts.DateRangeBetween, from, to);
}
