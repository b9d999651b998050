using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan;

/// <summary>
/// The plan as plain forms: what matters works before the connection stands and with scripts off. Each answers 303, so
/// that a reload repeats nothing. Reading the form checks the antiforgery token.
/// </summary>
internal static class PlanEndpoints
{
    /// <summary>Form fields that name the outcomes as the form showed them, as often as it showed them.</summary>
    public const string ShownTickedField = "shown-ticked", ShownOpenField = "shown-open";

    /// <summary>Form field that names the outcomes that are ticked now.</summary>
    public const string AchievedField = "achieved";

    /// <summary>Form field of the step whose button was pressed, to come back to it.</summary>
    public const string StepField = "step";

    public static async Task<Results<SeeOther, NotFound>> StartAsync(
        string role, string path, IFormCollection form, ClaimsPrincipal user, EnrolmentWriter enrolments, CancellationToken cancellationToken)
    {
        _ = form;
        return user.UserId() is { } userId && await enrolments.FollowAsync(userId, role, path, cancellationToken) is { } enrolment
            ? new SeeOther(PortalUrls.Enrolment(enrolment))
            : TypedResults.NotFound();
    }

    public static async Task<Results<SeeOther, NotFound>> RecordAsync(
        Guid enrolment, IFormCollection form, ClaimsPrincipal user, ProgressTracker tracker, CancellationToken cancellationToken)
    {
        return user.UserId() is { } userId && await tracker.RecordAsync(userId, enrolment, Changes(form), cancellationToken)
            ? new SeeOther(PortalUrls.EnrolmentSaved(enrolment, form[StepField].ToString()))
            : TypedResults.NotFound();
    }

    /// <summary>
    /// What the person changed on the form. Only that is recorded: the page may be old, and what was ticked on another
    /// device since is not to be undone. An outcome that the path lists twice is shown twice; changing one of them counts.
    /// </summary>
    private static Dictionary<string, bool> Changes(IFormCollection form)
    {
        var ticked = Count(AchievedField);
        return Count(ShownOpenField).Keys.Where(ticked.ContainsKey).Select(id => (id, Achieved: true))
            .Concat(Count(ShownTickedField).Where(shown => ticked.GetValueOrDefault(shown.Key) < shown.Value)
                .Select(shown => (id: shown.Key, Achieved: false)))
            .DistinctBy(change => change.id)
            .ToDictionary(change => change.id, change => change.Achieved, StringComparer.Ordinal);

        Dictionary<string, int> Count(string field) =>
            form[field].OfType<string>().CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    public static async Task<Results<SeeOther, NotFound>> LeaveAsync(
        Guid enrolment, IFormCollection form, ClaimsPrincipal user, EnrolmentWriter enrolments, CancellationToken cancellationToken)
    {
        _ = form;
        return user.UserId() is { } userId && await enrolments.LeaveAsync(userId, enrolment, cancellationToken)
            ? new SeeOther(PortalUrls.Plan)
            : TypedResults.NotFound();
    }

    public static async Task<Results<SeeOther, NotFound>> ResumeAsync(
        Guid enrolment, IFormCollection form, ClaimsPrincipal user, EnrolmentWriter enrolments, CancellationToken cancellationToken)
    {
        _ = form;
        return user.UserId() is { } userId && await enrolments.ResumeAsync(userId, enrolment, cancellationToken)
            ? new SeeOther(PortalUrls.Enrolment(enrolment))
            : TypedResults.NotFound();
    }
}

/// <summary>303: the form was taken, here is what to look at.</summary>
/// <param name="Location">Relative to the root.</param>
public sealed record SeeOther(string Location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Location;
        return Task.CompletedTask;
    }
}
