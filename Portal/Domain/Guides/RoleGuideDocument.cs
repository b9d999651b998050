using System.Text.Json.Serialization;

namespace Portal.Domain.Guides;

/// <summary>A guide to one role: the work, the paths that lead there, the first jobs and what people get wrong.</summary>
/// <remarks>Properties named <c>…Md</c> in prose and marked <em>md</em> in the format hold Markdown without HTML.</remarks>
public sealed record RoleGuideDocument : GuideDocument
{
    [JsonPropertyOrder(-3)]
    public override string Kind => GuideKinds.RoleGuide;

    public string Field { get; init; } = "";
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>The place the base figures speak of (ISO 3166 code or <c>world</c>), where there is one.</summary>
    public string? Place { get; init; }

    /// <summary>Narrows <see cref="Place"/>.</summary>
    public string? City { get; init; }

    public string Summary { get; init; } = "";
    public IReadOnlyList<OccupationCode> Codes { get; init; } = [];

    /// <summary>Markdown.</summary>
    public string Overview { get; init; } = "";

    /// <summary>Markdown: what a working day is like.</summary>
    public string? Day { get; init; }

    /// <summary>Markdown.</summary>
    public string? Outlook { get; init; }

    public IReadOnlyList<string> Tasks { get; init; } = [];
    public IReadOnlyList<SkillGroup> Skills { get; init; } = [];
    public Difficulty? Difficulty { get; init; }
    public IReadOnlyList<Demand> Demand { get; init; } = [];
    public IReadOnlyList<HeadlineTimeline> Timelines { get; init; } = [];
    public IReadOnlyList<Figure> Figures { get; init; } = [];
    public IReadOnlyList<Pathway> Paths { get; init; } = [];
    public IReadOnlyList<FirstJob> FirstJobs { get; init; } = [];
    public IReadOnlyList<ProgressionStage> Progression { get; init; } = [];
    public IReadOnlyList<RealityCheck> RealityChecks { get; init; } = [];
    public IReadOnlyList<Mistake> Mistakes { get; init; } = [];
    public IReadOnlyList<Faq> Faqs { get; init; } = [];
    public IReadOnlyList<GuideLink> Related { get; init; } = [];

    /// <summary>What differs from all this elsewhere, at most one for a place; <see cref="At"/> merges them in.</summary>
    public IReadOnlyList<GuideOverlay> Overlays { get; init; } = [];

    /// <summary>The guide as a reader of <paramref name="place"/> sees it; null: the base.</summary>
    public PlacedGuide At(string? place) => PlacedGuide.Of(this, place);

    /// <summary>Every outcome that a step lists, in order and as often as it is listed.</summary>
    public IEnumerable<Outcome> Outcomes() => Paths.SelectMany(path => path.Steps).SelectMany(step => step.Outcomes);

    public override IEnumerable<DocumentLink> Links() =>
        DocumentLink.To(GuideKinds.RoleGuide, Related.Concat(Progression.SelectMany(stage => stage.Next)).Select(link => link.Slug));
}

/// <summary>A code of the role in an occupation classification.</summary>
/// <param name="Scheme">One of <see cref="Vocabulary.CodeSchemes"/>.</param>
/// <param name="Match">How well the code's occupation fits: one of <see cref="Vocabulary.CodeMatches"/>.</param>
public sealed record OccupationCode(string Scheme, string Code, string Match);

/// <summary>Skills under a heading; a skill written as a plain text stands in a group of its own without a heading.</summary>
public sealed record SkillGroup(string? Group, IReadOnlyList<string> Items);

/// <param name="Score">1 (easy to enter) to 5.</param>
public sealed record Difficulty(int? Score, string Why, IReadOnlyList<string> Sources);

/// <param name="Level">One of <see cref="Vocabulary.DemandLevels"/>.</param>
/// <param name="Stage">One of <see cref="Vocabulary.CareerStages"/>; absent: all stages.</param>
public sealed record Demand(string Place, string? City, string Level, string? Stage, string Text, string? Source, string? AsOf);

/// <summary>A headline "how long it takes", told for a starting point rather than summed from steps.</summary>
/// <param name="From">The starting point in words ("a cold start").</param>
/// <param name="Paths">Ids of the paths it speaks of; empty: none in particular.</param>
public sealed record HeadlineTimeline(
    string Id, string From, Duration? Time, string? Place, IReadOnlyList<string> Paths, string? Source, string? AsOf)
{
    /// <summary>Narrows <see cref="Place"/>.</summary>
    public string? City { get; init; }

    // The store fills nested values after construction.
    private HeadlineTimeline()
        : this("", "", null, null, [], null, null)
    {
    }
}

/// <summary>A median, projection, survey share or tuition level.</summary>
/// <param name="Unit">One of <see cref="Vocabulary.FigureUnits"/>.</param>
/// <param name="Currency">ISO 4217; only where <paramref name="Unit"/> is <c>money</c>.</param>
public sealed record Figure(
    string Id, string Label, decimal? Min, decimal? Max, string Unit, string? Currency,
    string? Place, string? City, string? Source, string? AsOf);

/// <param name="Pay">Absent where there is no sourced figure.</param>
/// <param name="Emphasise">Markdown: what to lead with in an application.</param>
public sealed record FirstJob(string Id, string Title, string Employers, Money? Pay, string? Benefits, string Emphasise)
{
    // The store fills nested values after construction.
    private FirstJob()
        : this("", "", "", null, null, "")
    {
    }
}

/// <summary>A stage of the career after the first job.</summary>
public sealed record ProgressionStage(string Title, string? TypicalYears, string? Text, IReadOnlyList<GuideLink> Next);

/// <param name="Verdict">One of <see cref="Vocabulary.Verdicts"/>.</param>
/// <param name="Reality">Markdown.</param>
public sealed record RealityCheck(string Id, string Claim, string Verdict, string Reality, IReadOnlyList<string> Sources);

/// <param name="WhyItDelays">Markdown.</param>
/// <param name="Instead">Markdown.</param>
public sealed record Mistake(string Id, string Title, string WhyItDelays, string Instead, IReadOnlyList<string> Sources);

/// <param name="Answer">Markdown.</param>
public sealed record Faq(string Id, string Question, string Answer, IReadOnlyList<string> Sources);

/// <summary>A link to another document; shown as plain text while nothing is published under the slug.</summary>
/// <param name="Slug">Absent: a plain title. A link written as a bare slug has the slug as its title too.</param>
public sealed record GuideLink(string Title, string? Slug);
