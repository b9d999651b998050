namespace Portal.Infrastructure;

/// <summary>Every address of the portal, relative to its root. Stable from the first release.</summary>
public static partial class PortalUrls
{
    public const string Home = "/";
    public const string Guides = "/guides";
    public const string Internships = "/internships";
    public const string Openings = "/openings";
    public const string Plan = "/plan";
    public const string Studio = "/studio";
    public const string HealthLive = "/health/live";
    public const string HealthReady = "/health/ready";

    public static string Guide(string role) => $"/guides/{role}";

    public static string Paths(string role) => $"/guides/{role}/paths";

    public static string Path(string role, string path) => $"/guides/{role}/paths/{path}";

    public static string PlanStart(string role, string path) => $"/plan/start/{role}/{path}";

    public static string Enrolment(Guid enrolment) => $"/plan/{enrolment}";
}
