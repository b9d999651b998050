using Portal.Domain.Guides;

namespace Portal.Features.Api.Responses;

/// <summary>A guide to a role, in short.</summary>
public sealed record ApiGuideSummary
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Field { get; init; }
    public required string Summary { get; init; }

    /// <summary>The place that figures speak of which name none.</summary>
    public string? Place { get; init; }

    /// <summary>The places of which it has figures of their own.</summary>
    public required IReadOnlyList<string> OtherPlaces { get; init; }

    /// <summary>1, easy to enter, to 5.</summary>
    public int? Difficulty { get; init; }

    public required IReadOnlyList<ApiTimeline> Timelines { get; init; }
    public required IReadOnlyList<ApiReference> Paths { get; init; }
    public DateOnly? ReviewedOn { get; init; }

    /// <inheritdoc cref="ApiPathDocument.ReviewBy"/>
    public DateOnly? ReviewBy { get; init; }

    public required DateTime PublishedAt { get; init; }
    public required ApiLinks Links { get; init; }
}

/// <summary>A guide to a role.</summary>
public sealed record ApiGuide
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Field { get; init; }
    public required IReadOnlyList<string> AlsoCalled { get; init; }

    /// <inheritdoc cref="ApiGuideSummary.Place"/>
    public string? Place { get; init; }

    public string? City { get; init; }

    /// <inheritdoc cref="ApiGuideSummary.OtherPlaces"/>
    public required IReadOnlyList<string> OtherPlaces { get; init; }

    /// <inheritdoc cref="ApiPathDocument.ForPlace"/>
    public string? ForPlace { get; init; }

    /// <summary>Markdown: what readers of that place should know first.</summary>
    public required IReadOnlyList<string> PlaceNotes { get; init; }

    public required string Summary { get; init; }
    public required IReadOnlyList<ApiCode> Codes { get; init; }

    /// <summary>Markdown.</summary>
    public required string Overview { get; init; }

    /// <summary>Markdown: what a working day is like.</summary>
    public string? Day { get; init; }

    /// <summary>Markdown.</summary>
    public string? Outlook { get; init; }

    public required IReadOnlyList<string> Tasks { get; init; }
    public required IReadOnlyList<ApiSkills> Skills { get; init; }
    public ApiDifficulty? Difficulty { get; init; }
    public required IReadOnlyList<ApiDemand> Demand { get; init; }
    public required IReadOnlyList<ApiTimeline> Timelines { get; init; }
    public required IReadOnlyList<ApiFigure> Figures { get; init; }
    public required IReadOnlyList<ApiPath> Paths { get; init; }
    public required IReadOnlyList<ApiFirstJob> FirstJobs { get; init; }
    public required IReadOnlyList<ApiStage> Progression { get; init; }
    public required IReadOnlyList<ApiRealityCheck> RealityChecks { get; init; }
    public required IReadOnlyList<ApiMistake> Mistakes { get; init; }
    public required IReadOnlyList<ApiFaq> Faqs { get; init; }
    public required IReadOnlyList<ApiReference> Related { get; init; }

    /// <summary>The internship guides on the way to this role.</summary>
    public required IReadOnlyList<ApiReference> Internships { get; init; }

    public required IReadOnlyList<ApiSource> Sources { get; init; }
    public DateOnly? ReviewedOn { get; init; }

    /// <inheritdoc cref="ApiPathDocument.ReviewBy"/>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>Grows with every publication.</summary>
    public required int Revision { get; init; }

    public required DateTime PublishedAt { get; init; }
    public required ApiLinks Links { get; init; }
}

/// <summary>How hard it is to enter.</summary>
public sealed record ApiDifficulty
{
    /// <summary>1, easy to enter, to 5.</summary>
    public int? Score { get; init; }

    public required string Why { get; init; }

    /// <inheritdoc cref="ApiFaq.Sources"/>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>How sought after people are.</summary>
public sealed record ApiDemand
{
    /// <inheritdoc cref="ApiMoney.Place"/>
    public required string Place { get; init; }

    public string? City { get; init; }

    /// <summary>weak, steady, competitive, healthy or strong.</summary>
    public required string Level { get; init; }

    /// <summary>entry, mid or senior; left out: all.</summary>
    public string? Stage { get; init; }

    public required string Text { get; init; }

    /// <inheritdoc cref="ApiTime.Source"/>
    public string? Source { get; init; }

    /// <inheritdoc cref="ApiTime.AsOf"/>
    public string? AsOf { get; init; }
}

/// <summary>How long the way takes, told from a starting point rather than summed from steps.</summary>
public sealed record ApiTimeline
{
    public required string Id { get; init; }

    /// <summary>The starting point in words.</summary>
    public required string From { get; init; }

    public ApiTime? Time { get; init; }

    /// <inheritdoc cref="ApiMoney.Place"/>
    public string? Place { get; init; }

    public string? City { get; init; }

    /// <summary>Ids of the paths that it speaks of; empty: none in particular.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <inheritdoc cref="ApiTime.Source"/>
    public string? Source { get; init; }

    /// <inheritdoc cref="ApiTime.AsOf"/>
    public string? AsOf { get; init; }

    internal static IReadOnlyList<ApiTimeline> All(IReadOnlyList<HeadlineTimeline> timelines) => [.. timelines.Select(timeline => new ApiTimeline
    {
        Id = timeline.Id,
        From = timeline.From,
        Time = ApiTime.Of(timeline.Time),
        Place = timeline.Place,
        City = timeline.City,
        Paths = timeline.Paths,
        Source = timeline.Source,
        AsOf = timeline.AsOf,
    })];
}

/// <summary>A first job in the role.</summary>
public sealed record ApiFirstJob
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Employers { get; init; }

    /// <summary>Left out where there is no figure with a source.</summary>
    public ApiMoney? Pay { get; init; }

    public string? Benefits { get; init; }

    /// <summary>Markdown: what to lead with in an application.</summary>
    public required string Emphasise { get; init; }
}

/// <summary>A stage of the career after the first job.</summary>
public sealed record ApiStage
{
    public required string Title { get; init; }
    public string? TypicalYears { get; init; }
    public string? Text { get; init; }
    public required IReadOnlyList<ApiReference> Next { get; init; }
}

/// <summary>What people believe, and what is so.</summary>
public sealed record ApiRealityCheck
{
    public required string Id { get; init; }
    public required string Claim { get; init; }

    /// <summary>wrong, partly or right.</summary>
    public required string Verdict { get; init; }

    /// <summary>Markdown.</summary>
    public required string Reality { get; init; }

    /// <inheritdoc cref="ApiFaq.Sources"/>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>A mistake that costs time.</summary>
public sealed record ApiMistake
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Markdown.</summary>
    public required string WhyItDelays { get; init; }

    /// <summary>Markdown.</summary>
    public required string Instead { get; init; }

    /// <inheritdoc cref="ApiFaq.Sources"/>
    public required IReadOnlyList<string> Sources { get; init; }
}
