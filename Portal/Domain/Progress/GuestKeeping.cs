namespace Portal.Domain.Progress;

/// <summary>How long a plan without an account is kept.</summary>
public static class GuestKeeping
{
    /// <summary>In days after the last visit.</summary>
    public const int Days = 90;

    /// <summary>In months after the last visit, where a link to another device was taken.</summary>
    public const int MonthsWithLink = 12;

    /// <summary>The day on which it is deleted.</summary>
    public static DateOnly Until(DateOnly lastVisit, bool hasLink) => hasLink ? lastVisit.AddMonths(MonthsWithLink) : lastVisit.AddDays(Days);
}
