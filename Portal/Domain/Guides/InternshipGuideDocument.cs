using System.Text.Json.Serialization;

namespace Portal.Domain.Guides;

/// <summary>A guide to internships on the way to one role: what interns do, who should apply, on which terms.</summary>
public sealed record InternshipGuideDocument : GuideDocument
{
    [JsonPropertyOrder(-3)]
    public override string Kind => GuideKinds.InternshipGuide;

    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Slug of the role guide it belongs to.</summary>
    public string Role { get; init; } = "";

    /// <summary>The place the guide speaks of (ISO 3166 code or <c>world</c>); absent: no place in particular.</summary>
    public string? Place { get; init; }

    /// <summary>Narrows <see cref="Place"/>.</summary>
    public string? City { get; init; }

    public string Summary { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string? Overview { get; init; }

    public IReadOnlyList<InternActivity> Activities { get; init; } = [];
    public IReadOnlyList<SkillGroup> Skills { get; init; } = [];
    public Applicants? WhoShouldApply { get; init; }
    public IReadOnlyList<HostCompany> HostCompanies { get; init; } = [];
    public InternshipTerms? Terms { get; init; }

    /// <summary>Markdown: what a working day is like.</summary>
    public string? Day { get; init; }

    /// <summary>Markdown.</summary>
    public string? Outlook { get; init; }

    public IReadOnlyList<InternshipProgramme> Programmes { get; init; } = [];
    public IReadOnlyList<Figure> Figures { get; init; } = [];
    public IReadOnlyList<GuideLink> NextInternships { get; init; } = [];
    public IReadOnlyList<GuideLink> GraduateRoles { get; init; } = [];
    public IReadOnlyList<Faq> Faqs { get; init; } = [];

    /// <summary>Markdown: how to apply.</summary>
    public string? Applying { get; init; }

    public override IEnumerable<DocumentLink> Links() =>
    [
        .. DocumentLink.To(GuideKinds.RoleGuide, GraduateRoles.Select(link => link.Slug).Append(Role)),
        .. DocumentLink.To(GuideKinds.InternshipGuide, NextInternships.Select(link => link.Slug)),
    ];

    public override IEnumerable<string> ListedBy() => [Role];
}

/// <summary>Something an intern does.</summary>
public sealed record InternActivity(string Title, string Text);

/// <summary>Who should apply. Each text may be absent.</summary>
public sealed record Applicants(
    string? YearOfStudy, string? Prerequisites, string? IdealCandidates, string? AcademicRequirements, IReadOnlyList<string> Sources);

/// <summary>A kind of employer, or one employer, that takes interns.</summary>
/// <param name="Text">Absent where the file gives the name alone.</param>
public sealed record HostCompany(string Name, string? Text);

/// <param name="Schedule">When in the year and in the week, in words.</param>
/// <param name="HoursPerWeek">Hours of work in a week.</param>
/// <param name="Mode">On site, remote or mixed, in words.</param>
/// <param name="Sources">Ids of sources, or <c>editorial</c>, of the texts and hours.</param>
public sealed record InternshipTerms(
    Duration? Duration, string? Schedule, NumberRange? HoursPerWeek, string? Mode, string? Supervision, Money? Stipend,
    IReadOnlyList<string> Sources)
{
    // The store fills nested values after construction.
    private InternshipTerms()
        : this(null, null, null, null, null, null, [])
    {
    }
}

/// <summary>A named programme that takes applications.</summary>
/// <param name="Eligibility">Who may apply.</param>
/// <param name="LastWindow">When applications were last open, in words; absent: the next window has not been announced.</param>
public sealed record InternshipProgramme(
    string Name, string Eligibility, string? LastWindow, Money? Stipend, string? Url, string? Source, string? AsOf)
{
    // The store fills nested values after construction.
    private InternshipProgramme()
        : this("", "", null, null, null, null, null)
    {
    }
}
