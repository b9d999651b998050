namespace Portal.Infrastructure;

public static partial class PortalUrls
{
    /// <summary>Query keys of every reading page: the place whose figures it shows (a filter of the lists), and the language it speaks.</summary>
    public const string PlaceKey = "place", LanguageKey = "lang";

    /// <summary>Beginnings of what is no page that reads these keys; all else is.</summary>
    private static readonly string[] WorkingPages = [Plan, Studio, Account, Report, Api, OpenApi];

    /// <summary>Whether an address of the portal leads to a reading page, which knows the keys above.</summary>
    public static bool IsReadingPage(string address) => !WorkingPages.Any(page =>
        address.StartsWith(page, StringComparison.Ordinal) && (address.Length == page.Length || address[page.Length] is '/' or '?' or '#'));
}
