using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Account.SigningIn;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Account;

public sealed class CircuitSessionTests
{
    [Fact]
    public async Task Holds_UntilTheSecurityStampChanges()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await portal.InDatabaseAsync(db => db.Users.SingleAsync());
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>().CreateAsync(user);
        var session = Assert.IsType<CircuitSession>(scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
        Assert.True(await session.HoldsAsync(principal, TestContext.Current.CancellationToken));

        await users.UpdateSecurityStampAsync((await users.FindByIdAsync(user.Id.ToString()))!);

        Assert.False(await session.HoldsAsync(principal, TestContext.Current.CancellationToken));
        browser.Dispose();
    }

    [Fact]
    public async Task Holds_AccountDeleted_IsFalse()
    {
        await using var portal = await PortalFactory.StartAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>()
            .CreateAsync(new PortalUser { UserName = "gone", SecurityStamp = "x" });
        var session = (CircuitSession)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();

        Assert.False(await session.HoldsAsync(principal, TestContext.Current.CancellationToken));
        Assert.False(await session.HoldsAsync(new ClaimsPrincipal(new ClaimsIdentity()), TestContext.Current.CancellationToken));
    }
}
