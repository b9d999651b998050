using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Account.People;

/// <summary>An account as administrators see it.</summary>
/// <param name="Roles">Those that administrators give; a student has none.</param>
public sealed record Person(Guid Id, string Email, DateTime CreatedUtc, bool IsConfirmed, IReadOnlyList<string> Roles)
{
    /// <summary>The roles in words.</summary>
    public string RolesInWords => Roles.Count == 0 ? PortalRoles.Student : string.Join(", ", Roles);
}

/// <param name="Total">Of all pages.</param>
public sealed record PeoplePart(IReadOnlyList<Person> People, int Total);

/// <summary>Reads accounts and invitations for administrators.</summary>
public sealed class PeopleQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public const int PageSize = 50;

    /// <param name="search">Part of the address; null: all.</param>
    /// <param name="role">One of <see cref="RoleDesk.Roles"/>; null: whoever has one of them, or with <paramref name="everybody"/> all.</param>
    /// <param name="page">From 1.</param>
    public async Task<PeoplePart> ListAsync(string? search, string? role, bool everybody, int page, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var wanted = (string[])(role is null ? [.. RoleDesk.Roles] : [role]);
        var users = db.Users.AsNoTracking();
        if (!everybody)
        {
            users = users.Where(user => db.UserRoles.Any(held =>
                held.UserId == user.Id && db.Roles.Any(known => known.Id == held.RoleId && wanted.Contains(known.Name))));
        }

        if (search?.Trim().ToUpperInvariant() is { Length: > 0 } part)
        {
            users = users.Where(user => user.NormalizedEmail!.Contains(part));
        }

        var total = await users.CountAsync(cancellationToken);
        var shown = await Of(db, users.OrderBy(user => user.NormalizedEmail).Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(cancellationToken);
        return new(shown, total);
    }

    public async Task<Person?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(db, db.Users.AsNoTracking().Where(user => user.Id == id)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What nobody has taken up or back yet, the newest first; also what is too old by now.</summary>
    public async Task<IReadOnlyList<Invitation>> InvitationsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Invitation>().AsNoTracking().Where(invitation => invitation.ClosedUtc == null)
            .OrderByDescending(invitation => invitation.CreatedUtc).ToListAsync(cancellationToken);
    }

    private static IQueryable<Person> Of(PortalDbContext db, IQueryable<PortalUser> users)
    {
        var given = (string[])[.. RoleDesk.Roles];
        return users.Select(user => new Person(
            user.Id,
            user.Email!,
            user.CreatedUtc,
            user.EmailConfirmed,
            (from held in db.UserRoles
             join role in db.Roles on held.RoleId equals role.Id
             where held.UserId == user.Id && given.Contains(role.Name)
             orderby role.Name
             select role.Name!).ToList()));
    }
}
