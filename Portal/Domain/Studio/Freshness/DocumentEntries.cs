using System.Globalization;

namespace Portal.Domain.Studio.Freshness;

/// <summary>What the dates of one document and of its figures say.</summary>
internal static class DocumentEntries
{
    public static IEnumerable<QueueEntry> Of(DocumentFacts document, QueueDay day)
    {
        if (document.ReviewBy is { } by && day.UrgencyOf(by.AddDays(by < DateOnly.MaxValue ? 1 : 0)) is { } urgency)
        {
            yield return Entry(document, "guide", QueueKind.GuideReview, urgency, by, "reviewBy", day.AskAgain());
        }

        if (document.OpenUntil is { } until && until >= day.Today && until.DayNumber - day.Today.DayNumber <= day.Rules.OpeningDays)
        {
            yield return document.ClosesByItself
                ? Entry(document, "opening-unseen", QueueKind.OpeningUnseen, QueueUrgency.Soon, until, "seenOn", day.AskAgain(1))
                // Nothing is left to look at when it has closed.
                : Entry(document, "opening", QueueKind.OpeningCloses, QueueUrgency.Soon, until, "closesOn", until.AddDays(1));
        }

        var sources = document.Sources.DistinctBy(source => source.Id, StringComparer.Ordinal).ToDictionary(source => source.Id, StringComparer.Ordinal);
        foreach (var figure in document.Figures)
        {
            if (sources.TryGetValue(figure.Source, out var source)
                && Vintages.RenewalOf(source, figure.AsOf) is { } renewal && day.UrgencyOf(renewal) is { } pressing)
            {
                yield return new(
                    QueueSubject.Of("figure", document.Slug, figure.Path, figure.Source, figure.Content), QueueKind.Figure, pressing, renewal,
                    [document.Slug], figure.Path, figure.Source, figure.Label, figure.Value, Times: 0, day.AskAgain(source.RenewsEvery));
            }
        }
    }

    private static QueueEntry Entry(
        DocumentFacts document, string subject, QueueKind kind, QueueUrgency urgency, DateOnly due, string field, DateOnly askAgainOn) => new(
        QueueSubject.Of(subject, document.Slug, due.ToString("O", CultureInfo.InvariantCulture)), kind, urgency, due,
        [document.Slug], field, Source: null, document.Title, Value: null, Times: 0, askAgainOn);
}

/// <summary>A day by the rules of the queue.</summary>
internal sealed record QueueDay(DateOnly Today, QueueRules Rules)
{
    /// <param name="due">The first day on which it is late.</param>
    /// <returns>Null where it is further off than the queue looks.</returns>
    public QueueUrgency? UrgencyOf(DateOnly due) =>
        due <= Today ? QueueUrgency.Overdue
        : due.DayNumber - Today.DayNumber <= Rules.SoonDays ? QueueUrgency.Soon
        : null;

    /// <summary>When to ask again of something looked at today.</summary>
    /// <param name="months">Between two editions; null: not known.</param>
    public DateOnly AskAgain(int? months = null) => Vintages.After(Today, months ?? QueueRules.AskAgainMonths);
}
