using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.TakeAlong;

/// <summary>Tells subscribers what stands in the calendar of a plan.</summary>
public sealed class CalendarDesk(IDbContextFactory<PortalDbContext> contexts, PlanQueries plans, TimeProvider clock)
{
    /// <summary>How long subscribers are told that something is gone.</summary>
    public static readonly TimeSpan CancelledKept = TimeSpan.FromDays(30);

    /// <summary>What subscribers of an address are to be told now. Asked again without a change it answers the same.</summary>
    /// <param name="text">The token from the address; may be anything.</param>
    /// <returns>Null where the address leads nowhere.</returns>
    public async Task<ToldCalendar?> TellAsync(string text, CancellationToken cancellationToken)
    {
        if (SecretToken.HashOf(text) is not { } hash)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var owner = await db.Set<PlanCalendar>().Where(known => known.TokenHash == hash)
            .Select(known => new { known.EnrolmentId, known.Enrolment!.Student!.HolderId }).FirstOrDefaultAsync(cancellationToken);
        if (owner is null || await plans.FindAsync(owner.HolderId, owner.EnrolmentId, cancellationToken) is not { } plan)
        {
            return null;
        }

        var nowUtc = clock.GetUtcNow().UtcDateTime;
        var current = CalendarEvents.Of(PlanOutlook.Of(plan, DateOnly.FromDateTime(nowUtc))).ToDictionary(item => item.Key, StringComparer.Ordinal);
        var events = await db.WriteAsync(
            async token =>
            {
                var told = await db.Set<ToldEvent>().Where(known => known.EnrolmentId == owner.EnrolmentId).ToListAsync(token);
                Note(db, owner.EnrolmentId, told, current, nowUtc);
                await db.SaveChangesAsync(token);
                return await db.Set<ToldEvent>().AsNoTracking().Where(known => known.EnrolmentId == owner.EnrolmentId)
                    .OrderBy(known => known.On).ThenBy(known => known.Key).ToListAsync(token);
            },
            cancellationToken);
        return new($"{plan.GuideTitle}: {plan.Path.Title}", owner.EnrolmentId, events);
    }

    private static void Note(
        PortalDbContext db, Guid enrolmentId, IReadOnlyList<ToldEvent> told, Dictionary<string, CalendarEvent> current, DateTime nowUtc)
    {
        foreach (var row in told)
        {
            if (current.Remove(row.Key, out var item))
            {
                if (row.IsCancelled || (row.Summary, row.Description, row.On) != (item.Summary, item.Description, item.On))
                {
                    (row.Summary, row.Description, row.On, row.IsCancelled) = (item.Summary, item.Description, item.On, false);
                    (row.Sequence, row.ChangedUtc) = (row.Sequence + 1, nowUtc);
                }
            }
            else if (!row.IsCancelled)
            {
                (row.IsCancelled, row.Sequence, row.ChangedUtc) = (true, row.Sequence + 1, nowUtc);
            }
            else if (nowUtc - row.ChangedUtc > CancelledKept)
            {
                db.Remove(row);
            }
        }

        db.AddRange(current.Values.Select(item => new ToldEvent
        {
            EnrolmentId = enrolmentId, Key = item.Key, Summary = item.Summary, Description = item.Description, On = item.On, ChangedUtc = nowUtc,
        }));
    }
}

/// <summary>A calendar as subscribers are told it.</summary>
/// <param name="Events">By their days, cancelled ones among them.</param>
public sealed record ToldCalendar(string Name, Guid Enrolment, IReadOnlyList<ToldEvent> Events);
