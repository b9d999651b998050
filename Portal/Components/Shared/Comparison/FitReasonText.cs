using Portal.Components.Shared.Figures;
using Portal.Components.Wording;
using Portal.Domain.Pathways;

namespace Portal.Components.Shared.Comparison;

/// <summary>The reasons of <see cref="PathwayFit"/> in words.</summary>
public static class FitReasonText
{
    /// <param name="path">The path that was judged.</param>
    public static string Of(FitReason reason, PathOutline path) => reason switch
    {
        FitReason.StartingPoint start => Start(start),
        FitReason.Time time => Time(time),
        FitReason.NoTime => Texts.FitNoTime,
        FitReason.Cost cost => Cost(cost),
        FitReason.OtherCurrencies other => Phrase.Of(Texts.FitOtherCurrencies, Amounts(other.Totals), other.Currency),
        FitReason.NoCost => Texts.FitNoCost,
        FitReason.CostNotKnown { StepIds: var steps } => Phrase.Of(Texts.FitCostNotKnown, PathText.Codes(path, steps)),
        FitReason.ToCheck { Prerequisite: var prerequisite } => Phrase.Of(Texts.FitToCheck, prerequisite),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words."),
    };

    private static string Start(FitReason.StartingPoint start)
    {
        var text = start.Verdict switch
        {
            FitVerdict.For => Texts.FitStartFor,
            FitVerdict.Against => Texts.FitStartAgainst,
            _ => Texts.FitStartOpen,
        };
        return Phrase.Of(text, PathText.StartingPoints(start.StartsFrom));
    }

    private static string Time(FitReason.Time time)
    {
        var needed = Phrase.Of(
            time.HoursPerWeek is null ? Texts.FitTimeAsGuide : Texts.FitTimeAtHours,
            FigureText.Months(time.Needed),
            time.HoursPerWeek is { } hours ? Phrase.Of(hours == 1 ? Texts.FitHoursOne : Texts.FitHoursOther, FigureText.Number(hours)) : null);
        return time.Months is not { } months ? needed : $"{needed} {Phrase.Of(time.Verdict switch
        {
            FitVerdict.For => Texts.FitTimeFor,
            FitVerdict.Against => Texts.FitTimeAgainst,
            _ => Texts.FitTimeOpen,
        }, FigureText.Months(new(months, months)))}";
    }

    private static string Cost(FitReason.Cost cost)
    {
        var text = cost.Verdict switch
        {
            FitVerdict.For => Texts.FitCostFor,
            FitVerdict.Against => Texts.FitCostAgainst,
            _ => Texts.FitCostOpen,
        };
        return Phrase.Of(text, Amounts(cost.Totals), MoneyText.Amount(cost.Budget, cost.Budget, cost.Totals[0].Currency));
    }

    private static string Amounts(IReadOnlyList<MoneyTotal> totals) => string.Join(Texts.FitAnd, totals.Select(MoneyText.Amount));
}
