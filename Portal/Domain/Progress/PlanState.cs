namespace Portal.Domain.Progress;

/// <summary>Whether a student is on the path.</summary>
public enum PlanState
{
    Active,

    /// <summary>Reminders stop, and the days do not count in self-paced steps.</summary>
    Paused,

    /// <summary>Ended as it was meant to: see <see cref="PlanEnd"/>.</summary>
    Finished,

    /// <summary>Given up, for now or for good; what was achieved stays.</summary>
    Left,
}

/// <summary>What a finished plan led to.</summary>
public enum PlanEnd
{
    Job,
    Internship,
    Other,
}
