namespace Portal.Infrastructure;

/// <summary>The addresses of the weekly mail.</summary>
public static partial class PortalUrls
{
    public const string Reminders = "/plan/reminders";

    /// <summary>After the choice was saved.</summary>
    public static string RemindersSaved => With(Reminders, ("saved", "yes"));

    /// <summary>Ends the mails: asked with GET it shows a button, with POST it does it.</summary>
    /// <param name="token">From the mail.</param>
    public static string RemindersEnd(string token) => $"{Reminders}/{token}";
}
