namespace Portal.Infrastructure;

/// <summary>Every address of the portal, relative to its root. Stable from the first release.</summary>
public static partial class PortalUrls
{
    /// <summary>Query keys of the catalogue; it reads no others.</summary>
    public const string WordsKey = "q", FieldKey = "field";

    public const string Home = "/";
    public const string Guides = "/guides";
    public const string Internships = "/internships";
    public const string Openings = "/openings";
    public const string Plan = "/plan";
    public const string Studio = "/studio";
    public const string Error = "/error";
    public const string HealthLive = "/health/live";
    public const string HealthReady = "/health/ready";

    /// <summary>The catalogue with what it is filtered by; what is empty stays out of the address.</summary>
    public static string GuidesWhere(string? words, string? field)
    {
        string?[] parts =
        [
            string.IsNullOrEmpty(words) ? null : $"{WordsKey}={Uri.EscapeDataString(words)}",
            string.IsNullOrEmpty(field) ? null : $"{FieldKey}={Uri.EscapeDataString(field)}",
        ];
        var query = string.Join('&', parts.Where(part => part is not null));
        return query.Length == 0 ? Guides : $"{Guides}?{query}";
    }

    public static string Guide(string role) => $"/guides/{role}";

    public static string Paths(string role) => $"/guides/{role}/paths";

    public static string Path(string role, string path) => $"/guides/{role}/paths/{path}";

    public static string PlanStart(string role, string path) => $"/plan/start/{role}/{path}";

    public static string Enrolment(Guid enrolment) => $"/plan/{enrolment}";

    /// <summary>Takes the ticks of the plan as a form.</summary>
    public static string EnrolmentOutcomes(Guid enrolment) => $"{Enrolment(enrolment)}/outcomes";

    /// <summary>The plan, at one of its steps.</summary>
    public static string EnrolmentStop(Guid enrolment, string step) => $"{Enrolment(enrolment)}#{Uri.EscapeDataString(step)}";

    /// <summary>The plan after its form was saved from a step, or from none in particular.</summary>
    public static string EnrolmentSaved(Guid enrolment, string step) =>
        $"{Enrolment(enrolment)}?saved={Uri.EscapeDataString(step)}#{Uri.EscapeDataString(step)}";

    public static string EnrolmentLeave(Guid enrolment) => $"{Enrolment(enrolment)}/leave";

    public static string EnrolmentResume(Guid enrolment) => $"{Enrolment(enrolment)}/resume";
}
