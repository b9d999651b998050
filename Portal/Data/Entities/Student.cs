namespace Portal.Data.Entities;

/// <summary>Somebody who follows paths. Plans and ticks hang on this row, not on the account, so that they can move with the person.</summary>
public sealed class Student
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The account it belongs to; null for a guest.</summary>
    public Guid? UserId { get; set; }

    /// <summary>By what whoever holds it is known: the id of the account, or for a guest the row's own id.</summary>
    public Guid HolderId { get; set; }

    public DateTime CreatedUtc { get; set; }
    public List<Enrolment> Enrolments { get; } = [];
    public List<OutcomeProgress> Progress { get; } = [];
}

/// <summary>What a student said last of an outcome. One row for a student and an outcome, whichever path or guide lists it.</summary>
public sealed class OutcomeProgress
{
    public Guid StudentId { get; set; }
    public Student? Student { get; set; }
    public required string OutcomeId { get; set; }
    public OutcomeRow? Outcome { get; set; }
    public bool Achieved { get; set; }

    /// <summary>When it was first said to be achieved in the present run; null while it is not.</summary>
    public DateTime? AchievedUtc { get; set; }

    /// <summary>
    /// The outcome that the student achieved in fact, where a revision of a guide put this one in its place; null where they
    /// said it of this one.
    /// </summary>
    public string? CarriedFromId { get; set; }

    /// <summary>A web address that shows it; null: none.</summary>
    public string? EvidenceUrl { get; set; }

    /// <summary>When the address was given.</summary>
    public DateTime? EvidenceUtc { get; set; }

    public DateTime ChangedUtc { get; set; }
}
