namespace Portal.Infrastructure;

/// <summary>The addresses where a student judges the claims of a guide.</summary>
public static partial class PortalUrls
{
    private const string ClaimsAnchor = "#claims";

    /// <summary>Takes judgements as a form, before a path is begun.</summary>
    public static string PlanStartClaims(string role, string path) => $"{PlanStart(role, path)}/claims";

    /// <summary>The begin of a path, at the claims.</summary>
    public static string PlanStartAtClaims(string role, string path) => PlanStart(role, path) + ClaimsAnchor;

    /// <summary>The same after a form on which nothing was chosen.</summary>
    public static string PlanStartUnjudged(string role, string path) => With(PlanStart(role, path), ("judged", "none")) + ClaimsAnchor;

    /// <summary>The claims of a plan's guide, and what the student thought of them; takes judgements as a form.</summary>
    public static string EnrolmentClaims(Guid enrolment) => $"{Enrolment(enrolment)}/claims";

    /// <summary>The same after a form on which nothing was chosen.</summary>
    public static string EnrolmentUnjudged(Guid enrolment) => With(EnrolmentClaims(enrolment), ("judged", "none"));
}
