using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Openings;

namespace Portal.Features.Plan.Openings;

/// <summary>Finds openings that can be kept with a plan.</summary>
public sealed class OpeningOffers(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <inheritdoc cref="FindAsync(PortalDbContext, string, DateOnly, CancellationToken)"/>
    public async Task<OpeningOffer?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, slug, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
    }

    /// <summary>The opening, or null where none is published, it has closed or is an example, to which nobody can apply.</summary>
    internal static async Task<OpeningOffer?> FindAsync(PortalDbContext db, string slug, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await db.Set<OpeningRow>().AsNoTracking()
            .Where(row => row.Publication!.Guide!.Slug == slug)
            .Select(row => new { Row = row, HasRole = db.Set<Publication>().Any(known => known.Guide!.Slug == row.Role) })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var opening = OpeningReader.Outline(found.Row, slug);
        return opening.IsExample || opening.IsClosed(today) ? null : new(found.Row.GuideId, opening.Title, found.HasRole ? opening.Role : null);
    }
}

/// <param name="GuideId">Of its document.</param>
/// <param name="Role">Slug of its role guide, where that is published.</param>
public sealed record OpeningOffer(int GuideId, string Title, string? Role);
