namespace Portal.Data.Entities;

/// <summary>A university, a school or another body that shows pathways in pages of its own.</summary>
public sealed class Institution
{
    public const int MaxNameLength = 120;
    public const int MaxContactLength = 256;
    public const int AccentLength = 6;

    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }

    /// <summary>The colour of its embeds where their address names none, as six lower-case hexadecimal digits; null: the portal's own.</summary>
    public string? Accent { get; set; }

    /// <summary>Who is told by mail before an embedded guide is retired or renamed; null: nobody.</summary>
    public string? ContactEmail { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>When an administrator closed it: from then on none of its keys opens anything; null while it is open.</summary>
    public DateTime? ClosedUtc { get; set; }

    public InstitutionLogo? Logo { get; set; }
    public List<InstitutionOrigin> Origins { get; } = [];
    public List<EmbedKey> Keys { get; } = [];
    public List<InstitutionMember> Members { get; } = [];
    public List<SupplementItemRow> Supplement { get; } = [];
}

/// <summary>The picture an institution shows in its embeds.</summary>
public sealed class InstitutionLogo
{
    public const int MaxBytes = 200 * 1024;
    public const int MaxTypeLength = 32;
    public const int HashLength = 64;

    public int InstitutionId { get; set; }
    public required byte[] Content { get; set; }
    public required string ContentType { get; set; }

    /// <summary>SHA-256 of <see cref="Content"/>, hexadecimal; part of its address, so that it can be kept for good.</summary>
    public required string Hash { get; set; }
}

/// <summary>An origin whose pages may frame the embeds of an institution.</summary>
public sealed class InstitutionOrigin
{
    public const int MaxLength = 255;

    public int InstitutionId { get; set; }

    /// <summary>0-based, in the order in which staff wrote them.</summary>
    public int Position { get; set; }

    /// <summary>Scheme, host and, where it is not the scheme's own, port; the host may begin with <c>*.</c></summary>
    public required string Origin { get; set; }
}

/// <summary>The key by which embeds say whose they are (<c>p</c> in their address). It is no secret: every reader of the page sees it.</summary>
public sealed class EmbedKey
{
    public const int MaxLength = 40;

    public int Id { get; set; }
    public int InstitutionId { get; set; }
    public Institution? Institution { get; set; }
    public required string Key { get; set; }
    public DateTime CreatedUtc { get; set; }

    /// <summary>Until when it still works after a newer one was made; null: without end.</summary>
    public DateTime? ValidUntilUtc { get; set; }

    /// <summary>When it was switched off; null while it works.</summary>
    public DateTime? DisabledUtc { get; set; }
}

/// <summary>That an account is staff of an institution.</summary>
public sealed class InstitutionMember
{
    public int InstitutionId { get; set; }
    public Institution? Institution { get; set; }
    public Guid UserId { get; set; }
    public DateTime JoinedUtc { get; set; }
}

/// <summary>How often something happened in a day through the embeds of an institution. Nothing of whoever did it is kept.</summary>
public sealed class EmbedCount
{
    public const int MaxKindLength = 16;

    public int InstitutionId { get; set; }

    /// <summary>Of UTC.</summary>
    public DateOnly Day { get; set; }

    public EmbedCountKind Kind { get; set; }
    public int GuideId { get; set; }

    /// <summary>The id of the path; empty: the guide as a whole.</summary>
    public required string PathKey { get; set; }

    public int Count { get; set; }
}

public enum EmbedCountKind
{
    /// <summary>A page with the embed was fetched.</summary>
    Fetched = 1,

    /// <summary>The full page was opened from the embed.</summary>
    Opened = 2,

    /// <summary>A plan was begun by a way that leads through the embed.</summary>
    Started = 3,
}
