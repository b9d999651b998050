using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Reminders;

/// <summary>
/// The link in a weekly mail that ends the mails. GET only asks, because programs that look into mails open links; POST
/// does it, for people and for mail programs alike, and answers with a page and no redirect (RFC 8058).
/// </summary>
internal static class UnsubscribeEndpoints
{
    public static async Task<RazorComponentResult<UnsubscribePage>> AskAsync(
        string token, HttpContext http, ReminderQueries reminders, CancellationToken cancellationToken) =>
        Answer(http, token, await reminders.IsKnownAsync(token, cancellationToken) ? UnsubscribeState.Asked : UnsubscribeState.Unknown);

    public static async Task<RazorComponentResult<UnsubscribePage>> EndAsync(
        string token, HttpContext http, ReminderWriter reminders, CancellationToken cancellationToken) =>
        Answer(http, token, await reminders.EndAsync(token, cancellationToken) ? UnsubscribeState.Ended : UnsubscribeState.Unknown);

    private static RazorComponentResult<UnsubscribePage> Answer(HttpContext http, string token, UnsubscribeState state)
    {
        http.Response.KeepAddressSecret();
        return new(new { Token = token, State = state })
        {
            StatusCode = state is UnsubscribeState.Unknown ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
        };
    }
}

public enum UnsubscribeState
{
    /// <summary>There is no such mail.</summary>
    Unknown,

    /// <summary>Nothing is done yet.</summary>
    Asked,

    Ended,
}
