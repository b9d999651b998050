namespace Portal.Data.Entities;

/// <summary>That somebody did something which others must be able to trace. Rows are only ever added.</summary>
public sealed class AuditEntry
{
    public const int MaxActionLength = 48;
    public const int MaxSubjectLength = 256;
    public const int MaxDetailLength = 2000;

    public int Id { get; set; }
    public DateTime Utc { get; set; }

    /// <summary>Who, in words that outlive the account.</summary>
    public required string Actor { get; set; }

    public Guid? ActorId { get; set; }

    /// <summary>One of <see cref="Portal.Domain.Studio.AuditActions"/>.</summary>
    public required string Action { get; set; }

    /// <summary>What it was done to: a slug, an account, an address.</summary>
    public required string Subject { get; set; }

    public string? Detail { get; set; }
}

/// <summary>That somebody was asked by mail to join as a counsellor or an administrator, or as staff of an institution.</summary>
public sealed class Invitation
{
    public const int MaxEmailLength = 256;
    public const int MaxRoleLength = 32;

    public int Id { get; set; }
    public required string Email { get; set; }

    /// <summary>One of <see cref="PortalRoles"/>; of staff the one everybody has.</summary>
    public required string Role { get; set; }

    /// <summary>
    /// The institution whose staff they would be; null for a role of the portal. Institutions are closed, never deleted: a
    /// constraint would have had SQLite write the whole table anew.
    /// </summary>
    public int? InstitutionId { get; set; }

    /// <summary>Hash of the token in the link.</summary>
    public byte[] TokenHash { get; set; } = [];

    public DateTime CreatedUtc { get; set; }
    public DateTime ExpiresUtc { get; set; }
    public Guid? InvitedById { get; set; }

    /// <summary>When somebody took it up, or an administrator took it back; null while it is open.</summary>
    public DateTime? ClosedUtc { get; set; }

    /// <summary>The account that took it up; null otherwise.</summary>
    public Guid? AcceptedById { get; set; }
}
