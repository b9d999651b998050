using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Infrastructure;

namespace Portal.Features.Account.Manage;

/// <summary>Deletes an account with everything that any feature keeps about its owner: all of it or nothing.</summary>
public sealed class AccountEraser(
    UserManager<PortalUser> users, PortalDbContext db, IEnumerable<IPersonalData> everywhere, ILogger<AccountEraser> logger)
{
    public async Task EraseAsync(PortalUser person, CancellationToken cancellationToken)
    {
        await db.WriteAsync(
            async token =>
            {
                foreach (var data in everywhere)
                {
                    await data.DeleteAsync(person.Id, token);
                }

                await users.DeleteAsync(person).OrThrowAsync();
            },
            cancellationToken);
        AccountLog.Deleted(logger, person.Id);
    }
}
