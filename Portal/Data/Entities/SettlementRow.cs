using Portal.Domain.Guides.Settling;

namespace Portal.Data.Entities;

/// <summary>What became of a step or an outcome that a published revision took away. Kept for good, with the revision.</summary>
public sealed class SettlementRow
{
    public const int MaxFateLength = 16;

    public int Id { get; set; }

    /// <summary>The revision whose publication settled it.</summary>
    public int RevisionId { get; set; }

    public GuideRevision? Revision { get; set; }

    public SettledKind Kind { get; set; }

    /// <summary>The path it stood on; null for an outcome, which belongs to no path.</summary>
    public string? PathId { get; set; }

    /// <summary>Its permanent id.</summary>
    public required string ItemId { get; set; }

    public SettledFate Fate { get; set; }

    /// <summary>The ids of what took its place; none where it was retired.</summary>
    public List<string> Into { get; set; } = [];

    /// <summary>How many students had achieved it (an outcome) or had said something of it (a step) then.</summary>
    public int Students { get; set; }
}
