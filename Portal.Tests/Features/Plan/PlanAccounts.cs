using Portal.Data;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan;

internal static class PlanAccounts
{
    /// <summary>An account straight into the database.</summary>
    public static async Task<Guid> AddAccountAsync(this SqliteDatabase database, string email, bool confirmed = true)
    {
        await using var db = database.Contexts.CreateDbContext();
        var user = new PortalUser { UserName = email, NormalizedUserName = email, Email = email, EmailConfirmed = confirmed };
        db.Add(user);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return user.Id;
    }
}
