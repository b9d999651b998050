using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Progress;

namespace Portal.Features.Plan.Reminders;

/// <summary>
/// The mails on their way, as rows. A mail is taken out before it is handed to the mail server and goes back only when
/// the server refuses it; so a crash in between may lose one, and never sends one twice.
/// </summary>
public sealed class ReminderOutbox(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private const int Batch = 500;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>Adds a mail for everybody whose day has come, and sets their next day, both or neither. Forgets old mails.</summary>
    public async Task AddDueAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var oldest = NowUtc - ReminderSchedule.MailKept;
        await db.WriteAsync(
            token => db.Set<ReminderMail>().Where(mail => mail.CreatedUtc < oldest).ExecuteDeleteAsync(token), cancellationToken);
        while (await db.WriteAsync(token => AddBatchAsync(db, token), cancellationToken) == Batch)
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The mails that are to be sent now, those that have waited longest first.</summary>
    public async Task<IReadOnlyList<WaitingReminder>> WaitingAsync(CancellationToken cancellationToken)
    {
        var nowUtc = NowUtc;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<ReminderMail>().AsNoTracking()
            .Where(mail => mail.TryAfterUtc <= nowUtc)
            .OrderBy(mail => mail.TryAfterUtc)
            .Join(db.Users, mail => mail.UserId, user => user.Id, (mail, user) => new { mail, user })
            .Join(db.Set<ReminderSetting>(), found => found.mail.UserId, setting => setting.UserId, (found, setting) => new WaitingReminder(
                found.mail.Id, found.mail.UserId, found.user.Email!, found.user.EmailConfirmed, setting.Weekday,
                setting.NextUtc != null, found.mail.CreatedUtc))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Takes a mail out, to be sent now.</summary>
    /// <param name="tokenHash">Hash of the token in its link.</param>
    /// <returns>False where it was taken out meanwhile, or the mails were turned off.</returns>
    public Task<bool> TakeAsync(Guid mailId, byte[] tokenHash, CancellationToken cancellationToken)
    {
        var nowUtc = NowUtc;
        return ChangeAsync(
            db => db.Set<ReminderMail>().Where(mail => mail.Id == mailId && mail.TryAfterUtc <= nowUtc
                && db.Set<ReminderSetting>().Any(setting => setting.UserId == mail.UserId && setting.NextUtc != null)),
            mail =>
            {
                mail.TryAfterUtc = null;
                mail.TokenHash = tokenHash;
                mail.Attempts++;
            },
            cancellationToken);
    }

    /// <summary>Notes that the server took the mail.</summary>
    public Task SentAsync(Guid mailId, CancellationToken cancellationToken) =>
        ChangeAsync(db => db.Set<ReminderMail>().Where(mail => mail.Id == mailId), mail => mail.SentUtc = NowUtc, cancellationToken);

    /// <summary>Puts a mail back that the server refused, to be tried later; after too many attempts it stays where it is.</summary>
    public Task RefusedAsync(Guid mailId, CancellationToken cancellationToken) =>
        ChangeAsync(
            db => db.Set<ReminderMail>().Where(mail => mail.Id == mailId),
            mail => mail.TryAfterUtc = NowUtc + ReminderSchedule.WaitAfter(mail.Attempts),
            cancellationToken);

    /// <summary>Forgets a mail that has nothing to say.</summary>
    public async Task DropAsync(Guid mailId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            token => db.Set<ReminderMail>().Where(mail => mail.Id == mailId && mail.TryAfterUtc != null).ExecuteDeleteAsync(token),
            cancellationToken);
    }

    private async Task<int> AddBatchAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var nowUtc = NowUtc;
        var today = DateOnly.FromDateTime(nowUtc);
        var due = await db.Set<ReminderSetting>().Where(setting => setting.NextUtc <= nowUtc)
            .OrderBy(setting => setting.NextUtc).Take(Batch).ToListAsync(cancellationToken);
        foreach (var setting in due)
        {
            db.Add(new ReminderMail { UserId = setting.UserId, DueOn = today, CreatedUtc = nowUtc, TryAfterUtc = nowUtc });
            setting.LastOn = today;
            setting.NextUtc = ReminderSchedule.NextUtc(setting.Weekday, nowUtc, today);
        }

        await db.SaveChangesAsync(cancellationToken);
        return due.Count;
    }

    private async Task<bool> ChangeAsync(
        Func<PortalDbContext, IQueryable<ReminderMail>> which, Action<ReminderMail> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                // Gone, where the account was deleted meanwhile.
                if (await which(db).FirstOrDefaultAsync(token) is not { } mail)
                {
                    return false;
                }

                change(mail);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
    }
}

/// <summary>A mail that is to be sent now.</summary>
/// <param name="IsWanted">Whether its owner still wants it.</param>
public sealed record WaitingReminder(
    Guid Id, Guid UserId, string Email, bool EmailConfirmed, DayOfWeek Weekday, bool IsWanted, DateTime CreatedUtc);
