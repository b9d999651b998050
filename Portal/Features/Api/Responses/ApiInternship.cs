namespace Portal.Features.Api.Responses;

/// <summary>A guide to internships, in short.</summary>
public sealed record ApiInternshipSummary
{
    public required string Slug { get; init; }
    public required string Title { get; init; }

    /// <summary>The role that it leads to.</summary>
    public required ApiReference Role { get; init; }

    /// <summary>The place it speaks of; left out: none in particular.</summary>
    public string? Place { get; init; }

    public string? City { get; init; }
    public required string Summary { get; init; }
    public ApiInternshipTerms? Terms { get; init; }

    /// <summary>How many programmes it names.</summary>
    public required int Programmes { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    /// <inheritdoc cref="ApiPathDocument.ReviewBy"/>
    public DateOnly? ReviewBy { get; init; }

    public required DateTime PublishedAt { get; init; }
    public required ApiLinks Links { get; init; }
}

/// <summary>A guide to internships on the way to one role.</summary>
public sealed record ApiInternship
{
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<string> AlsoCalled { get; init; }

    /// <inheritdoc cref="ApiInternshipSummary.Role"/>
    public required ApiReference Role { get; init; }

    /// <inheritdoc cref="ApiInternshipSummary.Place"/>
    public string? Place { get; init; }

    public string? City { get; init; }
    public required string Summary { get; init; }

    /// <summary>Markdown.</summary>
    public string? Overview { get; init; }

    public required IReadOnlyList<ApiActivity> Activities { get; init; }
    public required IReadOnlyList<ApiSkills> Skills { get; init; }
    public ApiApplicants? WhoShouldApply { get; init; }
    public required IReadOnlyList<ApiHost> HostCompanies { get; init; }
    public ApiInternshipTerms? Terms { get; init; }

    /// <summary>Markdown: what a working day is like.</summary>
    public string? Day { get; init; }

    /// <summary>Markdown.</summary>
    public string? Outlook { get; init; }

    public required IReadOnlyList<ApiProgramme> Programmes { get; init; }
    public required IReadOnlyList<ApiFigure> Figures { get; init; }
    public required IReadOnlyList<ApiReference> NextInternships { get; init; }
    public required IReadOnlyList<ApiReference> GraduateRoles { get; init; }
    public required IReadOnlyList<ApiFaq> Faqs { get; init; }

    /// <summary>Markdown: how to apply.</summary>
    public string? Applying { get; init; }

    /// <summary>What is open today.</summary>
    public required IReadOnlyList<ApiReference> Openings { get; init; }

    public required IReadOnlyList<ApiSource> Sources { get; init; }
    public DateOnly? ReviewedOn { get; init; }

    /// <inheritdoc cref="ApiPathDocument.ReviewBy"/>
    public DateOnly? ReviewBy { get; init; }

    /// <inheritdoc cref="ApiGuide.Revision"/>
    public required int Revision { get; init; }

    public required DateTime PublishedAt { get; init; }
    public required ApiLinks Links { get; init; }
}

/// <summary>Something an intern does.</summary>
public sealed record ApiActivity
{
    public required string Title { get; init; }
    public required string Text { get; init; }
}

/// <summary>Who should apply.</summary>
public sealed record ApiApplicants
{
    public string? YearOfStudy { get; init; }
    public string? Prerequisites { get; init; }
    public string? IdealCandidates { get; init; }
    public string? AcademicRequirements { get; init; }

    /// <inheritdoc cref="ApiFaq.Sources"/>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>An employer, or a kind of employer, that takes interns.</summary>
public sealed record ApiHost
{
    public required string Name { get; init; }
    public string? Text { get; init; }
}

/// <summary>On which terms.</summary>
public sealed record ApiInternshipTerms
{
    public ApiTime? Duration { get; init; }

    /// <summary>When in the year and in the week, in words.</summary>
    public string? Schedule { get; init; }

    public ApiRange? HoursPerWeek { get; init; }

    /// <summary>On site, remote or mixed, in words.</summary>
    public string? Mode { get; init; }

    public string? Supervision { get; init; }
    public ApiMoney? Stipend { get; init; }

    /// <inheritdoc cref="ApiFaq.Sources"/>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>A programme that takes applications.</summary>
public sealed record ApiProgramme
{
    public required string Name { get; init; }

    /// <summary>Who may apply.</summary>
    public required string Eligibility { get; init; }

    /// <summary>When applications were last open, in words; left out: the next time has not been announced.</summary>
    public string? LastWindow { get; init; }

    public ApiMoney? Stipend { get; init; }
    public string? Url { get; init; }

    /// <inheritdoc cref="ApiTime.Source"/>
    public string? Source { get; init; }

    /// <inheritdoc cref="ApiTime.AsOf"/>
    public string? AsOf { get; init; }
}
