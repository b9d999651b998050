namespace Portal.Features.Api.Responses;

/// <summary>Where to go from here. All addresses are absolute; one that does not apply is left out.</summary>
public sealed record ApiLinks
{
    /// <summary>This resource in the API.</summary>
    public string? Self { get; init; }

    /// <summary>The page for people.</summary>
    public string? Html { get; init; }

    /// <summary>The page to show within other sites.</summary>
    public string? Embed { get; init; }

    /// <summary>The path in the Credential Transparency Description Language, as JSON-LD.</summary>
    public string? Ctdl { get; init; }

    /// <summary>The guide that it belongs to.</summary>
    public string? Guide { get; init; }

    /// <summary>The internship guide that it belongs to.</summary>
    public string? Internship { get; init; }

    /// <summary>What follows.</summary>
    public string? Next { get; init; }
}

/// <summary>A page of a list.</summary>
public sealed record ApiPage<T>
{
    public required IReadOnlyList<T> Items { get; init; }
    public required ApiLinks Links { get; init; }
}

/// <summary>Where everything begins.</summary>
public sealed record ApiEntry
{
    /// <summary>Of the API. What it says may grow; what it says now stays.</summary>
    public required string Version { get; init; }

    /// <summary>Under which texts and figures may be used; each source has its own besides. Left out where the portal says none.</summary>
    public string? Licence { get; init; }

    public required ApiEntryLinks Links { get; init; }
}

/// <summary>What the API holds. All addresses are absolute.</summary>
public sealed record ApiEntryLinks
{
    public required string Self { get; init; }
    public required string Guides { get; init; }
    public required string Internships { get; init; }
    public required string Openings { get; init; }
    public required string Changes { get; init; }

    /// <summary>This API as an OpenAPI document.</summary>
    public required string Openapi { get; init; }

    /// <summary>The same for people.</summary>
    public required string Html { get; init; }
}

/// <summary>What went wrong (RFC 9457).</summary>
public sealed record ApiProblem
{
    /// <summary>Names the kind of problem for good, and leads to what it means.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    /// <summary>The status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong here, for people.</summary>
    public string? Detail { get; init; }
}
