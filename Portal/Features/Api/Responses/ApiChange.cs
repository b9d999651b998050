namespace Portal.Features.Api.Responses;

/// <summary>That something changed for readers.</summary>
public sealed record ApiChange
{
    /// <summary>guide, internship, opening or supplement.</summary>
    public required string Resource { get; init; }

    /// <summary>published: it is there, or there anew. removed: it is there no more.</summary>
    public required string Kind { get; init; }

    /// <summary>Of a supplement that of its institution.</summary>
    public required string Slug { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Where to fetch it; left out of what was removed.</summary>
    public ApiLinks? Links { get; init; }
}

/// <summary>What changed, the oldest first. Of several changes of one resource within a page only the last is told.</summary>
public sealed record ApiChanges
{
    /// <summary>May be fewer than were asked for, also where more follow.</summary>
    public required IReadOnlyList<ApiChange> Items { get; init; }

    /// <summary>Whether more can be read right now.</summary>
    public required bool HasMore { get; init; }

    /// <summary>To go on with as since: now where hasMore says so, else whenever you like.</summary>
    public required string Next { get; init; }

    public required ApiLinks Links { get; init; }
}

/// <summary>What an institution adds to guides: its own courses and services.</summary>
public sealed record ApiSupplement
{
    /// <summary>Of the institution.</summary>
    public required string Slug { get; init; }

    /// <summary>Of the institution.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<ApiOutcomeSupplement> Outcomes { get; init; }
    public required IReadOnlyList<ApiStepSupplement> Steps { get; init; }
    public required ApiLinks Links { get; init; }
}

/// <summary>What belongs to an outcome, wherever it is listed.</summary>
public sealed record ApiOutcomeSupplement
{
    /// <summary>The outcome's permanent id.</summary>
    public required string Outcome { get; init; }

    public required IReadOnlyList<ApiSupplementItem> Items { get; init; }
}

/// <summary>What belongs to a step.</summary>
public sealed record ApiStepSupplement
{
    /// <summary>Slug of the guide.</summary>
    public required string Guide { get; init; }

    /// <summary>The path's permanent id.</summary>
    public required string Path { get; init; }

    /// <summary>The step's permanent id.</summary>
    public required string Step { get; init; }

    public required IReadOnlyList<ApiSupplementItem> Items { get; init; }
}

/// <summary>A course or a service of the institution.</summary>
public sealed record ApiSupplementItem
{
    /// <summary>course or service.</summary>
    public required string Kind { get; init; }

    /// <summary>CS301 and the like.</summary>
    public string? Code { get; init; }

    public required string Title { get; init; }

    /// <summary>When, where, for whom.</summary>
    public string? Note { get; init; }

    public string? Url { get; init; }
}
