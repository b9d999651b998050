using System.Text.Json.Serialization;

namespace Portal.Components.Shared.StructuredData;

/// <summary>
/// What a page tells machines, in the vocabulary of schema.org; the names of types and properties are theirs. Whatever is
/// said here also stands on the page for people to read.
/// </summary>
public abstract record Thing([property: JsonPropertyName("@type"), JsonPropertyOrder(-1)] string Type);

public sealed record BreadcrumbList(IReadOnlyList<ListItem> ItemListElement) : Thing("BreadcrumbList");

/// <param name="Position">From 1.</param>
/// <param name="Item">Absolute address; absent for the page itself.</param>
public sealed record ListItem(int Position, string Name, string? Item) : Thing("ListItem");

public sealed record Occupation(string Name, string Url) : Thing("Occupation")
{
    public string? Description { get; init; }
    public IReadOnlyList<string>? AlternateName { get; init; }
    public IReadOnlyList<CategoryCode>? OccupationalCategory { get; init; }

    /// <summary>Where <see cref="EstimatedSalary"/> is paid.</summary>
    public NamedPlace? OccupationLocation { get; init; }

    public IReadOnlyList<MonetaryAmount>? EstimatedSalary { get; init; }
    public IReadOnlyList<string>? Responsibilities { get; init; }
    public IReadOnlyList<string>? Skills { get; init; }
}

/// <param name="InCodeSet">The classification that has the code.</param>
public sealed record CategoryCode(string CodeValue, NamedSet InCodeSet) : Thing("CategoryCode");

public sealed record NamedSet(string Name) : Thing("CategoryCodeSet");

public sealed record NamedPlace(string Name) : Thing("Place");

/// <param name="Currency">ISO 4217.</param>
public sealed record MonetaryAmount(string? Name, string Currency, QuantitativeValue Value) : Thing("MonetaryAmount");

/// <summary>Either one value or a range; an average of the range is nowhere.</summary>
/// <param name="UnitText">The period a payment is for: <c>HOUR</c>, <c>MONTH</c>, <c>YEAR</c>; absent: once.</param>
public sealed record QuantitativeValue(decimal? Value, decimal? MinValue, decimal? MaxValue, string? UnitText) : Thing("QuantitativeValue");

/// <summary>A program of education, or one based on work.</summary>
/// <param name="Type"><c>EducationalOccupationalProgram</c> or <c>WorkBasedProgram</c>.</param>
public sealed record OccupationalProgram(string Type, string Name, string Url) : Thing(Type)
{
    public string? Description { get; init; }
    public IReadOnlyList<string>? ProgramPrerequisites { get; init; }

    /// <summary>A text in the form of ISO 8601 where it always takes as long; for a range, which that form cannot hold, a <see cref="NamedDuration"/>.</summary>
    public object? TimeToComplete { get; init; }

    public IReadOnlyList<Offer>? Offers { get; init; }
}

/// <param name="Name">In words ("2–3 years").</param>
public sealed record NamedDuration(string Name) : Thing("Duration");

/// <param name="AreaServed">Where it costs this much.</param>
public sealed record Offer(decimal Price, string PriceCurrency, NamedPlace? AreaServed) : Thing("Offer");

public sealed record FaqPage(string Url, IReadOnlyList<Question> MainEntity) : Thing("FAQPage");

public sealed record Question(string Name, Answer AcceptedAnswer) : Thing("Question");

/// <param name="Text">Without markup.</param>
public sealed record Answer(string Text) : Thing("Answer");

public sealed record JobPosting(string Title, string Url, string DatePosted, Organization HiringOrganization, JobLocation JobLocation)
    : Thing("JobPosting")
{
    /// <summary>Without markup.</summary>
    public required string Description { get; init; }

    /// <summary>The last day for applications; absent where the posting names none.</summary>
    public string? ValidThrough { get; init; }

    public string? EmploymentType { get; init; }
    public MonetaryAmount? BaseSalary { get; init; }
    public string? Responsibilities { get; init; }
    public string? Skills { get; init; }
    public string? JobBenefits { get; init; }

    /// <summary>Whether one applies on the page itself.</summary>
    public bool DirectApply { get; init; }
}

public sealed record Organization(string Name) : Thing("Organization");

public sealed record JobLocation(PostalAddress Address) : Thing("Place");

/// <param name="AddressCountry">ISO 3166.</param>
public sealed record PostalAddress(string? AddressLocality, string? AddressRegion, string AddressCountry) : Thing("PostalAddress");
