using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Studio;
using Portal.Infrastructure;

namespace Portal.Tests.Support;

/// <summary>Somebody with an account and a role, signed in.</summary>
public sealed record StaffMember(PortalBrowser Browser, string Email, Guid Id) : IDisposable
{
    public Actor Actor => new(Email, Id);

    public void Dispose() => Browser.Dispose();
}

public static class Staff
{
    public const string Password = "four words not together";

    /// <param name="role">One of <see cref="PortalRoles"/>.</param>
    public static async Task<StaffMember> NewStaffAsync(this PortalFactory portal, string role)
    {
        var email = $"{Guid.NewGuid():n}@example.org";
        var user = new PortalUser { UserName = email, Email = email, EmailConfirmed = true, CreatedUtc = portal.Clock.GetUtcNow().UtcDateTime };
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            Assert.True((await users.CreateAsync(user, Password)).Succeeded);
            Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);
        }

        var browser = portal.NewBrowser();
        var done = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.Login), "login", ("Email", email), ("Password", Password));
        Assert.True(done.Location is not null, done.Problems);
        return new(browser, email, user.Id);
    }
}
