namespace Portal.Infrastructure;

public static partial class PortalUrls
{
    /// <summary>Query keys of the comparison of paths: what a reader says of themselves; it reads no others.</summary>
    public const string StartKey = "from", MonthsKey = "months", BudgetKey = "budget", CurrencyKey = "currency", HoursKey = "hours";

    /// <summary>The anchor of the question which path suits, on the comparison.</summary>
    public const string SuitsAnchor = "suits";

    /// <summary>The comparison, at the question which path suits.</summary>
    public static string PathsSuits(string role) => $"{Paths(role)}#{SuitsAnchor}";
}
