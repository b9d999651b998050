using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Studio.Publishing;

/// <summary>Finds the documents that are taken out as files.</summary>
internal static class StoredDocuments
{
    /// <summary>The document of the published revision, else of the newest, as JSON; null where there is no such guide.</summary>
    public static Task<string?> FindAsync(PortalDbContext db, string slug, CancellationToken cancellationToken) =>
        db.Set<GuideRevision>().AsNoTracking()
            .Where(revision => revision.Guide!.Slug == slug)
            .OrderByDescending(revision => revision.Guide!.Publication!.RevisionId == revision.Id)
            .ThenByDescending(revision => revision.Number)
            .Select(revision => revision.Document)
            .FirstOrDefaultAsync(cancellationToken);
}
