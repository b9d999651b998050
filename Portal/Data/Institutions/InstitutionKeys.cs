using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;

namespace Portal.Data.Institutions;

/// <summary>What every page with an embed needs to know of the institution whose key it names.</summary>
/// <param name="Accent">Six hexadecimal digits; null: the portal's own colours.</param>
/// <param name="Origins">Whose pages may frame its embeds.</param>
/// <param name="Logo">Hash of its logo; null: it has none.</param>
public sealed record EmbeddingInstitution(int Id, string Slug, string Name, string? Accent, IReadOnlyList<string> Origins, string? Logo);

/// <summary>Whose a key is. Asked at every fetch of an embed, hits of the page store included, so all of it is kept in memory.</summary>
public sealed class InstitutionKeys(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private volatile FrozenDictionary<string, Holder>? known;
    private int generation;

    /// <summary>Changes whenever something is forgotten: for whoever keeps what was made with an answer.</summary>
    public int Generation => Volatile.Read(ref generation);

    /// <param name="key">From an address; may be anything.</param>
    /// <returns>Null where no institution has it, or it works no more.</returns>
    public async ValueTask<EmbeddingInstitution?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var keys = known ?? await ReadAsync(cancellationToken);
        return keys.TryGetValue(key, out var holder) && (holder.ValidUntilUtc is not { } end || end > clock.GetUtcNow().UtcDateTime)
            ? holder.Institution
            : null;
    }

    /// <summary>To be called after a change to an institution, its keys, origins, logo or supplement was committed: pages that show it are made anew.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref generation);
        known = null;
    }

    private async Task<FrozenDictionary<string, Holder>> ReadAsync(CancellationToken cancellationToken)
    {
        var before = Generation;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<EmbedKey>().AsNoTracking()
            .Where(key => key.DisabledUtc == null && key.Institution!.ClosedUtc == null)
            .Select(key => new
            {
                key.Key,
                key.ValidUntilUtc,
                key.Institution!.Id,
                key.Institution.Slug,
                key.Institution.Name,
                key.Institution.Accent,
                Logo = key.Institution.Logo!.Hash,
                Origins = key.Institution.Origins.OrderBy(origin => origin.Position).Select(origin => origin.Origin).ToList(),
            })
            .ToListAsync(cancellationToken);
        var read = rows.ToFrozenDictionary(
            row => row.Key, row => new Holder(new(row.Id, row.Slug, row.Name, row.Accent, row.Origins, row.Logo), row.ValidUntilUtc), StringComparer.Ordinal);
        known = read;
        if (before != Generation)
        {
            // Something changed while it was read; the next one reads again.
            known = null;
        }

        return read;
    }

    private sealed record Holder(EmbeddingInstitution Institution, DateTime? ValidUntilUtc);
}
