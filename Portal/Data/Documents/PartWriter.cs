using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Documents;

/// <summary>
/// Replaces what documents of every kind have: lists of records, links and sources. The old rows go at once, the new ones
/// with the next save.
/// </summary>
internal sealed class PartWriter(PortalDbContext db, int guideId)
{
    public async Task ReplaceAsync<T>(IReadOnlyList<T> values, CancellationToken cancellationToken)
        where T : class
    {
        await db.Set<GuidePart<T>>().Where(part => part.GuideId == guideId).ExecuteDeleteAsync(cancellationToken);
        db.AddRange(values.Select((value, position) => new GuidePart<T> { GuideId = guideId, Position = position, Value = value }));
    }

    public async Task ReplaceLinksAsync(LinkList list, IReadOnlyList<GuideLink> links, CancellationToken cancellationToken)
    {
        await db.Set<LinkRow>().Where(link => link.GuideId == guideId && link.List == list).ExecuteDeleteAsync(cancellationToken);
        db.AddRange(links.Select((link, position) => new LinkRow { GuideId = guideId, List = list, Position = position, Value = link }));
    }

    public async Task ReplaceSourcesAsync(IReadOnlyList<Source> sources, CancellationToken cancellationToken)
    {
        await db.Set<GuideSourceRow>().Where(link => link.GuideId == guideId).ExecuteDeleteAsync(cancellationToken);
        var ids = sources.Select(source => source.Id).ToList();
        var known = await db.Set<SourceRow>().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken);
        foreach (var (position, source) in sources.Index())
        {
            var row = SourceRow.From(source);
            if (known.TryGetValue(source.Id, out var existing))
            {
                db.Entry(existing).CurrentValues.SetValues(row);
            }
            else
            {
                db.Add(row);
            }

            db.Add(new GuideSourceRow { GuideId = guideId, SourceId = source.Id, Position = position });
        }
    }
}
