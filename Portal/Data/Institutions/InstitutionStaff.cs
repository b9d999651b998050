using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;

namespace Portal.Data.Institutions;

/// <summary>Who may work on which institution, asked of the rows and not of a cookie.</summary>
public static class InstitutionStaff
{
    /// <summary>Whether the account is an administrator now.</summary>
    public static async Task<bool> IsAdministratorAsync(this PortalDbContext db, Guid? user, CancellationToken cancellationToken) =>
        user is { } id && await db.Administrators().ContainsAsync(id, cancellationToken);

    /// <summary>The accounts of all administrators.</summary>
    public static IQueryable<Guid> Administrators(this PortalDbContext db) =>
        from held in db.UserRoles
        join role in db.Roles on held.RoleId equals role.Id
        where role.Name == PortalRoles.Administrator
        select held.UserId;

    /// <summary>The institutions on which the account may work: an administrator on all, staff on theirs while they are open.</summary>
    public static IQueryable<Institution> InstitutionsOf(this PortalDbContext db, Guid user)
    {
        var administrators = db.Administrators();
        return db.Set<Institution>().Where(known =>
            administrators.Contains(user) || (known.ClosedUtc == null && known.Members.Any(member => member.UserId == user)));
    }
}
