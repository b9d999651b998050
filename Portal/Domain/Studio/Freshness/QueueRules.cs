namespace Portal.Domain.Studio.Freshness;

/// <summary>From when the review queue names something.</summary>
/// <param name="SoonDays">Days before a guide's review or a source's renewal.</param>
/// <param name="OpeningDays">Days before the end of an opening.</param>
/// <param name="OldMonths">Age in months at which a source counts as old whose renewal nobody knows.</param>
/// <param name="PlaceReaders">How often a place must have been chosen.</param>
public sealed record QueueRules(int SoonDays = 30, int OpeningDays = 10, int OldMonths = 36, int PlaceReaders = 5)
{
    /// <summary>An outside address counts as dead when it failed twice, so many days apart.</summary>
    public const int FailingDays = 7;

    /// <summary>Months after which something is asked again for which no renewal is known.</summary>
    public const int AskAgainMonths = 6;
}
