namespace Portal.Data.Entities;

/// <summary>That a student has no account, and until when what they did is kept.</summary>
public sealed class Guest
{
    public Guid StudentId { get; set; }
    public Student? Student { get; set; }

    /// <summary>Of the last visit, to the day; from here the time until deletion counts.</summary>
    public DateTime LastVisitUtc { get; set; }

    /// <summary>Hash of the token in the link that brings the plan to another device; null: no link was taken.</summary>
    public byte[]? ResumeTokenHash { get; set; }

    public List<GuestComputer> Computers { get; } = [];
}

/// <summary>A browser that opens a guest's plan.</summary>
public sealed class GuestComputer
{
    /// <summary>Hash of the token in its cookie.</summary>
    public required byte[] TokenHash { get; set; }

    public Guid StudentId { get; set; }
    public DateTime CreatedUtc { get; set; }
}
