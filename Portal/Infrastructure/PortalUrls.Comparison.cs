namespace Portal.Infrastructure;

public static partial class PortalUrls
{
    /// <summary>Query keys of the comparison of paths: what a reader says of themselves; it reads no others.</summary>
    public const string StartKey = "from", MonthsKey = "months", BudgetKey = "budget", CurrencyKey = "currency", HoursKey = "hours";

    /// <summary>The anchor of the question which path suits, on the comparison.</summary>
    public const string SuitsAnchor = "suits";

    /// <summary>The anchor of what is answered to it: on a phone the question alone fills more than the screen.</summary>
    public const string SuitsAnswerAnchor = "suits-answer";

    /// <summary>The comparison, at the question which path suits.</summary>
    public static string PathsSuits(string role) => $"{Paths(role)}#{SuitsAnchor}";

    /// <summary>The comparison, at the answer.</summary>
    public static string PathsSuitsAnswer(string role) => $"{Paths(role)}#{SuitsAnswerAnchor}";
}
