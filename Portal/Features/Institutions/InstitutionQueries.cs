using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Institutions;

namespace Portal.Features.Institutions;

/// <summary>Reads institutions for those who work on them. Whether they may is asked before (<see cref="InstitutionAccess"/>).</summary>
public sealed class InstitutionQueries(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>What the account may work on, by name; an administrator sees what is closed too.</summary>
    public async Task<IReadOnlyList<InstitutionEntry>> ListAsync(Guid user, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.InstitutionsOf(user).AsNoTracking()
            .Select(known => new InstitutionEntry(known.Slug, known.Name, known.ClosedUtc != null, known.Members.Count, known.Supplement.Count))
            .ToListAsync(cancellationToken);
        return [.. found.OrderBy(known => known.IsClosed).ThenBy(known => known.Name, StringComparer.InvariantCultureIgnoreCase)];
    }

    /// <summary>The institution, also where it is closed.</summary>
    public async Task<InstitutionView?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<Institution>().AsNoTracking().AsSplitQuery()
            .Where(known => known.Slug == slug)
            .Select(known => new
            {
                Row = known,
                Logo = known.Logo!.Hash,
                Origins = known.Origins.OrderBy(origin => origin.Position).Select(origin => origin.Origin).ToList(),
                Keys = known.Keys.OrderByDescending(key => key.Id).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var nowUtc = clock.GetUtcNow().UtcDateTime;
        return new(
            row.Row.Id, row.Row.Slug, row.Row.Name, row.Row.Accent, row.Row.ContactEmail, row.Row.ClosedUtc is not null, row.Logo, row.Origins,
            [.. row.Keys.Select(key => new KeyView(
                key.Id, key.Key, key.CreatedUtc, key.ValidUntilUtc, EmbedKeys.StateOf(key.ValidUntilUtc, key.DisabledUtc, nowUtc)))]);
    }

    public async Task<InstitutionLogo?> LogoAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<InstitutionLogo>().AsNoTracking()
            .FirstOrDefaultAsync(logo => db.Set<Institution>().Any(known => known.Id == logo.InstitutionId && known.Slug == slug), cancellationToken);
    }
}
