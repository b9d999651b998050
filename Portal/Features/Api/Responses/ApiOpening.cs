namespace Portal.Features.Api.Responses;

/// <summary>An opening that takes applications, or an example of one, in short.</summary>
public sealed record ApiOpeningSummary
{
    public required string Slug { get; init; }
    public required string Title { get; init; }

    /// <summary>The role that it belongs to.</summary>
    public required ApiReference Role { get; init; }

    public string? Employer { get; init; }

    /// <summary>Where the work is: ISO 3166-1, ISO 3166-2 or world.</summary>
    public string? Place { get; init; }

    public string? City { get; init; }
    public ApiOpeningTerms? Terms { get; init; }

    /// <summary>Nobody can apply: it shows what such postings look like.</summary>
    public required bool IsExample { get; init; }

    public DateOnly? PostedOn { get; init; }

    /// <summary>The last day on which it is shown; from the next day on its address answers 410, and no change tells of it. Left out: no end is known.</summary>
    public DateOnly? OpenUntil { get; init; }

    public required DateTime PublishedAt { get; init; }
    public required ApiLinks Links { get; init; }
}

/// <summary>An opening that takes applications, or an example of one.</summary>
public sealed record ApiOpening
{
    public required string Slug { get; init; }
    public required string Title { get; init; }

    /// <inheritdoc cref="ApiOpeningSummary.Role"/>
    public required ApiReference Role { get; init; }

    /// <summary>The internship guide that it belongs to.</summary>
    public ApiReference? Internship { get; init; }

    public string? Employer { get; init; }

    /// <inheritdoc cref="ApiOpeningSummary.Place"/>
    public string? Place { get; init; }

    public string? City { get; init; }

    /// <summary>Markdown.</summary>
    public required string About { get; init; }

    public ApiOpeningTerms? Terms { get; init; }
    public required IReadOnlyList<string> Responsibilities { get; init; }
    public required IReadOnlyList<ApiSkills> Skills { get; init; }
    public required IReadOnlyList<string> Benefits { get; init; }

    /// <summary>Left out where nobody can apply, or where it is withheld.</summary>
    public string? ApplyUrl { get; init; }

    /// <summary>A reader says that money was asked for, and no counsellor has found otherwise yet: do not send anybody there.</summary>
    public required bool ApplyWithheld { get; init; }

    /// <inheritdoc cref="ApiOpeningSummary.IsExample"/>
    public required bool IsExample { get; init; }

    public DateOnly? PostedOn { get; init; }

    /// <summary>When the editors last saw it open.</summary>
    public DateOnly? SeenOn { get; init; }

    /// <summary>The last day for applications, where the employer names one.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <inheritdoc cref="ApiOpeningSummary.OpenUntil"/>
    public DateOnly? OpenUntil { get; init; }

    public required IReadOnlyList<ApiSource> Sources { get; init; }

    /// <inheritdoc cref="ApiGuide.Revision"/>
    public required int Revision { get; init; }

    public required DateTime PublishedAt { get; init; }
    public required ApiLinks Links { get; init; }
}

/// <summary>On which terms.</summary>
public sealed record ApiOpeningTerms
{
    public ApiTime? Duration { get; init; }
    public ApiMoney? Stipend { get; init; }

    /// <summary>What it may lead to, in words.</summary>
    public string? Conversion { get; init; }

    /// <summary>On site, remote or mixed, in words.</summary>
    public string? Mode { get; init; }
}
