using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Reports;

namespace Portal.Features.Reports;

/// <summary>Reads readers' reports for counsellors.</summary>
public sealed class ReportQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Decided reports shown at most.</summary>
    public const int MaxDecided = 50;

    /// <summary>All open reports: asked for money first, then the oldest first.</summary>
    public async Task<IReadOnlyList<ReaderReport>> OpenAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<ReaderReport>().AsNoTracking().Where(report => report.Outcome == null)
            .OrderByDescending(report => report.Reason == ReportRules.AskedForMoney).ThenBy(report => report.CreatedUtc)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What was decided lately, the latest first.</summary>
    public async Task<IReadOnlyList<ReaderReport>> DecidedAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<ReaderReport>().AsNoTracking().Where(report => report.Outcome != null)
            .OrderByDescending(report => report.DecidedUtc).Take(MaxDecided).ToListAsync(cancellationToken);
    }
}
