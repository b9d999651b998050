namespace Portal.Infrastructure.Security;

/// <summary>Every cookie the portal sets, by the name under which a browser keeps it. The privacy page lists them.</summary>
public static class PortalCookies
{
    /// <summary>Keeps somebody signed in.</summary>
    public const string Session = "portal-session";

    /// <summary>Between the two steps of a sign-in.</summary>
    public const string SecondStep = "portal-second-step";

    /// <summary>Protects forms against other sites.</summary>
    public const string Form = "portal-form";

    /// <summary>Opens the plan of somebody without an account.</summary>
    public const string Guest = "portal-guest";

    public static readonly IReadOnlyList<string> All = [Session, SecondStep, Form, Guest];

    /// <summary>How long a person who asked for it stays signed in without coming back.</summary>
    public static readonly TimeSpan SessionLifetime = TimeSpan.FromDays(14);

    /// <summary>How long a guest's cookie stays without a visit: as long as a plan without an account is kept at most.</summary>
    public static readonly TimeSpan GuestLifetime = TimeSpan.FromDays(365);

    /// <summary>Behind a proxy that ends TLS the request itself may look plain; the public address tells.</summary>
    public static CookieSecurePolicy SecurePolicy(SiteOptions site) =>
        site.PublicOrigin?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;
}
