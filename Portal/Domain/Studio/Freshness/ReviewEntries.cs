using System.Globalization;
using Portal.Domain.Guides;

namespace Portal.Domain.Studio.Freshness;

/// <summary>Makes the counsellors' queue: everything published that has grown old, is about to, or was found wrong.</summary>
public static class ReviewEntries
{
    /// <summary>What is open on <paramref name="today"/>, the worst first.</summary>
    public static IReadOnlyList<QueueEntry> Of(QueueGround ground, QueueRules rules, DateOnly today)
    {
        var day = new QueueDay(today, rules);
        // Nobody reads a closed opening any more.
        ground = ground with { Documents = [.. ground.Documents.Where(document => !(document.OpenUntil < today))] };
        var citing = ground.Documents
            .SelectMany(document => document.Sources.Select(source => (document.Slug, source.Id)))
            .ToLookup(cited => cited.Id, cited => cited.Slug, StringComparer.Ordinal);
        var sources = ground.Documents.SelectMany(document => document.Sources).DistinctBy(source => source.Id, StringComparer.Ordinal).ToList();
        return
        [
            .. ground.Documents.SelectMany(document => DocumentEntries.Of(document, day))
                .Concat(sources.SelectMany(source => OfSource(source, [.. citing[source.Id].Distinct(StringComparer.Ordinal)], day)))
                .Concat(ground.Documents.SelectMany(document => DeadLinks(document, ground, day)))
                .Concat(DeadAddresses(ground, citing, day))
                .Concat(ground.Reports.Select(report => OfReport(report, today)))
                .Concat(MissingPlaces(ground, day))
                .Where(entry => !(entry.CanBeConfirmed && ground.Confirmed.TryGetValue(entry.Subject, out var until) && until > today))
                .OrderBy(entry => entry.Urgency)
                .ThenBy(entry => entry.Due ?? DateOnly.MaxValue)
                .ThenByDescending(entry => entry.Times)
                .ThenBy(entry => entry.Slugs is [var first, ..] ? first : "", StringComparer.Ordinal)
                .ThenBy(entry => entry.Subject, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<QueueEntry> OfSource(Source source, IReadOnlyList<string> slugs, QueueDay day)
    {
        QueueEntry Entry(string subject, QueueKind kind, QueueUrgency urgency, DateOnly? due, DateOnly askAgainOn) =>
            new(subject, kind, urgency, due, slugs, Field: null, source.Id, source.Title, source.AsOf, slugs.Count, askAgainOn);

        if (Vintages.RenewalOf(source) is { } renewal)
        {
            if (day.UrgencyOf(renewal) is { } urgency)
            {
                yield return Entry(
                    QueueSubject.Of("source-renewal", source.Id, source.AsOf), QueueKind.SourceRenewal, urgency, renewal,
                    day.AskAgain(source.RenewsEvery));
            }
        }
        else if (Vintages.Of(source) is { } vintage && Vintages.After(vintage, day.Rules.OldMonths) is var old && old < day.Today)
        {
            yield return Entry(QueueSubject.Of("source-old", source.Id, source.AsOf), QueueKind.SourceOld, QueueUrgency.Open, old, day.AskAgain());
        }

        if (!source.Verified)
        {
            yield return Entry(
                QueueSubject.Of("source-unverified", source.Id), QueueKind.SourceUnverified, QueueUrgency.Open, due: null, day.AskAgain());
        }
    }

    private static IEnumerable<QueueEntry> DeadLinks(DocumentFacts document, QueueGround ground, QueueDay day) =>
        from address in document.Addresses
        where (address.Kind is not null || address.IsOwnPage) && ground.LeadsNowhere(address)
        select new QueueEntry(
            QueueSubject.Of("link", document.Slug, address.Field, address.Target), QueueKind.DeadLink, QueueUrgency.Open, Due: null,
            [document.Slug], address.Field, Source: null, address.Target, address.Kind, Times: 0, day.AskAgain());

    /// <summary>The address of a source once for all guides that cite it, others once for each guide.</summary>
    private static IEnumerable<QueueEntry> DeadAddresses(QueueGround ground, ILookup<string, string> citing, QueueDay day) =>
        from document in ground.Documents
        from address in document.Addresses
        where address.IsWeb && ground.Failing.TryGetValue(address.Target, out var failing) && failing.Counts
        group address by (address.Target, Slug: address.Source is null ? document.Slug : null) into found
        let first = found.First()
        let failing = ground.Failing[found.Key.Target]
        select new QueueEntry(
            found.Key.Slug is null ? QueueSubject.Of("address", found.Key.Target) : QueueSubject.Of("address", found.Key.Slug, found.Key.Target),
            QueueKind.DeadAddress, QueueUrgency.Overdue, failing.Since,
            found.Key.Slug is { } slug ? [slug] : [.. citing[first.Source!].Distinct(StringComparer.Ordinal)],
            first.Source is null ? first.Field : null, first.Source, found.Key.Target, failing.Result, failing.Failures, day.AskAgain(1));

    private static QueueEntry OfReport(OpenReport report, DateOnly today) => new(
        QueueSubject.Of("report", report.Id.ToString(CultureInfo.InvariantCulture)), QueueKind.Report,
        report.AsksForMoney ? QueueUrgency.Harm : QueueUrgency.Overdue, report.On,
        report.Slug is null ? [] : [report.Slug], Field: null, Source: null, report.Page, report.Text.Length > 0 ? report.Text : null, Times: 0, today);

    private static IEnumerable<QueueEntry> MissingPlaces(QueueGround ground, QueueDay day) =>
        from chosen in ground.Interests
        where chosen.Times >= day.Rules.PlaceReaders
        join document in ground.Documents on chosen.Slug equals document.Slug
        where document.SaysNothingOf(chosen.Place)
        select new QueueEntry(
            QueueSubject.Of("place", document.Slug, chosen.Place), QueueKind.MissingPlace, QueueUrgency.Open, Due: null,
            [document.Slug], "overlays", Source: null, chosen.Place, Value: null, chosen.Times, day.AskAgain());
}
