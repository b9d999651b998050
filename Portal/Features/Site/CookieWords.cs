using Portal.Components.Wording;
using Portal.Infrastructure.Security;

namespace Portal.Features.Site;

/// <summary>What the portal's cookies are for, in a reader's words.</summary>
internal static class CookieWords
{
    /// <param name="name">One of <see cref="PortalCookies.All"/>.</param>
    public static (string Purpose, string Lifetime) Of(string name) => name switch
    {
        PortalCookies.Session => (
            Texts.CookieSessionPurpose, Phrase.Of(Texts.CookieSessionLifetime, (int)PortalCookies.SessionLifetime.TotalDays)),
        PortalCookies.SecondStep => (Texts.CookieSecondStepPurpose, Texts.CookieBrowserLifetime),
        PortalCookies.Form => (Texts.CookieFormPurpose, Texts.CookieBrowserLifetime),
        PortalCookies.Guest => (
            Texts.CookieGuestPurpose, Phrase.Of(Texts.CookieGuestLifetime, (int)PortalCookies.GuestLifetime.TotalDays)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "A cookie that the privacy page does not explain."),
    };
}
