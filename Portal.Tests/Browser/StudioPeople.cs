using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>Counsellors at a browser.</summary>
internal static class StudioPeople
{
    /// <summary>Registers somebody, makes them a counsellor and signs the visit in as them.</summary>
    /// <returns>Their e-mail address.</returns>
    public static async Task<string> SignInAsCounsellorAsync(this Visit visit, PortalFactory portal)
    {
        var email = People.NewEmail();
        using var person = await visit.SignInAsNewPersonAsync(email);
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            Assert.True((await users.AddToRoleAsync((await users.FindByEmailAsync(email))!, PortalRoles.Counsellor)).Succeeded);
        }

        // The role is in the cookie: sign in again.
        using var again = new PortalBrowser(visit.Origin);
        await again.SubmitAsync(await again.GetAsync(PortalUrls.Login), "login", ("Email", email), ("Password", People.Password));
        await visit.TakeCookiesAsync(again);
        return email;
    }
}
