using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Features.Plan.Guests;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Claims;

/// <summary>Takes judgements as plain forms. Each answers 303, so that a reload repeats nothing.</summary>
internal static class ClaimEndpoints
{
    private const string FieldPrefix = "claim-";

    /// <summary>The form field of a claim; its value is the judgement.</summary>
    public static string Field(string claimId) => FieldPrefix + claimId;

    public static async Task<Results<SeeOther, NotFound>> BeforeAsync(
        string role, string path, string? via, IFormCollection form, HttpContext http, PlanQueries plans, GuestArrival arrival, ClaimRecorder recorder,
        CancellationToken cancellationToken)
    {
        if (!await plans.IsOfferedAsync(role, path, cancellationToken))
        {
            return TypedResults.NotFound();
        }

        var judgements = Judgements(form);
        if (judgements.Count == 0)
        {
            return new SeeOther(PortalUrls.Through(PortalUrls.PlanStartUnjudged(role, path), via));
        }

        var (holder, wait) = await arrival.HolderAsync(http);
        return wait is not null ? new SeeOther(PortalUrls.Through(PortalUrls.PlanStartLater(role, path, (int)Math.Ceiling(wait.Value.TotalMinutes)), via))
            : await recorder.RecordAsync(holder, role, path, judgements, cancellationToken) ? new SeeOther(PortalUrls.Through(PortalUrls.PlanStartAtClaims(role, path), via))
            : TypedResults.NotFound();
    }

    public static async Task<Results<SeeOther, NotFound>> AfterAsync(
        Guid enrolment, IFormCollection form, ClaimsPrincipal user, ClaimRecorder recorder, CancellationToken cancellationToken)
    {
        var judgements = Judgements(form);
        return user.UserId() is { } userId && await recorder.RecordAsync(userId, enrolment, judgements, cancellationToken)
            ? new SeeOther(judgements.Count == 0 ? PortalUrls.EnrolmentUnjudged(enrolment) : PortalUrls.EnrolmentClaims(enrolment))
            : TypedResults.NotFound();
    }

    private static Dictionary<string, string> Judgements(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(FieldPrefix, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[FieldPrefix.Length..], field => field.Value.ToString(), StringComparer.Ordinal);
}
