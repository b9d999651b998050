using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Studio;
using Portal.Infrastructure;
using Portal.Tests.Browser;

namespace Portal.Tests.Support;

/// <summary>Counsellors of a running portal.</summary>
internal static class NewCounsellors
{
    /// <summary>A browser signed in as a new counsellor, and who that is.</summary>
    public static async Task<(PortalBrowser Browser, Actor Actor)> NewCounsellorAsync(this PortalFactory portal, string role = PortalRoles.Counsellor)
    {
        var email = People.NewEmail();
        using (var person = portal.NewBrowser())
        {
            var page = await person.SubmitAsync(await person.GetAsync(PortalUrls.Register), "register", ("Email", email), ("Password", People.Password));
            Assert.True(page.Location is not null, page.Problems);
        }

        Guid id;
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            var user = (await users.FindByEmailAsync(email))!;
            Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);
            id = user.Id;
        }

        // The role is in the cookie: sign in again.
        var browser = portal.NewBrowser();
        await browser.SubmitAsync(await browser.GetAsync(PortalUrls.Login), "login", ("Email", email), ("Password", People.Password));
        return (browser, new(email, id));
    }
}
