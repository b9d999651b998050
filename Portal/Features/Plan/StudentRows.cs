using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Plan;

internal static class StudentRows
{
    /// <summary>
    /// The student held by an account or a guest; an account's is made where there is none yet. Null where both are gone.
    /// Call it within a write; the caller saves.
    /// </summary>
    public static async Task<Student?> StudentOfAsync(this PortalDbContext db, Guid holderId, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var student = await db.Set<Student>().FirstOrDefaultAsync(known => known.HolderId == holderId, cancellationToken);
        if (student is null && await db.Users.AnyAsync(user => user.Id == holderId, cancellationToken))
        {
            student = new() { UserId = holderId, HolderId = holderId, CreatedUtc = nowUtc };
            db.Add(student);
        }

        return student;
    }
}
