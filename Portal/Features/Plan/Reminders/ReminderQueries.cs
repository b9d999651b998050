using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Reminders;

/// <summary>Reads who wants a weekly mail.</summary>
public sealed class ReminderQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>The account's choice; null where there is no such account.</summary>
    public async Task<ReminderChoice?> FindAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.AsNoTracking().Where(user => user.Id == userId)
            .Select(user => new
            {
                user.Email,
                user.EmailConfirmed,
                Setting = db.Set<ReminderSetting>().FirstOrDefault(setting => setting.UserId == user.Id),
            })
            .Select(found => new ReminderChoice(
                found.Email!, found.EmailConfirmed,
                found.Setting == null ? null : found.Setting.Weekday, found.Setting == null ? null : found.Setting.NextUtc))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Whether a mail with this token was sent.</summary>
    /// <param name="token">From a link; may be anything.</param>
    public async Task<bool> IsKnownAsync(string token, CancellationToken cancellationToken)
    {
        if (SecretToken.HashOf(token) is not { } hash)
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<ReminderMail>().AnyAsync(mail => mail.TokenHash == hash, cancellationToken);
    }
}

/// <param name="Weekday">As last chosen; null: never.</param>
/// <param name="NextUtc">When the next mail is due; null: none is wanted.</param>
public sealed record ReminderChoice(string Email, bool EmailConfirmed, DayOfWeek? Weekday, DateTime? NextUtc);
