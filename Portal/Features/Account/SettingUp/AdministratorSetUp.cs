using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Features.Account.Registering;

namespace Portal.Features.Account.SettingUp;

/// <summary>How the making of the first administrator ended.</summary>
public abstract record SetUpResult
{
    private SetUpResult()
    {
    }

    public sealed record Made(PortalUser Administrator) : SetUpResult;

    /// <summary>Somebody else was faster.</summary>
    public sealed record AlreadyDone : SetUpResult;

    /// <summary>The address belongs to an account already.</summary>
    public sealed record EmailTaken : SetUpResult;
}

/// <summary>Makes the first administrator; of any number of attempts at once, one.</summary>
public sealed class AdministratorSetUp(
    SetUpLink link, Registrar registrar, UserManager<PortalUser> users, PortalDbContext db, ILogger<AdministratorSetUp> logger)
{
    /// <param name="email">A checked address; it counts as confirmed, as there may be no mail yet.</param>
    /// <param name="password">One that keeps the rules.</param>
    public async Task<SetUpResult> MakeAsync(string email, string password, CancellationToken cancellationToken)
    {
        var result = await db.WriteAsync<SetUpResult>(
            async token =>
            {
                if ((await users.GetUsersInRoleAsync(PortalRoles.Administrator)).Count > 0)
                {
                    return new SetUpResult.AlreadyDone();
                }

                // The password is hashed within the turn here; it happens once in the life of a portal.
                var registration = await registrar.RegisterAsync(email, password, PortalRoles.Administrator, isConfirmed: true, token);
                return registration.IsNew ? new SetUpResult.Made(registration.User) : new SetUpResult.EmailTaken();
            },
            cancellationToken);
        if (result is SetUpResult.Made made)
        {
            link.Close();
            AccountLog.SetUp(logger, made.Administrator.Id);
        }

        return result;
    }
}
