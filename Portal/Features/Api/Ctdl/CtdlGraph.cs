using System.Text.Json.Serialization;

namespace Portal.Features.Api.Ctdl;

/// <summary>
/// A path in the Credential Transparency Description Language (credreg.net/ctdl), as a JSON-LD graph of a
/// <c>ceterms:Pathway</c> and its components.
/// </summary>
internal sealed record CtdlGraph
{
    public const string ContentType = "application/ld+json";

    [JsonPropertyName("@context")]
    public string Context { get; init; } = "https://credreg.net/ctdl/schema/context/json";

    [JsonPropertyName("@graph")]
    public required IReadOnlyList<CtdlNode> Graph { get; init; }
}

/// <summary>The pathway or one of its components. Texts are maps by language; what refers to another node holds its <c>@id</c>.</summary>
internal sealed record CtdlNode
{
    /// <summary>Leads to the document that holds the node.</summary>
    [JsonPropertyName("@id")]
    public required string Id { get; init; }

    /// <summary><c>ceterms:Pathway</c> or a class of components (<see cref="CtdlTypes"/>).</summary>
    [JsonPropertyName("@type")]
    public required string Type { get; init; }

    [JsonPropertyName("ceterms:name")]
    public required IReadOnlyDictionary<string, string> Name { get; init; }

    [JsonPropertyName("ceterms:description")]
    public IReadOnlyDictionary<string, string>? Description { get; init; }

    /// <summary>The page for people.</summary>
    [JsonPropertyName("ceterms:subjectWebpage")]
    public string? SubjectWebpage { get; init; }

    /// <summary>Of the pathway: all components.</summary>
    [JsonPropertyName("ceterms:hasPart")]
    public IReadOnlyList<string>? HasPart { get; init; }

    /// <summary>Of the pathway: the role it leads to.</summary>
    [JsonPropertyName("ceterms:hasDestinationComponent")]
    public IReadOnlyList<string>? HasDestinationComponent { get; init; }

    [JsonPropertyName("ceterms:isPartOf")]
    public IReadOnlyList<string>? IsPartOf { get; init; }

    [JsonPropertyName("ceterms:isDestinationComponentOf")]
    public IReadOnlyList<string>? IsDestinationComponentOf { get; init; }

    /// <summary>What the step is of, in words: "Project".</summary>
    [JsonPropertyName("ceterms:componentCategory")]
    public IReadOnlyDictionary<string, string>? ComponentCategory { get; init; }

    /// <summary>Whether it is required.</summary>
    [JsonPropertyName("ceterms:componentDesignation")]
    public IReadOnlyList<CtdlAlignment>? ComponentDesignation { get; init; }

    /// <summary>Of a step: the outcomes to show at its end.</summary>
    [JsonPropertyName("ceterms:hasChild")]
    public IReadOnlyList<string>? HasChild { get; init; }

    [JsonPropertyName("ceterms:isChildOf")]
    public IReadOnlyList<string>? IsChildOf { get; init; }

    [JsonPropertyName("ceterms:precededBy")]
    public IReadOnlyList<string>? PrecededBy { get; init; }

    [JsonPropertyName("ceterms:precedes")]
    public IReadOnlyList<string>? Precedes { get; init; }

    /// <summary>Of the pathway: the occupations it leads to.</summary>
    [JsonPropertyName("ceterms:occupationType")]
    public IReadOnlyList<CtdlAlignment>? OccupationType { get; init; }
}

/// <summary>A term of a classification.</summary>
internal sealed record CtdlAlignment
{
    [JsonPropertyName("@type")]
    public string Type { get; init; } = "ceterms:CredentialAlignmentObject";

    [JsonPropertyName("ceterms:frameworkName")]
    public IReadOnlyDictionary<string, string>? FrameworkName { get; init; }

    [JsonPropertyName("ceterms:codedNotation")]
    public string? CodedNotation { get; init; }

    [JsonPropertyName("ceterms:targetNodeName")]
    public IReadOnlyDictionary<string, string>? TargetNodeName { get; init; }
}

/// <summary>The classes of CTDL that paths need.</summary>
internal static class CtdlTypes
{
    public const string Pathway = "ceterms:Pathway", Outcome = "ceterms:CompetencyComponent", Role = "ceterms:JobComponent";

    /// <param name="kind">Of a step. What CTDL has no class for is a basic component, and its category tells.</param>
    public static string OfStep(string kind) => kind switch
    {
        "course" => "ceterms:CourseComponent",
        "credential" => "ceterms:CredentialComponent",
        "work-experience" => "ceterms:WorkExperienceComponent",
        "assessment" => "ceterms:AssessmentComponent",
        _ => "ceterms:BasicComponent",
    };

    /// <inheritdoc cref="OfStep"/>
    public static string CategoryOf(string kind) => kind switch
    {
        "course" => "Course",
        "project" => "Project",
        "credential" => "Credential",
        "work-experience" => "Work experience",
        "assessment" => "Assessment",
        "job-search" => "Job search",
        _ => "Step",
    };

    /// <summary>The name of a classification of occupations, as its makers write it.</summary>
    public static string FrameworkOf(string scheme) => scheme switch
    {
        "onet-soc-2019" => "O*NET-SOC 2019",
        "isco-08" => "ISCO-08",
        "esco" => "ESCO",
        _ => scheme,
    };
}
