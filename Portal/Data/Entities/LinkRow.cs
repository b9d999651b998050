using Portal.Domain.Guides;

namespace Portal.Data.Entities;

/// <summary>One item of a list of links of a published document. Replaced at each publication.</summary>
public sealed class LinkRow
{
    public int Id { get; set; }
    public int GuideId { get; set; }
    public LinkList List { get; set; }

    /// <summary>0-based place in the list.</summary>
    public int Position { get; set; }

    public required GuideLink Value { get; set; }
}

/// <summary>The lists of links that a document may have.</summary>
public enum LinkList
{
    Related = 1,
    NextInternships = 2,
    GraduateRoles = 3,
}
