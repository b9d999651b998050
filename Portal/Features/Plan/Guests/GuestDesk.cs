using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Progress;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Guests;

/// <summary>Lets people in without an account, and out again. Tokens are stored as hashes; only a browser knows its own.</summary>
public sealed class GuestDesk(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>A new guest, and the token for the cookie of their browser.</summary>
    public async Task<(Guid Id, string Token)> ArriveAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var nowUtc = clock.GetUtcNow().UtcDateTime;
                var student = new Student { CreatedUtc = nowUtc };
                student.HolderId = student.Id;
                var guest = new Guest { Student = student, LastVisitUtc = nowUtc };
                db.Add(guest);
                var secret = AddComputer(guest, nowUtc);
                await db.SaveChangesAsync(token);
                return (student.Id, secret);
            },
            cancellationToken);
    }

    /// <summary>The guest whose browser sent this, and the day until which their plan is kept; null where there is none.</summary>
    /// <param name="cookie">As sent; may be anything.</param>
    public async Task<GuestStay?> FindAsync(string? cookie, CancellationToken cancellationToken)
    {
        if (SecretToken.HashOf(cookie) is not { } hash)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var guest = await db.Set<Guest>().AsNoTracking()
            .FirstOrDefaultAsync(known => known.Computers.Any(computer => computer.TokenHash == hash), cancellationToken);
        return guest is null ? null : Stay(guest);
    }

    /// <summary>Notes the visit of today; asked again on the same day it changes nothing.</summary>
    public async Task<GuestStay> VisitAsync(GuestStay stay, CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow().UtcDateTime;
        if (stay.LastVisitUtc.Date >= nowUtc.Date)
        {
            return stay;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            token => db.Set<Guest>().Where(guest => guest.StudentId == stay.Id)
                .ExecuteUpdateAsync(guest => guest.SetProperty(row => row.LastVisitUtc, nowUtc), token),
            cancellationToken);
        return stay with { LastVisitUtc = nowUtc };
    }

    /// <summary>A new link to another device; the one before opens nothing any more. Null where the guest is gone.</summary>
    public async Task<string?> MakeLinkAsync(Guid id, CancellationToken cancellationToken)
    {
        var (text, hash) = SecretToken.New();
        return await SetLinkAsync(id, hash, cancellationToken) ? text : null;
    }

    /// <summary>Makes the link open nothing any more.</summary>
    public Task WithdrawLinkAsync(Guid id, CancellationToken cancellationToken) => SetLinkAsync(id, hash: null, cancellationToken);

    /// <summary>Whether a link leads to a plan.</summary>
    /// <param name="link">From the address; may be anything.</param>
    public async Task<bool> IsLinkAsync(string link, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return SecretToken.HashOf(link) is { } hash && await db.Set<Guest>().AnyAsync(guest => guest.ResumeTokenHash == hash, cancellationToken);
    }

    /// <summary>Opens the plan of a link in one more browser.</summary>
    /// <returns>The token for its cookie; null where the link leads nowhere.</returns>
    public async Task<string?> ResumeAsync(string link, CancellationToken cancellationToken)
    {
        if (SecretToken.HashOf(link) is not { } hash)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<string?>(
            async token =>
            {
                if (await db.Set<Guest>().FirstOrDefaultAsync(known => known.ResumeTokenHash == hash, token) is not { } guest)
                {
                    return null;
                }

                var nowUtc = clock.GetUtcNow().UtcDateTime;
                guest.LastVisitUtc = nowUtc;
                var secret = AddComputer(guest, nowUtc);
                await db.SaveChangesAsync(token);
                return secret;
            },
            cancellationToken);
    }

    /// <summary>
    /// Makes one browser forget the guest. What they did stays where a link or another browser opens it; otherwise nobody
    /// could reach it again, and it is deleted.
    /// </summary>
    public async Task ForgetComputerAsync(string? cookie, CancellationToken cancellationToken)
    {
        if (SecretToken.HashOf(cookie) is not { } hash)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var guest = await db.Set<Guest>().Include(known => known.Computers)
                    .FirstOrDefaultAsync(known => known.Computers.Any(computer => computer.TokenHash == hash), token);
                if (guest is null)
                {
                    return;
                }

                guest.Computers.RemoveAll(computer => computer.TokenHash.AsSpan().SequenceEqual(hash));
                await db.SaveChangesAsync(token);
                if (guest.ResumeTokenHash is null && guest.Computers.Count == 0)
                {
                    await db.DeleteGuestAsync(guest.StudentId, token);
                }
            },
            cancellationToken);
    }

    /// <summary>Deletes all that a guest has.</summary>
    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(token => db.DeleteGuestAsync(id, token), cancellationToken);
    }

    /// <summary>Deletes the guests whose day has come.</summary>
    public async Task DeleteExpiredAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var before = today.AddDays(1 - GuestKeeping.Days).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var old = await db.Set<Guest>().AsNoTracking().Where(guest => guest.LastVisitUtc < before).ToListAsync(cancellationToken);
        foreach (var guest in old.Where(guest => Stay(guest).KeptUntil <= today))
        {
            await db.WriteAsync(token => db.DeleteGuestAsync(guest.StudentId, token), cancellationToken);
        }
    }

    private async Task<bool> SetLinkAsync(Guid id, byte[]? hash, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            token => db.Set<Guest>().Where(guest => guest.StudentId == id)
                .ExecuteUpdateAsync(guest => guest.SetProperty(row => row.ResumeTokenHash, hash), token),
            cancellationToken) > 0;
    }

    private static string AddComputer(Guest guest, DateTime nowUtc)
    {
        var (text, hash) = SecretToken.New();
        guest.Computers.Add(new() { TokenHash = hash, CreatedUtc = nowUtc });
        return text;
    }

    private static GuestStay Stay(Guest guest) => new(guest.StudentId, guest.LastVisitUtc, guest.ResumeTokenHash is not null);
}

/// <summary>A guest, as their browser is known.</summary>
/// <param name="Id">Of the student; for a guest also the holder's.</param>
/// <param name="HasLink">Whether a link to another device was taken.</param>
public sealed record GuestStay(Guid Id, DateTime LastVisitUtc, bool HasLink)
{
    /// <summary>The day on which all is deleted unless they come back.</summary>
    public DateOnly KeptUntil => GuestKeeping.Until(DateOnly.FromDateTime(LastVisitUtc), HasLink);
}

internal static class GuestRows
{
    /// <summary>Deletes a guest with all that hangs on them; an account's student stays. Call it within a write.</summary>
    public static Task<int> DeleteGuestAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken) =>
        db.Set<Student>().Where(student => student.Id == id && student.UserId == null).ExecuteDeleteAsync(cancellationToken);
}
