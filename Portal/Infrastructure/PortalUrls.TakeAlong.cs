namespace Portal.Infrastructure;

/// <summary>The addresses under which a student takes their plans along.</summary>
public static partial class PortalUrls
{
    /// <summary>The pattern of <see cref="Calendar"/>.</summary>
    public const string CalendarPattern = "/calendar/{token}.ics";

    /// <summary>A plan as a calendar to subscribe to.</summary>
    public static string Calendar(string token) => $"/calendar/{token}.ics";

    /// <summary>Where a plan's calendar gets its address.</summary>
    public static string EnrolmentCalendar(Guid enrolment) => $"{Enrolment(enrolment)}/calendar";

    /// <summary>A plan with every text of its path, to print.</summary>
    public static string EnrolmentPrint(Guid enrolment) => $"{Enrolment(enrolment)}/print";

    /// <summary>Where a plan's link for others is made.</summary>
    public static string EnrolmentShare(Guid enrolment) => $"{Enrolment(enrolment)}/share";

    /// <summary>The pattern of <see cref="Shared"/>.</summary>
    public const string SharedPattern = "/shared/{token}";

    /// <summary>A plan as others may see it.</summary>
    public static string Shared(string token) => $"/shared/{token}";

    /// <summary>All that a student said of their plans, as a JSON file.</summary>
    public const string PlanExportJson = "/plan/export.json";

    /// <summary>Every outcome and milestone of a student's plans, as a table for a spreadsheet.</summary>
    public const string PlanExportCsv = "/plan/export.csv";
}
