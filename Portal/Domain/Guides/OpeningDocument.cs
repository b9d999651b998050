using System.Text.Json.Serialization;

namespace Portal.Domain.Guides;

/// <summary>One advertised position, or an example of such a posting.</summary>
public sealed record OpeningDocument : GuideDocument
{
    /// <summary>Days after which an opening without a closing date counts as closed, from its posting or last confirmation.</summary>
    public const int DaysOpen = 45;

    [JsonPropertyOrder(-3)]
    public override string Kind => GuideKinds.Opening;

    /// <summary>Slug of the role guide it belongs to.</summary>
    public string Role { get; init; } = "";

    /// <summary>Slug of the internship guide it belongs to.</summary>
    public string? Internship { get; init; }

    /// <summary>Where the work is (ISO 3166 code or <c>world</c>).</summary>
    public string? Place { get; init; }

    /// <summary>Narrows <see cref="Place"/>.</summary>
    public string? City { get; init; }

    public string? Employer { get; init; }

    /// <summary>Markdown.</summary>
    public string About { get; init; } = "";

    public OpeningTerms? Terms { get; init; }
    public IReadOnlyList<string> Responsibilities { get; init; } = [];
    public IReadOnlyList<SkillGroup> Skills { get; init; } = [];
    public IReadOnlyList<string> Benefits { get; init; } = [];
    public string? ApplyUrl { get; init; }
    public DateOnly? PostedOn { get; init; }

    /// <summary>The day the editors last saw it open.</summary>
    public DateOnly? SeenOn { get; init; }

    /// <summary>The last day for applications.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>Nobody can apply: it names no employer and no address. Never counted as an opening, never closed.</summary>
    [JsonIgnore]
    public bool IsExample => string.IsNullOrWhiteSpace(Employer) && string.IsNullOrWhiteSpace(ApplyUrl);

    /// <summary>The last day on which it is shown as open; null: no end is known, or it is an example.</summary>
    [JsonIgnore]
    public DateOnly? OpenUntil => IsExample ? null
        : ClosesOn ?? EndAfter(SeenOn > PostedOn || PostedOn is null ? SeenOn : PostedOn);

    public bool IsClosed(DateOnly today) => OpenUntil < today;

    public override IEnumerable<DocumentLink> Links() =>
    [
        .. DocumentLink.To(GuideKinds.RoleGuide, Role),
        .. DocumentLink.To(GuideKinds.InternshipGuide, Internship),
    ];

    public override IEnumerable<string> ListedBy() => LinkedSlugs();

    /// <summary>A draft may hold a day with too few after it.</summary>
    private static DateOnly? EndAfter(DateOnly? confirmed) => confirmed is { } day
        ? DateOnly.FromDayNumber(Math.Min(day.DayNumber + DaysOpen, DateOnly.MaxValue.DayNumber))
        : null;
}

/// <param name="Conversion">What it may lead to (a pre-placement offer), in words.</param>
/// <param name="Mode">On site, remote or mixed, in words.</param>
public sealed record OpeningTerms(Duration? Duration, Money? Stipend, string? Conversion, string? Mode)
{
    // The store fills nested values after construction.
    private OpeningTerms()
        : this(null, null, null, null)
    {
    }
}
