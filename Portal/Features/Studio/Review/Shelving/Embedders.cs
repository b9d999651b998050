using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Studio.Review.Shelving;

/// <summary>An institution that shows a guide in pages of its own.</summary>
/// <param name="Contact">Who is told of what becomes of it; null: nobody.</param>
public sealed record Embedder(int Id, string Slug, string Name, string? Contact);

/// <summary>Tells which institutions show a guide.</summary>
internal static class Embedders
{
    /// <summary>An embed that nobody fetched for so long counts as taken down.</summary>
    public const int Days = 90;

    /// <summary>By name; closed institutions are none.</summary>
    public static async Task<IReadOnlyList<Embedder>> OfAsync(PortalDbContext db, int guideId, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var since = DateOnly.FromDateTime(nowUtc).AddDays(-Days);
        return await db.Set<Institution>().AsNoTracking()
            .Where(institution => institution.ClosedUtc == null && db.Set<EmbedCount>().Any(count =>
                count.InstitutionId == institution.Id && count.GuideId == guideId && count.Kind == EmbedCountKind.Fetched && count.Day >= since && count.Count > 0))
            .OrderBy(institution => institution.Name)
            .Select(institution => new Embedder(institution.Id, institution.Slug, institution.Name, institution.ContactEmail))
            .ToListAsync(cancellationToken);
    }
}
