using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Data.ReadModel;
using Portal.Domain.Progress;
using Portal.Features.Plan.Forms;
using Portal.Features.Plan.Guests;
using Portal.Features.Plan.Institutions;
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

    /// <summary>Begins a path; whoever is nobody yet becomes a guest.</summary>
    /// <param name="via">The key of the institution through whose embed they came; may be anything.</param>
    public static async Task<Results<SeeOther, NotFound>> StartAsync(
        string role, string path, string? via, IFormCollection form, HttpContext http, PlanQueries plans, GuideQueries guides, GuestArrival arrival,
        EnrolmentWriter enrolments, EmbedCounter embeds, CancellationToken cancellationToken)
    {
        _ = form;
        if (!await plans.IsOfferedAsync(role, path, cancellationToken))
        {
            // The guide may have moved while somebody looked at the form.
            return await guides.FindPresentSlugAsync(role, cancellationToken) is { } present
                ? new SeeOther(PortalUrls.Through(PortalUrls.PlanStart(present, path), via))
                : TypedResults.NotFound();
        }

        var (holder, wait) = await arrival.HolderAsync(http);
        if (wait is not null)
        {
            return new SeeOther(PortalUrls.Through(PortalUrls.PlanStartLater(role, path, (int)Math.Ceiling(wait.Value.TotalMinutes)), via));
        }

        if (await enrolments.BeginAsync(holder, role, path, cancellationToken) is not { } followed)
        {
            return TypedResults.NotFound();
        }

        if (followed.IsNew)
        {
            await embeds.CountAsync(via, EmbedCountKind.Started, role, path, cancellationToken);
        }

        return new SeeOther(PortalUrls.Through(PortalUrls.Enrolment(followed.Enrolment), via));
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

    /// <summary>Form field of the revision whose changes were shown.</summary>
    public const string RevisionField = "revision";

    public static async Task<Results<SeeOther, NotFound>> SeeAsync(
        Guid enrolment, IFormCollection form, ClaimsPrincipal user, EnrolmentWriter enrolments, CancellationToken cancellationToken) =>
        user.UserId() is { } userId
        && int.TryParse(form[RevisionField], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
        && await enrolments.SeeRevisionAsync(userId, enrolment, revision, cancellationToken)
            ? new SeeOther(PortalUrls.Enrolment(enrolment))
            : TypedResults.NotFound();

    public static async Task<Results<SeeOther, NotFound>> LeaveAsync(
        Guid enrolment, IFormCollection form, ClaimsPrincipal user, EnrolmentWriter enrolments, CancellationToken cancellationToken)
    {
        _ = form;
        return user.UserId() is { } userId && await enrolments.LeaveAsync(userId, enrolment, cancellationToken)
            ? new SeeOther(PortalUrls.Enrolment(enrolment))
            : TypedResults.NotFound();
    }

    /// <summary>Form field of what a finished plan led to; one of <see cref="PlanEnd"/>.</summary>
    public const string ReasonField = "reason";

    public static async Task<Results<SeeOther, NotFound>> FinishAsync(
        Guid enrolment, IFormCollection form, ClaimsPrincipal user, EnrolmentWriter enrolments, CancellationToken cancellationToken) =>
        user.UserId() is { } userId
        && Enum.TryParse<PlanEnd>(form[ReasonField], out var reason) && Enum.IsDefined(reason)
        && await enrolments.FinishAsync(userId, enrolment, reason, cancellationToken)
            ? new SeeOther(PortalUrls.Enrolment(enrolment))
            : TypedResults.NotFound();

    public static async Task<Results<SeeOther, NotFound>> PauseAsync(
        Guid enrolment, IFormCollection form, ClaimsPrincipal user, EnrolmentWriter enrolments, CancellationToken cancellationToken)
    {
        _ = form;
        return user.UserId() is { } userId && await enrolments.PauseAsync(userId, enrolment, cancellationToken)
            ? new SeeOther(PortalUrls.Enrolment(enrolment))
            : TypedResults.NotFound();
    }

    public static async Task<Results<SeeOther, NotFound>> ChangeMilestoneAsync(
        Guid enrolment, Guid milestone, IFormCollection form, ClaimsPrincipal user, PlanEditor editor, CancellationToken cancellationToken)
    {
        if (user.UserId() is not { } userId)
        {
            return TypedResults.NotFound();
        }

        var written = form[MilestoneForm.Action].ToString() switch
        {
            MilestoneForm.Done => await editor.TickMilestoneAsync(userId, enrolment, milestone, isDone: true, cancellationToken),
            MilestoneForm.Open => await editor.TickMilestoneAsync(userId, enrolment, milestone, isDone: false, cancellationToken),
            MilestoneForm.Remove => await editor.RemoveMilestoneAsync(userId, enrolment, milestone, cancellationToken),
            _ => PlanWrite.Missing,
        };
        return written.IsSaved ? new SeeOther(PortalUrls.EnrolmentSaved(enrolment, MilestoneForm.Name)) : TypedResults.NotFound();
    }

    /// <summary>Form field that says whether an opening is kept: "yes" or "no".</summary>
    public const string KeepField = "keep";

    /// <summary>The panel of the plan with the openings kept.</summary>
    public const string OpeningsAnchor = "openings";

    public static async Task<Results<SeeOther, NotFound>> ChangeOpeningAsync(
        Guid enrolment, string slug, IFormCollection form, ClaimsPrincipal user, PlanEditor editor, CancellationToken cancellationToken)
    {
        if (user.UserId() is not { } userId)
        {
            return TypedResults.NotFound();
        }

        var written = form[KeepField] == "yes"
            ? await editor.SaveOpeningAsync(userId, enrolment, slug, cancellationToken)
            : await editor.RemoveOpeningAsync(userId, enrolment, slug, cancellationToken);
        return written.IsSaved ? new SeeOther(PortalUrls.EnrolmentSaved(enrolment, OpeningsAnchor))
            : written.Problems.Contains(PlanProblem.TooManyOpenings) ? new SeeOther(PortalUrls.PlanOpeningFull(slug))
            : TypedResults.NotFound();
    }

    /// <summary>Form field with the slug of an institution; empty: none.</summary>
    public const string InstitutionField = "institution";

    /// <summary>The panel of the plan where it is chosen.</summary>
    public const string InstitutionAnchor = "institution";

    public static async Task<Results<SeeOther, NotFound>> ChooseInstitutionAsync(
        Guid enrolment, IFormCollection form, ClaimsPrincipal user, InstitutionChoice choice, CancellationToken cancellationToken) =>
        user.UserId() is { } userId && await choice.ChooseAsync(userId, enrolment, form[InstitutionField].ToString(), cancellationToken)
            ? new SeeOther(PortalUrls.EnrolmentSaved(enrolment, InstitutionAnchor))
            : TypedResults.NotFound();

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
