using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Studio.Review.Shelving;

/// <summary>That a guide is to be taken back or renamed, as the panel shows it.</summary>
/// <param name="NewSlug">Null: it is to be taken back.</param>
/// <param name="Note">What readers of a guide that was taken back are told.</param>
public sealed record PlannedView(string? NewSlug, string? Note, DateTime DueUtc, string Author, IReadOnlyList<ToldEmbedder> Told)
{
    /// <summary>The plan for a guide; null where there is none.</summary>
    internal static async Task<PlannedView?> FindAsync(PortalDbContext db, int guideId, CancellationToken cancellationToken) =>
        await db.Set<PlannedShelving>().AsNoTracking().Where(planned => planned.GuideId == guideId)
            .Select(planned => new PlannedView(
                planned.NewSlug, planned.Note, planned.DueUtc, planned.Author,
                planned.Notices.OrderBy(notice => notice.Institution!.Name)
                    .Select(notice => new ToldEmbedder(notice.Institution!.Name, notice.Institution.ContactEmail != null, notice.SentUtc)).ToList()))
            .FirstOrDefaultAsync(cancellationToken);
}

/// <summary>An institution that shows the guide, and whether it was told.</summary>
/// <param name="ToldUtc">Null: not yet.</param>
public sealed record ToldEmbedder(string Name, bool HasContact, DateTime? ToldUtc);
