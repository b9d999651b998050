namespace Portal.Domain.Progress;

/// <summary>When the weekly mail is due, and how long to wait where the mail server refuses it.</summary>
public static class ReminderSchedule
{
    /// <summary>A mail that waited longer is dropped: what it says is old, and the next one would follow too soon.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromDays(1);

    /// <summary>How long it is known that a mail went, and its link to end the mails works.</summary>
    public static readonly TimeSpan MailKept = TimeSpan.FromDays(365);

    private const int DaysBetween = 7;

    /// <summary>At noon UTC the weekday is the chosen one nearly everywhere: from twelve hours behind to eleven ahead.</summary>
    private static readonly TimeOnly Noon = new(12, 0);

    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(8)];

    /// <summary>The next noon of the weekday, at least a week after the last mail's day.</summary>
    /// <param name="last">The day on which the last mail was due; null: there was none.</param>
    /// <returns>Later than <paramref name="nowUtc"/>.</returns>
    public static DateTime NextUtc(DayOfWeek weekday, DateTime nowUtc, DateOnly? last)
    {
        var today = DateOnly.FromDateTime(nowUtc);
        var earliest = nowUtc < today.ToDateTime(Noon) ? today : today.AddDays(1);
        if (last?.AddDays(DaysBetween) is { } rested && rested > earliest)
        {
            earliest = rested;
        }

        var ahead = ((int)weekday - (int)earliest.DayOfWeek + DaysBetween) % DaysBetween;
        return earliest.AddDays(ahead).ToDateTime(Noon, DateTimeKind.Utc);
    }

    /// <summary>How long to wait after the server refused a mail, or null where it is not to be tried again.</summary>
    /// <param name="attempts">How often it was tried, from 1.</param>
    public static TimeSpan? WaitAfter(int attempts) => attempts <= Waits.Length ? Waits[attempts - 1] : null;
}
