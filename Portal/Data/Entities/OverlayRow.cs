using Portal.Domain.Guides;

namespace Portal.Data.Entities;

/// <summary>What differs from a published role guide in one place. Replaced at each publication, with all that hangs on it.</summary>
public sealed class OverlayRow
{
    public int Id { get; set; }
    public int GuideId { get; set; }

    /// <summary>0-based place in the guide's list.</summary>
    public int Position { get; set; }

    public required string Place { get; set; }

    /// <summary>Markdown.</summary>
    public string? Text { get; set; }

    public List<OverlayPart<Demand>> Demand { get; init; } = [];
    public List<OverlayPart<HeadlineTimeline>> Timelines { get; init; } = [];
    public List<OverlayPart<FirstJob>> FirstJobs { get; init; } = [];
    public List<OverlayPart<Figure>> Figures { get; init; } = [];
    public List<OverlayStepRow> Steps { get; init; } = [];
    public List<OverlayPart<Faq>> Faqs { get; init; } = [];
}

/// <summary>One item of a list of an overlay, with the columns of its record.</summary>
/// <typeparam name="T">The record of the guide format.</typeparam>
public sealed class OverlayPart<T>
    where T : class
{
    public int Id { get; set; }
    public int OverlayId { get; set; }

    /// <summary>0-based place in the list.</summary>
    public int Position { get; set; }

    public required T Value { get; set; }
}

/// <summary>Time and money of one step in the overlay's place. It names the step by its ids, as the document does.</summary>
public sealed class OverlayStepRow
{
    public int Id { get; set; }
    public int OverlayId { get; set; }
    public int Position { get; set; }

    /// <summary>The id of the path in its guide.</summary>
    public required string Path { get; set; }

    /// <summary>The id of the step in its path.</summary>
    public required string Step { get; set; }

    public Duration? Time { get; set; }
    public List<OverlayStepMoneyRow> Money { get; init; } = [];
}

/// <summary>What a step costs or pays in the overlay's place.</summary>
public sealed class OverlayStepMoneyRow
{
    public int Id { get; set; }
    public int StepId { get; set; }
    public int Position { get; set; }
    public required Money Value { get; set; }
}
