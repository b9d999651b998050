namespace Portal.Data.Entities;

/// <summary>
/// One item of a list of a published guide (a first job, a mistake, a figure …) with the columns of its record.
/// The rows are replaced as a whole at each publication and go with it.
/// </summary>
/// <typeparam name="T">The record of the guide format.</typeparam>
public sealed class GuidePart<T>
    where T : class
{
    public int Id { get; set; }
    public int GuideId { get; set; }

    /// <summary>0-based place in the list.</summary>
    public int Position { get; set; }

    public required T Value { get; set; }
}

/// <summary>One item of a list of a step: a cost, a pay or a learning resource. Replaced at each publication.</summary>
/// <typeparam name="T">The record of the guide format.</typeparam>
public sealed class StepPart<T>
    where T : class
{
    public int Id { get; set; }
    public int StepId { get; set; }

    /// <summary>0-based place in the list.</summary>
    public int Position { get; set; }

    public required T Value { get; set; }
}
