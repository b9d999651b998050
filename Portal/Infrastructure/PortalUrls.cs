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
    public const string Error = "/error";
    public const string HealthLive = "/health/live";
    public const string HealthReady = "/health/ready";

    /// <summary>Where the framework opens and keeps the connection of a working page.</summary>
    public const string Connection = "/_blazor";

    public static string Guide(string role) => $"/guides/{role}";

    /// <summary>The same page of a document that has another slug now, or its embed.</summary>
    /// <param name="page">As it was asked for. Behind the slug anything may stand: it comes back escaped, or no header could hold it.</param>
    public static string UnderSlug(PathString page, string slug)
    {
        var parts = page.ToUriComponent().Split('/');
        // The slug follows the first of the kinds; the id of a path may be the same word.
        var kind = Array.FindIndex(parts, part => $"/{part}" is Guides or Internships or Openings);
        parts[kind + 1] = slug;
        return string.Join('/', parts);
    }

    public static string Paths(string role) => $"/guides/{role}/paths";

    public static string Path(string role, string path) => $"/guides/{role}/paths/{path}";

    public static string Internship(string slug) => $"{Internships}/{slug}";

    public static string Opening(string slug) => $"{Openings}/{slug}";

    public static string PlanStart(string role, string path) => $"/plan/start/{role}/{path}";

    public static string Enrolment(Guid enrolment) => $"/plan/{enrolment}";

    /// <summary>Takes the ticks of the plan as a form.</summary>
    public static string EnrolmentOutcomes(Guid enrolment) => $"{Enrolment(enrolment)}/outcomes";

    /// <summary>The plan, at one of its steps.</summary>
    public static string EnrolmentStop(Guid enrolment, string step) => $"{Enrolment(enrolment)}#{Uri.EscapeDataString(step)}";

    /// <summary>The plan after its form was saved from a step, or from none in particular.</summary>
    public static string EnrolmentSaved(Guid enrolment, string step) =>
        $"{Enrolment(enrolment)}?saved={Uri.EscapeDataString(step)}#{Uri.EscapeDataString(step)}";

    /// <summary>When it starts, hours a week, place, budget and optional steps, as a form.</summary>
    public static string EnrolmentSettings(Guid enrolment) => $"{Enrolment(enrolment)}/settings";

    /// <summary>What the student says of one step, as a form.</summary>
    public static string EnrolmentStep(Guid enrolment, string step) => $"{Enrolment(enrolment)}/steps/{Uri.EscapeDataString(step)}";

    /// <summary>Takes a new milestone, as a form.</summary>
    public static string EnrolmentMilestones(Guid enrolment) => $"{Enrolment(enrolment)}/milestones";

    /// <summary>Ticks or removes a milestone.</summary>
    public static string EnrolmentMilestone(Guid enrolment, Guid milestone) => $"{EnrolmentMilestones(enrolment)}/{milestone}";

    /// <summary>Where a student chooses the plan with which to keep an opening.</summary>
    public static string PlanOpening(string slug) => $"/plan/openings/{slug}";

    /// <summary>The same, after a plan could take no more of them.</summary>
    public static string PlanOpeningFull(string slug) => $"{PlanOpening(slug)}?full=1";

    /// <summary>Keeps an opening with the plan, or no longer.</summary>
    public static string EnrolmentOpening(Guid enrolment, string slug) => $"{Enrolment(enrolment)}/openings/{slug}";

    /// <summary>The outcomes achieved with what shows them, to print.</summary>
    public static string EnrolmentPortfolio(Guid enrolment) => $"{Enrolment(enrolment)}/portfolio";

    /// <summary>Takes that the student knows what changed on the path.</summary>
    public static string EnrolmentNews(Guid enrolment) => $"{Enrolment(enrolment)}/news";

    public static string EnrolmentPause(Guid enrolment) => $"{Enrolment(enrolment)}/pause";

    public static string EnrolmentFinish(Guid enrolment) => $"{Enrolment(enrolment)}/finish";

    public static string EnrolmentLeave(Guid enrolment) => $"{Enrolment(enrolment)}/leave";

    public static string EnrolmentResume(Guid enrolment) => $"{Enrolment(enrolment)}/resume";
}
