namespace Portal.Domain.Guides;

/// <summary>The largest numbers that make sense. Beyond them the validator reports a problem, and sums count no further.</summary>
public static class FigureLimits
{
    /// <summary>A trillion: a house in any currency.</summary>
    public const decimal Amount = 1_000_000_000_000;

    /// <summary>Of one time, before <c>times</c>.</summary>
    public const decimal Years = 100;

    /// <summary>How often a step can be done.</summary>
    public const decimal Times = 100;

    public const decimal HoursOfAWeek = 168;
}
