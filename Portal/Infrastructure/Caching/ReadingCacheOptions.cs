namespace Portal.Infrastructure.Caching;

/// <summary>Settings of section <c>ReadingCache</c>.</summary>
public sealed class ReadingCacheOptions
{
    public const string Section = "ReadingCache";

    /// <summary>Whether reading pages are stored at all; off only to measure what making them costs.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long a page is kept at most; it is shown only on its day (UTC).</summary>
    public TimeSpan Expiration { get; set; } = TimeSpan.FromHours(1);
}
