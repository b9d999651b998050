namespace Portal.Components.Shared.Figures;

/// <summary>How fresh the figures of a guide are.</summary>
public enum ReviewState
{
    Checked,

    /// <summary>The next check falls within <see cref="ReviewStates.DueSoon"/>.</summary>
    Due,

    /// <summary>Past the day by which it should have been checked.</summary>
    Overdue,

    /// <summary>A draft that nobody has read against its sources.</summary>
    NeverChecked,
}

public static class ReviewStates
{
    /// <summary>Days before the next check from which it is announced.</summary>
    public const int DueSoon = 60;

    public static ReviewState Of(DateOnly? reviewedOn, DateOnly? reviewBy, DateOnly today) =>
        reviewBy < today ? ReviewState.Overdue
        : reviewedOn is null ? ReviewState.NeverChecked
        : reviewBy <= today.AddDays(DueSoon) ? ReviewState.Due
        : ReviewState.Checked;
}
