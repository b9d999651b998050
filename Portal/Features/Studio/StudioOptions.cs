namespace Portal.Features.Studio;

/// <summary>How counsellors work together (section <c>Studio</c>).</summary>
public sealed class StudioOptions
{
    public const string Section = "Studio";

    /// <summary>
    /// Whether somebody else than whoever sent a draft for review must approve it before it is published. A portal with a
    /// single counsellor leaves this off.
    /// </summary>
    public bool RequireReview { get; set; }
}
