using Portal.Components.Shared.Forms;
using Portal.Infrastructure;

namespace Portal.Components.Shared.Comparison;

/// <summary>The fields of <see cref="SituationForm"/> as the reader left them, and what is wrong with them.</summary>
/// <param name="Problems">By the names of the fields.</param>
public sealed record SituationFields(
    string From, string Months, string Budget, string Currency, string Hours, FormProblems Problems)
{
    /// <summary>Characters that a field takes; what is longer is cut.</summary>
    public const int MaxLength = 40;

    /// <summary>What of them is filled, as the address says it.</summary>
    public IReadOnlyList<(string Key, string Value)> Query()
    {
        (string Key, string Value)[] fields =
        [
            (PortalUrls.StartKey, From), (PortalUrls.MonthsKey, Months), (PortalUrls.HoursKey, Hours),
            (PortalUrls.BudgetKey, Budget), (PortalUrls.CurrencyKey, Currency),
        ];
        return [.. fields.Where(filled => filled.Value.Length > 0)];
    }
}
