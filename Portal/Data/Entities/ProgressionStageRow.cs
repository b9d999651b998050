using Portal.Domain.Guides;

namespace Portal.Data.Entities;

/// <summary>A stage of the career after the first job, with what it leads to. Replaced at each publication.</summary>
public sealed class ProgressionStageRow
{
    public int Id { get; set; }
    public int GuideId { get; set; }
    public int Position { get; set; }
    public required string Title { get; set; }
    public string? TypicalYears { get; set; }
    public string? Text { get; set; }
    public List<ProgressionLinkRow> Next { get; set; } = [];
}

/// <summary>A role that a stage leads to.</summary>
public sealed class ProgressionLinkRow
{
    public int Id { get; set; }
    public int StageId { get; set; }
    public int Position { get; set; }
    public required GuideLink Value { get; set; }
}
