using Portal.Domain.Guides;

namespace Portal.Features.Api.Responses;

/// <summary>Where a figure was found. The id is the same everywhere.</summary>
public sealed record ApiSource
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Publisher { get; init; }
    public string? Url { get; init; }

    /// <inheritdoc cref="ApiTime.AsOf"/>
    public required string AsOf { get; init; }

    /// <summary>When it was read.</summary>
    public DateOnly? Accessed { get; init; }

    /// <summary>Of the source itself.</summary>
    public string? Licence { get; init; }

    /// <summary>Who quotes it, where the original was not read.</summary>
    public string? QuotedFrom { get; init; }

    /// <summary>Months until its publisher usually issues the next edition.</summary>
    public int? RenewsEvery { get; init; }

    /// <summary>Whether the figure was checked there.</summary>
    public required bool Verified { get; init; }

    public string? Note { get; init; }

    internal static IReadOnlyList<ApiSource> All(IReadOnlyList<Source> sources) => [.. sources.Select(source => new ApiSource
    {
        Id = source.Id,
        Title = source.Title,
        Publisher = source.Publisher,
        Url = source.Url,
        AsOf = source.AsOf,
        Accessed = source.Accessed,
        Licence = source.Licence,
        QuotedFrom = source.QuotedFrom,
        RenewsEvery = source.RenewsEvery,
        Verified = source.Verified,
        Note = source.Note,
    })];
}

/// <summary>Skills, where there is one under their heading.</summary>
public sealed record ApiSkills
{
    public string? Group { get; init; }
    public required IReadOnlyList<string> Items { get; init; }

    internal static IReadOnlyList<ApiSkills> All(IReadOnlyList<SkillGroup> groups) =>
        [.. groups.Select(group => new ApiSkills { Group = group.Group, Items = group.Items })];
}

/// <summary>A question that is often asked.</summary>
public sealed record ApiFaq
{
    public required string Id { get; init; }
    public required string Question { get; init; }

    /// <summary>Markdown.</summary>
    public required string Answer { get; init; }

    /// <summary>Ids of sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    internal static IReadOnlyList<ApiFaq> All(IReadOnlyList<Faq> faqs) =>
        [.. faqs.Select(faq => new ApiFaq { Id = faq.Id, Question = faq.Question, Answer = faq.Answer, Sources = faq.Sources })];
}

/// <summary>Another document, by its title.</summary>
public sealed record ApiReference
{
    public required string Title { get; init; }

    /// <summary>Left out where it is not published.</summary>
    public string? Slug { get; init; }

    /// <summary>Left out where it is not published.</summary>
    public ApiLinks? Links { get; init; }
}

/// <summary>A code of the role in a classification of occupations.</summary>
public sealed record ApiCode
{
    /// <summary>onet-soc-2019, isco-08 or esco.</summary>
    public required string Scheme { get; init; }

    public required string Code { get; init; }

    /// <summary>How well it fits: exact, close, broad or related.</summary>
    public required string Match { get; init; }

    internal static IReadOnlyList<ApiCode> All(IReadOnlyList<OccupationCode> codes) =>
        [.. codes.Select(code => new ApiCode { Scheme = code.Scheme, Code = code.Code, Match = code.Match })];
}
