using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Studio.Freshness.Interest;

/// <summary>Keeps which places readers chose of which a guide says nothing.</summary>
public sealed class PlaceInterestWriter(
    ChosenPlaces chosen, PublishedFacts facts, IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Places kept of one guide; whoever asks for every code there is must not fill the table.</summary>
    public const int MostPlaces = 300;

    /// <summary>Adds what was counted since the last time. Nothing is lost where it cannot be written now.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => chosen.Counts.HandOverAsync(async taken =>
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(token => AddAsync(db, taken, token), cancellationToken);
    });

    private async Task AddAsync(
        PortalDbContext db, IReadOnlyDictionary<(string Slug, string Place), int> taken, CancellationToken cancellationToken)
    {
        var silent = (await facts.ReadAsync(db, cancellationToken)).ToDictionary(document => document.Slug, StringComparer.Ordinal);
        var wanted = taken.Where(pair => silent.TryGetValue(pair.Key.Slug, out var document) && document.SaysNothingOf(pair.Key.Place))
            .ToLookup(pair => pair.Key.Slug, pair => (pair.Key.Place, Times: pair.Value), StringComparer.Ordinal);
        var slugs = wanted.Select(guide => guide.Key).ToList();
        var ids = await db.Set<Guide>().AsNoTracking().Where(guide => slugs.Contains(guide.Slug))
            .ToDictionaryAsync(guide => guide.Slug, guide => guide.Id, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var guide in wanted)
        {
            var id = ids[guide.Key];
            var known = await db.Set<PlaceInterest>().Where(interest => interest.GuideId == id)
                .ToDictionaryAsync(interest => interest.Place, StringComparer.Ordinal, cancellationToken);
            foreach (var (place, times) in guide)
            {
                if (!known.TryGetValue(place, out var interest))
                {
                    if (known.Count >= MostPlaces)
                    {
                        continue;
                    }

                    known[place] = interest = new() { GuideId = id, Place = place };
                    db.Add(interest);
                }

                interest.Count += times;
                interest.LastOn = today;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
