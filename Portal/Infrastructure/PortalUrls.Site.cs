namespace Portal.Infrastructure;

/// <summary>The addresses of the pages about the portal itself, and of what readers report.</summary>
public static partial class PortalUrls
{
    public const string About = "/about";
    public const string Sourcing = "/sourcing";
    public const string Privacy = "/privacy";
    public const string Accessibility = "/accessibility";
    public const string Report = "/report";

    /// <summary>What readers reported, for counsellors.</summary>
    public const string StudioReports = "/studio/reports";

    /// <param name="page">The page's address within the portal.</param>
    public static string ReportOf(string page) => With(Report, ("page", page));

    /// <summary>After a report was taken.</summary>
    public static string ReportSent(string page) => With(Report, ("page", page), ("sent", "yes"));
}
