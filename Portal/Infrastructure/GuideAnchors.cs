using System.Globalization;
using Portal.Domain.Guides;
using Portal.Domain.Search;

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

    /// <summary>The work itself: overview, tasks, skills.</summary>
    public const string Work = "work";

    /// <summary>Parts of internship guides and openings.</summary>
    public const string Skills = "skills", Applying = "applying";

    /// <summary>A step on the page of its path.</summary>
    /// <param name="code">"A2".</param>
    public static string Step(string code) => code.ToLowerInvariant();

    /// <summary>Where the searched parts of a document stand on its page; null: at its head.</summary>
    /// <param name="kind">One of <see cref="GuideKinds"/>.</param>
    public static string? Of(string kind, SearchSection section) => (kind, section) switch
    {
        (GuideKinds.RoleGuide, SearchSection.Tasks or SearchSection.Skills) => Work,
        (_, SearchSection.Activities or SearchSection.Responsibilities) => Work,
        (_, SearchSection.Skills) => Skills,
        (_, SearchSection.Programmes) => Applying,
        _ => null,
    };

    /// <summary>The id of a source in a page's list.</summary>
    /// <param name="number">From 1.</param>
    public static string Source(int number) => string.Create(CultureInfo.InvariantCulture, $"source-{number}");

    /// <summary>The link to <see cref="Source"/> on the same page.</summary>
    public static string ToSource(int number) => "#" + Source(number);
}
