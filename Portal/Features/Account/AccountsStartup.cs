using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Features.Account.SettingUp;
using Portal.Infrastructure;

namespace Portal.Features.Account;

/// <summary>Makes the roles, and as long as there is no administrator the link that makes one. The database stands by now.</summary>
internal sealed class AccountsStartup(
    IServiceScopeFactory scopes, SetUpLink link, PublicOrigin origin, StartUpNotices notices) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        foreach (var role in PortalRoles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new(role) { Id = Guid.CreateVersion7() }).OrThrowAsync();
            }
        }

        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        if ((await users.GetUsersInRoleAsync(PortalRoles.Administrator)).Count == 0)
        {
            var token = link.Open();
            notices.Add(() => $"There is no administrator yet. Make one here, once: {origin.Absolute(PortalUrls.SetupWith(token))}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
