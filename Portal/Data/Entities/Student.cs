namespace Portal.Data.Entities;

/// <summary>Somebody who follows paths. Plans and ticks hang on this row, not on the account, so that they can move with the person.</summary>
public sealed class Student
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The account it belongs to.</summary>
    public Guid? UserId { get; set; }

    public DateTime CreatedUtc { get; set; }
    public List<Enrolment> Enrolments { get; } = [];
    public List<OutcomeProgress> Progress { get; } = [];
}

/// <summary>That a student follows a path. There is one for a student and a path: taking it up again revives it.</summary>
public sealed class Enrolment
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid StudentId { get; set; }
    public Student? Student { get; set; }
    public int PathwayId { get; set; }
    public PathwayRow? Pathway { get; set; }
    public DateTime StartedUtc { get; set; }

    /// <summary>When the student left the path; null while following it.</summary>
    public DateTime? LeftUtc { get; set; }
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

    public DateTime ChangedUtc { get; set; }
}
