namespace Portal.Data.Entities;

/// <summary>A slug that a guide had once; its addresses lead to the present one (301).</summary>
public sealed class SlugRedirect
{
    public required string Slug { get; set; }
    public int GuideId { get; set; }
    public Guide? Guide { get; set; }
    public DateTime CreatedUtc { get; set; }
}
