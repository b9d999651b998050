using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Reports;
using Portal.Domain.Studio.Freshness;

namespace Portal.Features.Studio.Freshness;

/// <summary>Reads the review queue.</summary>
public sealed class FreshnessQueries(
    IDbContextFactory<PortalDbContext> contexts, PublishedFacts facts, OwnPages pages, IOptions<FreshnessOptions> options, TimeProvider clock)
{
    /// <summary>The day by which everything is judged, of UTC as on the reading pages.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>All that is open today, the worst first, with the documents it is about.</summary>
    public async Task<ReviewBoard> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var reading = await db.BeginReadingAsync(cancellationToken);
        var documents = await facts.ReadAsync(db, cancellationToken);
        var bySlug = documents.ToDictionary(document => document.Slug, StringComparer.Ordinal);
        var ground = new QueueGround(
            documents, await ConfirmedAsync(db, cancellationToken), address => pages.LeadNowhere(address, bySlug),
            await FailingAsync(db, cancellationToken), await ReportsAsync(db, cancellationToken), await InterestsAsync(db, cancellationToken));
        var owners = await db.Set<Publication>().AsNoTracking()
            .Select(publication => new { publication.Guide!.Slug, publication.Guide.OwnerId })
            .ToDictionaryAsync(guide => guide.Slug, guide => guide.OwnerId, cancellationToken);
        return new(
            ReviewEntries.Of(ground, options.Value.Rules, Today),
            documents.ToDictionary(
                document => document.Slug, document => new QueuedGuide(document.Slug, document.Title, document.Kind, owners.GetValueOrDefault(document.Slug)),
                StringComparer.Ordinal),
            documents.SelectMany(document => document.Sources).DistinctBy(source => source.Id, StringComparer.Ordinal)
                .ToDictionary(source => source.Id, source => source.Title, StringComparer.Ordinal));
    }

    /// <summary>The latest word on each subject: a later confirmation may shorten an earlier one.</summary>
    private static async Task<Dictionary<string, DateOnly>> ConfirmedAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var latest = db.Set<FreshnessConfirmation>().GroupBy(confirmation => confirmation.Subject).Select(group => group.Max(confirmation => confirmation.Id));
        return await db.Set<FreshnessConfirmation>().AsNoTracking().Where(confirmation => latest.Contains(confirmation.Id))
            .ToDictionaryAsync(confirmation => confirmation.Subject, confirmation => confirmation.Until, StringComparer.Ordinal, cancellationToken);
    }

    private static async Task<Dictionary<string, FailingAddress>> FailingAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var checks = await db.Set<LinkCheck>().AsNoTracking().Where(check => check.FailingSinceUtc != null && check.Failures > 1).ToListAsync(cancellationToken);
        return checks.ToDictionary(
            check => check.Url,
            check => new FailingAddress(
                DateOnly.FromDateTime(check.FailingSinceUtc!.Value), DateOnly.FromDateTime(check.CheckedUtc), check.Failures, check.Result),
            StringComparer.Ordinal);
    }

    private static async Task<IReadOnlyList<OpenReport>> ReportsAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var reports = await db.Set<ReaderReport>().AsNoTracking().Where(report => report.Outcome == null).ToListAsync(cancellationToken);
        return [.. reports.Select(report => new OpenReport(
            report.Id, report.Page, report.Slug, report.Text, DateOnly.FromDateTime(report.CreatedUtc), report.Reason == ReportRules.AskedForMoney))];
    }

    private static async Task<IReadOnlyList<ChosenPlace>> InterestsAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await db.Set<PlaceInterest>().AsNoTracking()
            .Select(interest => new ChosenPlace(interest.Guide!.Slug, interest.Place, interest.Count)).ToListAsync(cancellationToken);
}

/// <summary>The queue at one moment.</summary>
/// <param name="Guides">Everything published, by slug.</param>
/// <param name="Sources">The title of every source cited, by id.</param>
public sealed record ReviewBoard(
    IReadOnlyList<QueueEntry> Entries, IReadOnlyDictionary<string, QueuedGuide> Guides, IReadOnlyDictionary<string, string> Sources);

/// <param name="OwnerId">Null: nobody in particular.</param>
public sealed record QueuedGuide(string Slug, string Title, string Kind, Guid? OwnerId);
