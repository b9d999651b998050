using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Documents;

/// <summary>Reads what documents of every kind have: lists of records, links and sources, each in the document's order.</summary>
public sealed class PartReader(PortalDbContext db, int guideId)
{
    public async Task<IReadOnlyList<T>> ListAsync<T>(CancellationToken cancellationToken)
        where T : class =>
        await db.Set<GuidePart<T>>().AsNoTracking()
            .Where(part => part.GuideId == guideId).OrderBy(part => part.Position).Select(part => part.Value)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<GuideLink>> LinksAsync(LinkList list, CancellationToken cancellationToken) =>
        await db.Set<LinkRow>().AsNoTracking()
            .Where(link => link.GuideId == guideId && link.List == list).OrderBy(link => link.Position).Select(link => link.Value)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<GuideSourceRow>().AsNoTracking()
            .Where(link => link.GuideId == guideId).OrderBy(link => link.Position).Select(link => link.Source!)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToSource())];
    }
}
