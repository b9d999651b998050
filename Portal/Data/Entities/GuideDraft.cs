namespace Portal.Data.Entities;

/// <summary>
/// What authors are writing of a guide: one working copy, saved as they type. It may have problems, and even hold what no
/// document can, such as letters where a number belongs. There is none while nothing differs from the newest revision.
/// </summary>
public sealed class GuideDraft
{
    public const int MaxStateLength = 16;
    public const int MaxReasonLength = 2000;

    private static readonly DateTime First = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public int GuideId { get; set; }
    public Guide? Guide { get; set; }

    /// <summary>JSON in the shape of the format, gaps and all.</summary>
    public required string Content { get; set; }

    /// <summary>One more with each change; whoever reviews or publishes names the one they read. Never 0.</summary>
    public int Version { get; set; }

    /// <summary>The revision that the writing began from; null for a new guide.</summary>
    public int? BaseRevisionId { get; set; }

    public DraftState State { get; set; }

    /// <summary>Who saved it last, in words that outlive the account.</summary>
    public required string Author { get; set; }

    /// <summary>The account that saved it last; null after that account was deleted.</summary>
    public Guid? AuthorId { get; set; }

    public DateTime ChangedUtc { get; set; }

    /// <summary>When it was sent for review; null while it is not there.</summary>
    public DateTime? SubmittedUtc { get; set; }

    /// <summary>The account that sent it; it may not approve it where a review is required.</summary>
    public Guid? SubmittedById { get; set; }

    /// <summary>Why it was sent back; null unless it was.</summary>
    public string? Reason { get; set; }

    /// <summary>When it is to be published by itself; null: when somebody publishes it.</summary>
    public DateTime? PublishAtUtc { get; set; }

    /// <summary>The note of the revision that will be published then.</summary>
    public string? PublishNote { get; set; }

    /// <summary>What was decided of the steps and outcomes it takes away, as JSON of <see cref="Portal.Domain.Guides.Settling.Settlement"/>.</summary>
    public string? Settlements { get; set; }

    /// <summary>
    /// Where the versions of a draft begin that is begun now: above those of every draft before it (nobody saves more than
    /// once a second for long), so that it is never taken for one that was published or put away.
    /// </summary>
    public static int FirstVersion(DateTime nowUtc) => Math.Max(1, (int)(nowUtc - First).TotalSeconds);
}

/// <summary>How far a draft is on its way to readers.</summary>
public enum DraftState
{
    Writing = 0,
    InReview = 1,
    ChangesAsked = 2,

    /// <summary>Reviewed, and as it was when it was reviewed: any change makes it <see cref="Writing"/> again.</summary>
    Approved = 3,
}

/// <summary>A remark on one field of a guide, for whoever writes it.</summary>
public sealed class GuideComment
{
    public const int MaxTextLength = 2000;
    public const int MaxPathLength = 400;

    public int Id { get; set; }
    public int GuideId { get; set; }
    public Guide? Guide { get; set; }

    /// <summary>The field, by permanent ids (<see cref="Portal.Domain.Guides.Editing.FieldPath"/>); empty: the guide as a whole.</summary>
    public required string Path { get; set; }

    public required string Text { get; set; }

    /// <summary>What the author wrote into the field while another changed it, as JSON; null on an ordinary remark.</summary>
    public string? Kept { get; set; }

    public required string Author { get; set; }
    public Guid? AuthorId { get; set; }
    public DateTime CreatedUtc { get; set; }

    /// <summary>When it was settled; null while it is open.</summary>
    public DateTime? ResolvedUtc { get; set; }

    /// <summary>A text of the portal's own as it is kept here: cut where it is too long.</summary>
    public static string TextOf(string text) => text.Length > MaxTextLength ? text[..MaxTextLength] : text;
}
