namespace Portal.Data.Entities;

/// <summary>One version of a guide's document. Rows are only ever added; of one that is there only its publication is noted.</summary>
public sealed class GuideRevision
{
    public const int MaxAuthorLength = 256;
    public const int MaxNoteLength = 2000;
    public const int HashLength = 64;

    public int Id { get; set; }
    public int GuideId { get; set; }
    public Guide? Guide { get; set; }

    /// <summary>1 for the first revision of a guide.</summary>
    public int Number { get; set; }

    /// <summary>The whole document, as the format's JSON.</summary>
    public required string Document { get; set; }

    /// <summary>SHA-256 of <see cref="Document"/>, hexadecimal: equal documents have equal hashes.</summary>
    public required string Hash { get; set; }

    public RevisionOrigin Origin { get; set; }

    /// <summary>Who made it, in words that outlive the account.</summary>
    public required string Author { get; set; }

    /// <summary>The account that made it; null where none did. It may be of an account that is gone.</summary>
    public Guid? AuthorId { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>When it was first published; null while it never was.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>What changed, in the author's words.</summary>
    public string? Note { get; set; }
}

/// <summary>Which way a revision came in.</summary>
public enum RevisionOrigin
{
    /// <summary>From a file shipped with the portal.</summary>
    Shipped = 1,

    /// <summary>From a file that people imported.</summary>
    Import = 2,

    /// <summary>Made by the portal itself: a shared outcome or source reworded everywhere.</summary>
    Reword = 3,

    /// <summary>Written in the studio.</summary>
    Studio = 4,

    /// <summary>An earlier revision, made the newest again.</summary>
    Restore = 5,
}
