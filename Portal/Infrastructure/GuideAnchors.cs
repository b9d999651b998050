using System.Globalization;

namespace Portal.Infrastructure;

/// <summary>The anchors that stand on every guide, whatever it holds; stable like the addresses they belong to.</summary>
public static class GuideAnchors
{
    public const string Timeline = "timeline";
    public const string Paths = "paths";
    public const string FirstJobs = "first-jobs";
    public const string RealityChecks = "reality-checks";
    public const string Mistakes = "mistakes";
    public const string Faq = "faq";
    public const string Related = "related";
    public const string Sources = "sources";

    /// <summary>The id of a source in a page's list.</summary>
    /// <param name="number">From 1.</param>
    public static string Source(int number) => string.Create(CultureInfo.InvariantCulture, $"source-{number}");

    /// <summary>The link to <see cref="Source"/> on the same page.</summary>
    public static string ToSource(int number) => "#" + Source(number);
}
