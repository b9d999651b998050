using Portal.Domain.Guides;

namespace Portal.Data.Entities;

/// <summary>The published internship guide, for reading. Rewritten as a whole at each publication.</summary>
public sealed class InternshipGuideRow
{
    public int GuideId { get; set; }
    public Publication? Publication { get; set; }
    public required string Title { get; set; }

    /// <summary>Slug of the role guide, which need not be there.</summary>
    public required string Role { get; set; }

    public required string Summary { get; set; }
    public string? Place { get; set; }
    public string? City { get; set; }
    public string? Overview { get; set; }
    public string? Day { get; set; }
    public string? Outlook { get; set; }
    public string? Applying { get; set; }
    public Applicants? WhoShouldApply { get; set; }
    public InternshipTerms? Terms { get; set; }
    public List<string> AlsoCalled { get; set; } = [];
    public DateOnly? ReviewedOn { get; set; }
    public DateOnly? ReviewBy { get; set; }
}
