using Portal.Domain.Guides;

namespace Portal.Data.Entities;

/// <summary>The published opening, for reading. Rewritten as a whole at each publication.</summary>
public sealed class OpeningRow
{
    public int GuideId { get; set; }
    public Publication? Publication { get; set; }
    public required string Title { get; set; }

    /// <summary>Slug of the role guide, which need not be there.</summary>
    public required string Role { get; set; }

    /// <summary>Slug of the internship guide, which need not be there.</summary>
    public string? Internship { get; set; }

    public string? Place { get; set; }
    public string? City { get; set; }
    public string? Employer { get; set; }
    public required string About { get; set; }
    public OpeningTerms? Terms { get; set; }
    public List<string> Responsibilities { get; set; } = [];
    public List<string> Benefits { get; set; } = [];
    public string? ApplyUrl { get; set; }
    public DateOnly? PostedOn { get; set; }
    public DateOnly? SeenOn { get; set; }
    public DateOnly? ClosesOn { get; set; }
    public DateOnly? ReviewedOn { get; set; }
    public DateOnly? ReviewBy { get; set; }
}
