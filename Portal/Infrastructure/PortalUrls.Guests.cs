namespace Portal.Infrastructure;

/// <summary>The addresses of plans without an account.</summary>
public static partial class PortalUrls
{
    /// <summary>What a guest may do with their plan as a whole; after signing in, whether it joins the account.</summary>
    public const string Guest = "/plan/guest";

    private const string GuestResumePrefix = Guest + "/resume/";

    /// <summary>The pattern of <see cref="GuestResume"/>.</summary>
    public const string GuestResumePattern = GuestResumePrefix + "{token}";

    /// <param name="returnUrl">Where to go after the choice.</param>
    public static string GuestThen(string? returnUrl) => Then(Guest, returnUrl);

    /// <summary>After what a guest had was deleted or forgotten here.</summary>
    public static string GuestGone => With(Plan, ("gone", "yes"));

    /// <summary>Opens a guest's plan on another device: asked with GET it shows a button, with POST it does it.</summary>
    public static string GuestResume(string token) => GuestResumePrefix + token;

    /// <summary>The page before a path is begun, where too many began without an account from one address.</summary>
    /// <param name="minutes">To wait.</param>
    public static string PlanStartLater(string role, string path, int minutes) =>
        With(PlanStart(role, path), ("wait", minutes.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
