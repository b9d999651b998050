using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Features.Studio.Overview;

/// <summary>
/// Counts the problems that stand in the way of documents. Each state of a document is judged once and its count kept,
/// because judging a page of fifty takes a moment.
/// </summary>
public sealed class OpenProblems(IDbContextFactory<PortalDbContext> contexts) : IDisposable
{
    private const int MostKept = 50_000;

    private readonly MemoryCache counts = new(new MemoryCacheOptions { SizeLimit = MostKept });

    public void Dispose() => counts.Dispose();

    /// <summary>For each document the problems of its draft, or of what is published where there is none.</summary>
    public async Task<IReadOnlyDictionary<int, int>> CountAsync(IReadOnlyList<OverviewRow> rows, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var result = new Dictionary<int, int>();
        foreach (var row in rows)
        {
            if (!counts.TryGetValue(KeyOf(row), out int count))
            {
                // One at a time: a page of the largest documents at once would be 50 MB.
                var content = row.DraftVersion is null
                    ? await db.Set<GuideRevision>().Where(revision => revision.Id == row.PublishedRevisionId).Select(revision => revision.Document).FirstOrDefaultAsync(cancellationToken)
                    : await db.Set<GuideDraft>().Where(draft => draft.GuideId == row.Id && draft.Version == row.DraftVersion)
                        .Select(draft => draft.Content).FirstOrDefaultAsync(cancellationToken);
                if (content is null)
                {
                    continue; // Changed meanwhile, or there is only an old revision.
                }

                count = GuideCheck.Check(Encoding.UTF8.GetBytes(content)).Problems.Count(problem => problem.Blocks);
                counts.Set(KeyOf(row), count, new MemoryCacheEntryOptions { Size = 1 });
            }

            result[row.Id] = count;
        }

        return result;
    }

    // A draft that is put away and begun again counts its versions anew.
    private static object KeyOf(OverviewRow row) => row.DraftVersion is { } version ? (row.Id, version, row.ChangedUtc) : row.PublishedRevisionId ?? 0;
}
