using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.TakeAlong;

/// <summary>A shared plan. The token in the address is all that is asked for.</summary>
internal static class ShareEndpoints
{
    public static async Task<RazorComponentResult<SharedPlanPage>> ReadAsync(
        string token, HttpContext http, PlanQueries plans, TimeProvider clock, CancellationToken cancellationToken)
    {
        http.Response.KeepAddressSecret();
        var plan = await plans.FindSharedAsync(token, cancellationToken);
        var outlook = plan is null ? null : PlanOutlook.Of(plan, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return new(new { Outlook = outlook })
        {
            StatusCode = plan is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
        };
    }
}
