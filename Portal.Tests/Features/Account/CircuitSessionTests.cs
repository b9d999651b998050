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
        var session = scope.ServiceProvider.GetRequiredService<SessionStamps>();
        Assert.True(await session.HoldAsync(principal, TestContext.Current.CancellationToken));

        await users.UpdateSecurityStampAsync((await users.FindByIdAsync(user.Id.ToString()))!);

        Assert.False(await session.HoldAsync(principal, TestContext.Current.CancellationToken));
        browser.Dispose();
    }

    [Fact]
    public async Task Holds_AccountDeleted_IsFalse()
    {
        await using var portal = await PortalFactory.StartAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>()
            .CreateAsync(new PortalUser { UserName = "gone", SecurityStamp = "x" });
        var session = scope.ServiceProvider.GetRequiredService<SessionStamps>();

        Assert.False(await session.HoldAsync(principal, TestContext.Current.CancellationToken));
        Assert.False(await session.HoldAsync(new ClaimsPrincipal(new ClaimsIdentity()), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Session_SignalAfterTheStampChanged_EndsAtOnce()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = (await users.FindByIdAsync((await portal.InDatabaseAsync(db => db.Users.SingleAsync())).Id.ToString()))!;
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<PortalUser>>().CreateAsync(user);
        var signals = portal.Services.GetRequiredService<SessionSignals>();
        var session = Assert.IsType<CircuitSession>(scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>());
        session.SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));
        Assert.Equal(0, signals.Count); // A request that only renders is left alone.
        await session.ListenAsync();
        var next = new TaskCompletionSource<AuthenticationState>();
        session.AuthenticationStateChanged += state => _ = state.ContinueWith(known => next.TrySetResult(known.Result), TaskScheduler.Default);

        signals.Raise(user.Id);
        Assert.Equal(user.Id.ToString(), (await session.GetAuthenticationStateAsync()).User.FindFirstValue(ClaimTypes.NameIdentifier));
        await users.UpdateSecurityStampAsync(user);
        signals.Raise(user.Id);

        Assert.NotEqual(true, (await next.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken)).User.Identity?.IsAuthenticated);
        Assert.Equal(0, signals.Count);
        browser.Dispose();
    }

    [Fact]
    public async Task Session_Disposed_ListensNoMore()
    {
        await using var portal = await PortalFactory.StartAsync();
        var signals = portal.Services.GetRequiredService<SessionSignals>();
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var session = (CircuitSession)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
            var principal = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString())], "test"));
            session.SetAuthenticationState(Task.FromResult(new AuthenticationState(principal)));
            await session.ListenAsync();
            Assert.Equal(1, signals.Count);
        }

        Assert.Equal(0, signals.Count);
    }
}
