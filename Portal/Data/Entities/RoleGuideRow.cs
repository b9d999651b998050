using Portal.Domain.Guides;

namespace Portal.Data.Entities;

/// <summary>The published role guide, for reading. Rewritten as a whole at each publication.</summary>
public sealed class RoleGuideRow
{
    public int GuideId { get; set; }
    public Publication? Publication { get; set; }
    public required string Title { get; set; }
    public required string Field { get; set; }
    public required string Summary { get; set; }
    public string? Place { get; set; }
    public string? City { get; set; }
    public required string Overview { get; set; }
    public string? Day { get; set; }
    public string? Outlook { get; set; }
    public Difficulty? Difficulty { get; set; }
    public List<string> AlsoCalled { get; set; } = [];
    public List<string> Tasks { get; set; } = [];
    public DateOnly? ReviewedOn { get; set; }
    public DateOnly? ReviewBy { get; set; }
}
