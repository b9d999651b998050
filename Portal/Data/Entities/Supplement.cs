using Portal.Domain.Institutions;

namespace Portal.Data.Entities;

/// <summary>A course or a service of an institution.</summary>
public sealed class SupplementItemRow
{
    public const int MaxKindLength = 16;
    public const int MaxCodeLength = 24;
    public const int MaxTitleLength = 160;
    public const int MaxNoteLength = 400;
    public const int MaxUrlLength = 500;

    public int Id { get; set; }
    public int InstitutionId { get; set; }
    public Institution? Institution { get; set; }
    public SupplementKind Kind { get; set; }

    /// <summary>0-based, in the order in which staff put them.</summary>
    public int Position { get; set; }

    /// <summary>"CS301"; null: none.</summary>
    public string? Code { get; set; }

    public required string Title { get; set; }

    /// <summary>Plain text: when, where, for whom; null: none.</summary>
    public string? Note { get; set; }

    /// <summary>An https address; null: none.</summary>
    public string? Url { get; set; }

    public List<SupplementTarget> Targets { get; } = [];
}

/// <summary>
/// What an item belongs to: a step or an outcome, by its permanent row, so that no publication takes it away. Exactly one of
/// the two is given.
/// </summary>
public sealed class SupplementTarget
{
    public int Id { get; set; }
    public int ItemId { get; set; }
    public SupplementItemRow? Item { get; set; }
    public int? StepId { get; set; }
    public StepRow? Step { get; set; }
    public string? OutcomeId { get; set; }
    public OutcomeRow? Outcome { get; set; }
}

/// <summary>The institution whose courses and services a student sees in their plans.</summary>
public sealed class StudentInstitution
{
    public Guid StudentId { get; set; }
    public Student? Student { get; set; }
    public int InstitutionId { get; set; }
    public Institution? Institution { get; set; }
}
