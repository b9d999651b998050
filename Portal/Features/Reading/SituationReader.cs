using Portal.Components.Shared.Comparison;
using Portal.Components.Shared.Figures;
using Portal.Components.Shared.Forms;
using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Infrastructure;

namespace Portal.Features.Reading;

/// <summary>Reads a <see cref="SituationRequest"/>: what cannot be used stays in its field, with the reason.</summary>
internal sealed class SituationReader(IQueryCollection query, IReadOnlyList<string> currencies)
{
    private readonly FormProblems problems = new();

    public SituationRequest Read()
    {
        var from = Text(PortalUrls.StartKey, Texts.SituationFromName);
        var months = Text(PortalUrls.MonthsKey, Texts.SituationMonthsName);
        var hours = Text(PortalUrls.HoursKey, Texts.SituationHoursName);
        var budget = Text(PortalUrls.BudgetKey, Texts.SituationBudgetName);
        var currency = Text(PortalUrls.CurrencyKey, Texts.SituationCurrencyName);
        var money = Budget(budget);
        return new(
            new(Start(from), Months(months), money, Currency(currency, isNeeded: money is not null), Hours(hours)),
            new(from, months, budget, currency, hours, problems));
    }

    private string Text(string key, string name)
    {
        var (text, hadControls, wasCut) = QueryText.Read(query[key], SituationFields.MaxLength);
        if (hadControls)
        {
            problems.Add(key, Phrase.Of(Texts.SituationControls, name));
        }

        if (wasCut)
        {
            problems.Add(key, Phrase.Of(Texts.SituationTooLong, name, SituationFields.MaxLength));
        }

        return text;
    }

    private string? Start(string text)
    {
        if (Vocabulary.StartingPoints.Contains(text))
        {
            return text;
        }

        Refuse(PortalUrls.StartKey, text, Texts.SituationFromUnknown);
        return null;
    }

    private int? Months(string text)
    {
        if (WrittenNumber.Read(text) is <= ReaderSituation.MostMonths and var number && decimal.IsInteger(number))
        {
            return (int)number;
        }

        Refuse(PortalUrls.MonthsKey, text, Phrase.Of(Texts.SituationMonthsWrong, FigureText.Number(ReaderSituation.MostMonths)));
        return null;
    }

    private decimal? Hours(string text)
    {
        if (WrittenNumber.Read(text) is >= ReaderSituation.FewestHours and <= FigureLimits.HoursOfAWeek and var number)
        {
            return number;
        }

        Refuse(PortalUrls.HoursKey, text, Phrase.Of(
            Texts.SituationHoursWrong, FigureText.Number(ReaderSituation.FewestHours), FigureText.Number(FigureLimits.HoursOfAWeek)));
        return null;
    }

    private decimal? Budget(string text)
    {
        if (currencies.Count > 0 && WrittenNumber.Read(text) is { } number)
        {
            return number;
        }

        Refuse(PortalUrls.BudgetKey, text, currencies.Count == 0 ? Texts.SituationBudgetWithoutCosts : Texts.SituationBudgetWrong);
        return null;
    }

    /// <summary>One currency needs no choosing.</summary>
    private string? Currency(string text, bool isNeeded)
    {
        var chosen = text.Length == 0 && currencies is [var only] ? only : text;
        if (currencies.Contains(chosen))
        {
            return chosen;
        }

        if (currencies.Count > 0 && (isNeeded || text.Length > 0) && problems[PortalUrls.CurrencyKey] is null)
        {
            problems.Add(PortalUrls.CurrencyKey, Phrase.Of(Texts.SituationCurrencyWrong, string.Join(", ", currencies)));
        }

        return null;
    }

    /// <summary>One problem a field is enough: a text that was cut is refused for that.</summary>
    private void Refuse(string field, string text, string problem)
    {
        if (text.Length > 0 && problems[field] is null)
        {
            problems.Add(field, problem);
        }
    }
}
