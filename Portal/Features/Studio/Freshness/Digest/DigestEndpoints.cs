using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Infrastructure.Security;

namespace Portal.Features.Studio.Freshness.Digest;

/// <summary>
/// The link in a digest that ends the digests. GET only asks, because programs that look into mails open links; POST does
/// it, for people and for mail programs alike, and answers with a page and no redirect (RFC 8058).
/// </summary>
internal static class DigestEndpoints
{
    public static RazorComponentResult<DigestEndPage> Ask(string token, HttpContext http, DigestToken tokens) =>
        Answer(http, token, isKnown: tokens.Read(token) is not null, isEnded: false);

    public static async Task<RazorComponentResult<DigestEndPage>> EndAsync(
        string token, HttpContext http, DigestToken tokens, DigestDesk desk, CancellationToken cancellationToken)
    {
        if (tokens.Read(token) is not { } userId)
        {
            return Answer(http, token, isKnown: false, isEnded: false);
        }

        await desk.SetAsync(userId, isWanted: false, cancellationToken);
        return Answer(http, token, isKnown: true, isEnded: true);
    }

    private static RazorComponentResult<DigestEndPage> Answer(HttpContext http, string token, bool isKnown, bool isEnded)
    {
        http.Response.KeepAddressSecret();
        return new(new { Token = token, IsKnown = isKnown, IsEnded = isEnded })
        {
            StatusCode = isKnown ? StatusCodes.Status200OK : StatusCodes.Status404NotFound,
        };
    }
}
