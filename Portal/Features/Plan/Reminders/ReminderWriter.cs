using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Progress;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Reminders;

/// <summary>Turns the weekly mail on and off. Saying a thing twice is harmless.</summary>
public sealed class ReminderWriter(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <param name="userId">The account that asks, from the server's authentication state.</param>
    /// <param name="weekday">The day of the mail; null: none is wanted.</param>
    public async Task SetAsync(Guid userId, DayOfWeek? weekday, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var setting = await db.Set<ReminderSetting>().FirstOrDefaultAsync(known => known.UserId == userId, token);
                if (setting is null)
                {
                    if (weekday is null)
                    {
                        return;
                    }

                    setting = new() { UserId = userId };
                    db.Add(setting);
                }

                Change(setting, weekday);
                await db.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    /// <summary>Turns the mails off for whoever got the mail with this token.</summary>
    /// <param name="token">From a link; may be anything.</param>
    /// <returns>False where there is no such mail.</returns>
    public async Task<bool> EndAsync(string token, CancellationToken cancellationToken)
    {
        if (SecretToken.HashOf(token) is not { } hash)
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async stop =>
            {
                var setting = await db.Set<ReminderMail>().Where(mail => mail.TokenHash == hash)
                    .Join(db.Set<ReminderSetting>(), mail => mail.UserId, known => known.UserId, (_, known) => known)
                    .FirstOrDefaultAsync(stop);
                if (setting is null)
                {
                    return false;
                }

                Change(setting, weekday: null);
                await db.SaveChangesAsync(stop);
                return true;
            },
            cancellationToken);
    }

    private void Change(ReminderSetting setting, DayOfWeek? weekday)
    {
        var nowUtc = clock.GetUtcNow().UtcDateTime;
        setting.NextUtc = weekday is { } day ? ReminderSchedule.NextUtc(day, nowUtc, setting.LastOn) : null;
        setting.Weekday = weekday ?? setting.Weekday;
        setting.ChangedUtc = nowUtc;
    }
}
