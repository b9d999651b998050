namespace Portal.Domain.Studio.Freshness;

/// <summary>All that the review queue is made from.</summary>
/// <param name="Documents">What is published.</param>
/// <param name="Confirmed">Until when each subject was confirmed, the latest word on each.</param>
/// <param name="LeadsNowhere">Whether a link by slug, or to a page of this portal, finds nothing.</param>
/// <param name="Failing">Outside addresses that do not answer.</param>
/// <param name="Reports">Open reports of readers.</param>
/// <param name="Interests">Places that readers chose, by slug.</param>
public sealed record QueueGround(
    IReadOnlyList<DocumentFacts> Documents, IReadOnlyDictionary<string, DateOnly> Confirmed, Func<DocumentAddress, bool> LeadsNowhere,
    IReadOnlyDictionary<string, FailingAddress> Failing, IReadOnlyList<OpenReport> Reports, IReadOnlyList<ChosenPlace> Interests);

/// <param name="Since">The day of the first failure on end.</param>
/// <param name="Last">The day it was asked last.</param>
/// <param name="Failures">On end.</param>
/// <param name="Result">The last answer in words.</param>
public sealed record FailingAddress(DateOnly Since, DateOnly Last, int Failures, string Result)
{
    /// <summary>A server may be down for a day: what counts are two failures a week apart.</summary>
    public bool Counts => Failures >= 2 && Last.DayNumber - Since.DayNumber >= QueueRules.FailingDays;
}

/// <param name="Slug">The document; null where the page shows none.</param>
/// <param name="AsksForMoney">Whether it says that money was asked for.</param>
public sealed record OpenReport(int Id, string Page, string? Slug, string Text, DateOnly On, bool AsksForMoney);

/// <param name="Times">How often it was chosen.</param>
public sealed record ChosenPlace(string Slug, string Place, int Times);
