namespace Portal.Features.Studio.Overview;

/// <summary>Where a document is on its way to readers.</summary>
public enum DocumentState
{
    /// <summary>Never published.</summary>
    Draft = 1,
    InReview,
    ChangesAsked,
    Approved,
    Scheduled,
    Published,

    /// <summary>Published, and being written again since.</summary>
    ChangedSince,

    /// <summary>Was published once.</summary>
    Unpublished,
}

/// <summary>How fresh a document is, for those who look after it.</summary>
public enum DocumentFreshness
{
    Checked = 1,

    /// <summary>The next check falls within <see cref="OverviewQueries.DueDays"/>.</summary>
    Due,
    Overdue,
    Never,
}

/// <summary>In which order the documents stand.</summary>
public enum OverviewSort
{
    /// <summary>The oldest check first; what readers do not see stands last.</summary>
    Check,

    /// <summary>The latest change first.</summary>
    Changed,
    Title,

    /// <summary>The most students first.</summary>
    Following,
}
