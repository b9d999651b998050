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

/// <summary>Somebody on the staff of an institution.</summary>
public sealed record StaffPerson(Guid Id, string Email, DateTime JoinedUtc);

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
    /// <param name="institution">Those for its staff; null: those for the roles of the portal.</param>
    public async Task<IReadOnlyList<Invitation>> InvitationsAsync(int? institution, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Invitation>().AsNoTracking().Where(invitation => invitation.ClosedUtc == null && invitation.InstitutionId == institution)
            .OrderByDescending(invitation => invitation.CreatedUtc).ToListAsync(cancellationToken);
    }

    /// <summary>An institution, also where it is closed.</summary>
    public async Task<Institution?> InstitutionAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Institution>().AsNoTracking().SingleOrDefaultAsync(known => known.Slug == slug, cancellationToken);
    }

    /// <summary>The open institutions on whose staff the account is, by name.</summary>
    public async Task<IReadOnlyList<string>> StaffOfAsync(Guid user, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<InstitutionMember>().Where(member => member.UserId == user && member.Institution!.ClosedUtc == null)
            .Select(member => member.Institution!.Name).OrderBy(name => name).ToListAsync(cancellationToken);
    }

    /// <summary>Who works on an institution, by their addresses.</summary>
    public async Task<IReadOnlyList<StaffPerson>> StaffAsync(int institution, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<InstitutionMember>().AsNoTracking().Where(member => member.InstitutionId == institution)
            .Join(db.Users, member => member.UserId, user => user.Id, (member, user) => new { user.Id, user.Email, user.NormalizedEmail, member.JoinedUtc })
            .OrderBy(person => person.NormalizedEmail)
            .Select(person => new StaffPerson(person.Id, person.Email!, person.JoinedUtc)).ToListAsync(cancellationToken);
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
