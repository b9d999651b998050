using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Data;

namespace Portal.Features.Account;

/// <summary>Identity's tokens as they stand in the links of mails.</summary>
public static class LinkCode
{
    public static string Write(string token) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token));

    /// <summary>The token, or an empty one, which no provider accepts, where <paramref name="code"/> is none.</summary>
    public static string Read(string? code)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code ?? ""));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    /// <summary>The account a link was made for, or null where the link is none, too old, or used up.</summary>
    /// <param name="userId">As it stands in the link.</param>
    /// <param name="provider">Which of Identity's providers made the token.</param>
    /// <param name="purpose">What the token was made for.</param>
    public static async Task<PortalUser?> FindByLinkAsync(
        this UserManager<PortalUser> users, string? userId, string provider, string purpose, string token) =>
        Guid.TryParse(userId, out _)
        && await users.FindByIdAsync(userId) is { } user
        && await users.VerifyUserTokenAsync(user, provider, purpose, token)
            ? user
            : null;
}
