using Portal.Domain.Progress;

namespace Portal.Data.Entities;

/// <summary>That a student follows a path. There is one for a student and a path: taking it up again revives it.</summary>
public sealed class Enrolment
{
    public const int MaxStateLength = 16;

    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid StudentId { get; set; }
    public Student? Student { get; set; }
    public int PathwayId { get; set; }
    public PathwayRow? Pathway { get; set; }
    public DateTime StartedUtc { get; set; }
    public PlanState State { get; set; }

    /// <summary>When it was finished or left; null while neither.</summary>
    public DateTime? EndedUtc { get; set; }

    /// <summary>What it led to; null unless finished.</summary>
    public PlanEnd? EndReason { get; set; }

    /// <summary>First day of the plan, which the student sets; at first the day of <see cref="StartedUtc"/>.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Above 0; null: what each step assumes.</summary>
    public decimal? HoursPerWeek { get; set; }

    /// <summary>ISO 3166 code whose figures count; null: the guide's base.</summary>
    public string? Place { get; set; }

    /// <summary>In <see cref="BudgetCurrency"/>; null: none named.</summary>
    public decimal? Budget { get; set; }

    /// <summary>ISO 4217; there where <see cref="Budget"/> is.</summary>
    public string? BudgetCurrency { get; set; }

    /// <summary>The revision of the guide up to which the student knows what changed; null: nobody noted one. Revisions are never deleted.</summary>
    public int? SeenRevisionId { get; set; }

    /// <summary>The link that shows it to others; null: there is none.</summary>
    public PlanShare? Share { get; set; }

    public List<EnrolmentPause> Pauses { get; } = [];
    public List<EnrolmentStep> Steps { get; } = [];
    public List<EnrolmentMilestone> Milestones { get; } = [];
    public List<EnrolmentOpening> Openings { get; } = [];
}

/// <summary>Days on which the student paused; no two of a plan overlap.</summary>
public sealed class EnrolmentPause
{
    public Guid EnrolmentId { get; set; }
    public DateOnly From { get; set; }

    /// <summary>The first day that counts again; null: still paused.</summary>
    public DateOnly? Until { get; set; }
}

/// <summary>
/// What a student says of one step of their plan. It names the step by its permanent id, not by its row, and stays when the
/// guide no longer has the step.
/// </summary>
public sealed class EnrolmentStep
{
    public Guid EnrolmentId { get; set; }

    /// <summary>The id of the step in its path.</summary>
    public required string StepKey { get; set; }

    /// <summary>Whether an optional step belongs to the plan; says nothing of a required one.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Null: as the dates and the ticks say.</summary>
    public StepState? State { get; set; }

    public DateOnly? StartedOn { get; set; }
    public DateOnly? DoneOn { get; set; }

    /// <summary>The student's own figure, in <see cref="TimeUnit"/>; null: the guide's.</summary>
    public decimal? TimeMin { get; set; }

    /// <inheritdoc cref="TimeMin"/>
    public decimal? TimeMax { get; set; }

    /// <summary>One of <see cref="Portal.Domain.Guides.Vocabulary.TimeUnits"/>.</summary>
    public string? TimeUnit { get; set; }

    /// <summary>The plan's hours a week when the time was said, so that it scales with them later; null: what the step assumes.</summary>
    public decimal? TimeHours { get; set; }

    /// <summary>The student's own figure in all, in <see cref="CostCurrency"/>; null: the guide's.</summary>
    public decimal? CostMin { get; set; }

    /// <inheritdoc cref="CostMin"/>
    public decimal? CostMax { get; set; }

    /// <summary>ISO 4217.</summary>
    public string? CostCurrency { get; set; }

    /// <summary>Private; null or up to <see cref="PlanRules.MaxNoteLength"/> characters.</summary>
    public string? Note { get; set; }

    /// <summary>Private web addresses, up to <see cref="PlanRules.MaxLinks"/>.</summary>
    public List<string> Links { get; set; } = [];
}

/// <summary>A day of the student's own on the line, outside the percentage.</summary>
public sealed class EnrolmentMilestone
{
    /// <summary>Chosen by the form that adds it, so that sending it twice adds one.</summary>
    public Guid Id { get; set; }

    public Guid EnrolmentId { get; set; }
    public required string Title { get; set; }
    public DateOnly On { get; set; }

    /// <summary>When it was ticked; null while it is not done.</summary>
    public DateTime? DoneUtc { get; set; }
}

/// <summary>An opening that a student keeps with a plan, outside the percentage. It stays when the opening closes.</summary>
public sealed class EnrolmentOpening
{
    public Guid EnrolmentId { get; set; }

    /// <summary>The opening's document.</summary>
    public int GuideId { get; set; }

    public Guide? Guide { get; set; }
    public DateTime SavedUtc { get; set; }
}
