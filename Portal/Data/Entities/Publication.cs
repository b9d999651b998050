namespace Portal.Data.Entities;

/// <summary>The published pointer: which revision of a guide readers see. The reading rows hang on it.</summary>
public sealed class Publication
{
    public int GuideId { get; set; }
    public Guide? Guide { get; set; }
    public int RevisionId { get; set; }
    public GuideRevision? Revision { get; set; }

    /// <summary>When that revision was published.</summary>
    public DateTime PublishedUtc { get; set; }
}
