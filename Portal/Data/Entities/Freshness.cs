namespace Portal.Data.Entities;

/// <summary>That somebody looked at what the review queue named and found it still right.</summary>
public sealed class FreshnessConfirmation
{
    public const int MaxSubjectLength = 512;
    public const int MaxNoteLength = 500;

    public int Id { get; set; }

    /// <summary>What was confirmed: the key of the queue's entry.</summary>
    public required string Subject { get; set; }

    public DateTime ConfirmedUtc { get; set; }

    /// <summary>The day from which the queue names it again.</summary>
    public DateOnly Until { get; set; }

    public required string Author { get; set; }
    public Guid? AuthorId { get; set; }
    public string? Note { get; set; }
}

/// <summary>What came of asking an outside address whether it still answers.</summary>
public sealed class LinkCheck
{
    public const int MaxUrlLength = 2048;
    public const int MaxResultLength = 200;

    public int Id { get; set; }
    public required string Url { get; set; }
    public DateTime CheckedUtc { get; set; }

    /// <summary>What the last answer was, in words: "404", "no such host".</summary>
    public required string Result { get; set; }

    /// <summary>When it failed first in the present run of failures; null while it answers.</summary>
    public DateTime? FailingSinceUtc { get; set; }

    /// <summary>Failures on end.</summary>
    public int Failures { get; set; }
}

/// <summary>How often readers chose a place for a guide that says nothing of it. Counts alone, no readers.</summary>
public sealed class PlaceInterest
{
    public int GuideId { get; set; }
    public Guide? Guide { get; set; }

    /// <summary>ISO 3166 code.</summary>
    public required string Place { get; set; }

    public int Count { get; set; }
    public DateOnly LastOn { get; set; }
}

/// <summary>Whether a counsellor wants the weekly digest of the review queue.</summary>
public sealed class DigestSetting
{
    public Guid UserId { get; set; }

    /// <summary>When the last one was made; null: none yet.</summary>
    public DateTime? SentUtc { get; set; }
}

/// <summary>How far a counsellor has come in renewing a source: kept while it is typed, gone when its drafts are made.</summary>
public sealed class RenewalWalk
{
    public required string SourceId { get; set; }
    public Guid AuthorId { get; set; }

    /// <summary>What was typed and decided, as JSON.</summary>
    public required string Content { get; set; }

    public DateTime ChangedUtc { get; set; }
}
