using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Institutions;

namespace Portal.Features.Api;

/// <summary>Reads what institutions add to guides.</summary>
internal sealed class SupplementQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <returns>Null where there is no such institution, or it is closed.</returns>
    public async Task<Supplement?> FindAsync(string institution, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var id = await db.Set<Institution>().Where(known => known.Slug == institution).Select(known => (int?)known.Id).SingleOrDefaultAsync(cancellationToken);
        return id is { } found ? await SupplementReader.ReadAsync(db, found, cancellationToken) : null;
    }
}
