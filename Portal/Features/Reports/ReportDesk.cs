using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Reports;
using Portal.Domain.Studio;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Reports;

/// <summary>Takes readers' reports and counsellors' decisions about them.</summary>
public sealed class ReportDesk(IDbContextFactory<PortalDbContext> contexts, ReadingCacheEviction eviction, TimeProvider clock)
{
    /// <param name="reason">One of <see cref="ReportRules"/>.</param>
    /// <param name="text">At most <see cref="ReaderReport.MaxTextLength"/> characters.</param>
    public async Task SubmitAsync(ReportedPage page, string reason, string text, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var nowUtc = clock.GetUtcNow().UtcDateTime;
                db.Add(new ReaderReport { Page = page.Path, Slug = page.Slug, Reason = reason, Text = text, CreatedUtc = nowUtc });
                await NoteChangeAsync(db, page.Slug, reason, nowUtc, token);
                await db.SaveChangesAsync(token);
            },
            cancellationToken);
        await EvictAsync(page.Slug, reason);
    }

    /// <summary>Closes a report; one that was closed already stays as it is.</summary>
    /// <returns>Whether this call closed it.</returns>
    public async Task<bool> DecideAsync(int id, ReportOutcome outcome, string? decision, Actor by, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var report = await db.WriteAsync(
            async token =>
            {
                var open = await db.Set<ReaderReport>().SingleOrDefaultAsync(known => known.Id == id && known.Outcome == null, token);
                if (open is not null)
                {
                    open.Outcome = outcome;
                    open.Decision = decision;
                    open.DecidedById = by.Id;
                    open.DecidedUtc = clock.GetUtcNow().UtcDateTime;
                    db.Note(by, AuditActions.ReportDecided, open.Page, DetailOf(open), open.DecidedUtc.Value);
                    await NoteChangeAsync(db, open.Slug, open.Reason, open.DecidedUtc.Value, token);
                    await db.SaveChangesAsync(token);
                }

                return open;
            },
            cancellationToken);
        if (report is not null)
        {
            await EvictAsync(report.Slug, report.Reason);
        }

        return report is not null;
    }

    /// <summary>Deletes what was decided longer ago than <see cref="ReportRules.KeptAfterDecision"/>.</summary>
    public async Task DeleteExpiredAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow().UtcDateTime - ReportRules.KeptAfterDecision;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            token => db.Set<ReaderReport>().Where(report => report.DecidedUtc < oldest).ExecuteDeleteAsync(token), cancellationToken);
    }

    private static string DetailOf(ReaderReport report) =>
        $"{(report.Outcome == ReportOutcome.Upheld ? "The reader was right" : "It was not so")}{(report.Decision is { Length: > 0 } decision ? $": {decision}" : "")}";

    /// <summary>Whoever keeps a copy of an opening hears that its way to apply is withheld, and when it is not any more.</summary>
    private static async Task NoteChangeAsync(PortalDbContext db, string? slug, string reason, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (slug is not null && reason == ReportRules.AskedForMoney
            && await db.Set<Guide>().Where(guide => guide.Slug == slug && guide.Publication != null)
                .Select(guide => (int?)guide.Id).FirstOrDefaultAsync(cancellationToken) is { } guideId)
        {
            db.NoteChange(ContentChangeKind.Published, guideId, slug, nowUtc);
        }
    }

    // The report is kept by now: what readers see must follow, whoever stops waiting.
    private Task EvictAsync(string? slug, string reason) =>
        slug is not null && reason == ReportRules.AskedForMoney
            ? eviction.EvictGuidesAsync([slug], CancellationToken.None)
            : Task.CompletedTask;
}
