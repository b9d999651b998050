using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Studio.Freshness.Digest;

/// <summary>Who wants the weekly digest. Saying a thing twice is harmless.</summary>
public sealed class DigestDesk(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>The day and the hour, UTC, from which a week's digest goes out.</summary>
    private const DayOfWeek Day = DayOfWeek.Monday;
    private const int Hour = 6;

    public async Task<bool> IsWantedAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<DigestSetting>().AnyAsync(setting => setting.UserId == userId, cancellationToken);
    }

    /// <param name="userId">The account that asks, from the server's authentication state or from a sealed token.</param>
    public async Task SetAsync(Guid userId, bool isWanted, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var setting = await db.Set<DigestSetting>().SingleOrDefaultAsync(known => known.UserId == userId, token);
                if (isWanted == setting is not null)
                {
                    return;
                }

                if (setting is not null)
                {
                    db.Remove(setting);
                }
                else if (await db.Users.AnyAsync(user => user.Id == userId, token))
                {
                    db.Add(new DigestSetting { UserId = userId });
                }

                await db.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    /// <summary>Those whose digest of this week is still to be made; nobody on other days.</summary>
    internal async Task<IReadOnlyList<DigestReader>> DueAsync(CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow().UtcDateTime;
        if (nowUtc.DayOfWeek != Day || nowUtc.Hour < Hour)
        {
            return [];
        }

        var today = nowUtc.Date;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<DigestSetting>().AsNoTracking()
            .Where(setting => setting.SentUtc == null || setting.SentUtc < today)
            .Join(
                db.Users.Where(user => user.Email != null && db.UserRoles.Any(role => role.UserId == user.Id
                    && db.Roles.Any(known => known.Id == role.RoleId
                        && (known.Name == PortalRoles.Counsellor || known.Name == PortalRoles.Administrator)))),
                setting => setting.UserId, user => user.Id,
                (setting, user) => new DigestReader(user.Id, user.Email!, user.EmailConfirmed))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Notes that this week's is on its way, before it goes: a crash in between may lose one and never sends two.</summary>
    /// <returns>False where it was made or ended meanwhile.</returns>
    internal Task<bool> TakeAsync(Guid userId, CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow().UtcDateTime;
        var today = nowUtc.Date;
        return ChangeAsync(
            userId, setting => setting.SentUtc is not { } sent || sent < today, setting => setting.SentUtc = nowUtc, cancellationToken);
    }

    /// <summary>The server did not take it: it is tried again within the hour.</summary>
    internal Task ReturnAsync(Guid userId, CancellationToken cancellationToken) =>
        ChangeAsync(userId, _ => true, setting => setting.SentUtc = null, cancellationToken);

    private async Task<bool> ChangeAsync(
        Guid userId, Func<DigestSetting, bool> applies, Action<DigestSetting> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var setting = await db.Set<DigestSetting>().SingleOrDefaultAsync(known => known.UserId == userId, token);
                if (setting is null || !applies(setting))
                {
                    return false;
                }

                change(setting);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
    }
}

/// <summary>Somebody who wants the digest.</summary>
internal sealed record DigestReader(Guid UserId, string Email, bool EmailConfirmed);
