namespace Portal.Domain.Guides;

/// <summary>What a reader asks a role guide for a figure of.</summary>
public enum FigureTopic
{
    Time,
    Cost,

    /// <summary>Of a first job.</summary>
    Pay,

    Demand,
}
