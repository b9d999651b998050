using Portal.Domain.Guides;

namespace Portal.Data.Entities;

/// <summary>
/// A path of a guide. The row outlives wording, order and even the path itself, because students' plans hang on it:
/// a path that the guide no longer has is retired, never deleted.
/// </summary>
public sealed class PathwayRow
{
    public int Id { get; set; }
    public int GuideId { get; set; }
    public Guide? Guide { get; set; }

    /// <summary>The id of the path in its guide.</summary>
    public required string Key { get; set; }

    /// <summary>0-based; of a retired path the place it last had.</summary>
    public int Position { get; set; }

    public required string Title { get; set; }
    public required string EntryRoute { get; set; }
    public List<string> StartsFrom { get; set; } = [];
    public string? BestFor { get; set; }
    public List<string> Pros { get; set; } = [];
    public List<string> Cons { get; set; } = [];
    public List<string> Prerequisites { get; set; } = [];
    public string? Note { get; set; }

    /// <summary>When the guide was published without it.</summary>
    public DateTime? RetiredUtc { get; set; }

    public List<StepRow> Steps { get; } = [];
}

/// <summary>A step of a path; retired, never deleted, like the path.</summary>
public sealed class StepRow
{
    public int Id { get; set; }
    public int PathwayId { get; set; }
    public PathwayRow? Pathway { get; set; }

    /// <summary>The id of the step in its path.</summary>
    public required string Key { get; set; }

    /// <summary>0-based; of a retired step the place it last had.</summary>
    public int Position { get; set; }

    public required string Title { get; set; }
    public required string Kind { get; set; }
    public Duration? Time { get; set; }

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    public bool Optional { get; set; }
    public DateTime? RetiredUtc { get; set; }
    public List<StepOutcomeRow> Outcomes { get; } = [];
    public List<StepPart<Money>> Money { get; } = [];
    public List<StepPart<LearningResource>> Resources { get; } = [];
}

/// <summary>That a step lists an outcome; retired when the step no longer does, so that what was achieved there stays visible.</summary>
public sealed class StepOutcomeRow
{
    public int StepId { get; set; }
    public StepRow? Step { get; set; }
    public required string OutcomeId { get; set; }
    public OutcomeRow? Outcome { get; set; }
    public int Position { get; set; }

    /// <summary>Outside the percentage.</summary>
    public bool Optional { get; set; }

    public DateTime? RetiredUtc { get; set; }
}

/// <summary>An outcome under its global id, with its one wording. Never deleted: ticks name it.</summary>
public sealed class OutcomeRow
{
    public required string Id { get; set; }
    public required string Text { get; set; }
}
