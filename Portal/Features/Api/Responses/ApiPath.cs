using Portal.Domain.Guides;

namespace Portal.Features.Api.Responses;

/// <summary>One way into the role, step by step. Its id is permanent within the guide.</summary>
public sealed record ApiPath
{
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>By which people name it: A for the first. May change with the order; the id does not.</summary>
    public required string Letter { get; init; }

    /// <summary>university, college, bootcamp, self-taught, apprenticeship or work.</summary>
    public required string EntryRoute { get; init; }

    /// <summary>Where people stand who begin it: school-leaver, student, graduate, career-changer and the like.</summary>
    public required IReadOnlyList<string> StartsFrom { get; init; }

    public string? BestFor { get; init; }
    public required IReadOnlyList<string> Pros { get; init; }
    public required IReadOnlyList<string> Cons { get; init; }
    public required IReadOnlyList<string> Prerequisites { get; init; }
    public string? Note { get; init; }

    /// <summary>Months for all required steps, parallel ones once: mins rounded down, maxes up.</summary>
    public required ApiRange Months { get; init; }

    /// <summary>What the required steps cost in all, for each currency and place.</summary>
    public required IReadOnlyList<ApiTotal> Costs { get; init; }

    public required IReadOnlyList<ApiStep> Steps { get; init; }
    public required ApiLinks Links { get; init; }
}

/// <summary>A step of a path. Its id is permanent within the path.</summary>
public sealed record ApiStep
{
    public required string Id { get; init; }

    /// <summary>By which people name it: A2. May change with the order; the id does not.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>course, project, credential, work-experience, assessment, job-search or other.</summary>
    public required string Kind { get; init; }

    public ApiTime? Time { get; init; }
    public required IReadOnlyList<ApiMoney> Money { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>Outside of every sum.</summary>
    public required bool Optional { get; init; }

    public required IReadOnlyList<ApiOutcome> Outcomes { get; init; }
    public required IReadOnlyList<ApiResource> Resources { get; init; }
    public required ApiLinks Links { get; init; }
}

/// <summary>What a student can show at the end of a step. Its id is permanent, and the same id anywhere is the same outcome.</summary>
public sealed record ApiOutcome
{
    public required string Id { get; init; }
    public required string Text { get; init; }
    public required bool Optional { get; init; }

    internal static ApiOutcome Of(Outcome outcome) => new() { Id = outcome.Id, Text = outcome.Text, Optional = outcome.Optional };
}

/// <summary>Something to learn from.</summary>
public sealed record ApiResource
{
    public required string Title { get; init; }
    public required string Url { get; init; }
    public string? Publisher { get; init; }

    /// <summary>free, free-audit or paid.</summary>
    public required string Cost { get; init; }

    /// <summary>text, video, course, tool or book.</summary>
    public required string Medium { get; init; }

    public ApiRange? Hours { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it needs an account; left out where nobody said.</summary>
    public bool? Account { get; init; }

    public bool? Downloadable { get; init; }

    internal static ApiResource Of(LearningResource resource) => new()
    {
        Title = resource.Title,
        Url = resource.Url,
        Publisher = resource.Publisher,
        Cost = resource.Cost,
        Medium = resource.Medium,
        Hours = ApiRange.Of(resource.Hours),
        Language = resource.Language,
        Account = resource.Account,
        Downloadable = resource.Downloadable,
    };
}

/// <summary>One path, with what it takes from its guide.</summary>
public sealed record ApiPathDocument
{
    /// <summary>The guide that it belongs to.</summary>
    public required ApiReference Guide { get; init; }

    /// <summary>The place the guide speaks of where a figure names none.</summary>
    public string? Place { get; init; }

    /// <summary>For readers of which place figures were put first; left out where none was asked for.</summary>
    public string? ForPlace { get; init; }

    public required ApiPath Path { get; init; }

    /// <summary>Of the guide.</summary>
    public required IReadOnlyList<ApiSource> Sources { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    /// <summary>After this day the figures are due for review.</summary>
    public DateOnly? ReviewBy { get; init; }

    public required int Revision { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required ApiLinks Links { get; init; }
}
