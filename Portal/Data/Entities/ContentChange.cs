namespace Portal.Data.Entities;

/// <summary>
/// That what readers see changed, in the order in which it did: whoever keeps a copy reads on from the last number they
/// know. Rows are only ever added.
/// </summary>
public sealed class ContentChange
{
    public const int MaxKindLength = 16;

    /// <summary>Grows with every row; never given twice.</summary>
    public int Id { get; set; }

    public ContentChangeKind Kind { get; set; }

    /// <summary>Absent for the supplement of an institution.</summary>
    public int? GuideId { get; set; }
    public Guide? Guide { get; set; }

    /// <summary>Whose supplement changed; absent for a guide.</summary>
    public int? InstitutionId { get; set; }
    public Institution? Institution { get; set; }

    /// <summary>Under which it is known from then on; of what is there no more, under which it was.</summary>
    public required string Slug { get; set; }

    public DateTime Utc { get; set; }
}

public enum ContentChangeKind
{
    /// <summary>Published, or published anew.</summary>
    Published = 1,

    /// <summary>Taken back, or its slug given up for another.</summary>
    Removed = 2,
}

/// <summary>
/// That a guide will be taken back or renamed, some time after the institutions that embed it were told.
/// </summary>
public sealed class PlannedShelving
{
    public int GuideId { get; set; }
    public Guide? Guide { get; set; }

    /// <summary>The slug it is to have; null: it is to be taken back.</summary>
    public string? NewSlug { get; set; }

    /// <summary>What readers of a guide that was taken back are told; null: only that it was.</summary>
    public string? Note { get; set; }

    public DateTime DueUtc { get; set; }
    public DateTime PlannedUtc { get; set; }

    /// <summary>Who planned it, in words that outlive the account.</summary>
    public required string Author { get; set; }

    public Guid? AuthorId { get; set; }
    public List<ShelvingNotice> Notices { get; } = [];
}

/// <summary>That the contact of an institution is to be told of a planned shelving.</summary>
public sealed class ShelvingNotice
{
    public int GuideId { get; set; }
    public int InstitutionId { get; set; }
    public Institution? Institution { get; set; }

    /// <summary>When the mail was handed over; null: not yet.</summary>
    public DateTime? SentUtc { get; set; }
}
