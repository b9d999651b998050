using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>Students with accounts and plans, made without a browser where a test is not about the making.</summary>
internal static class People
{
    public const string Password = "four words not together";

    public static string NewEmail() => $"{Guid.NewGuid():n}@example.org";

    /// <summary>Registers somebody and signs the visit in as them.</summary>
    public static async Task<PortalBrowser> SignInAsNewPersonAsync(this Visit visit, string? email = null)
    {
        var person = new PortalBrowser(visit.Origin);
        var page = await person.SubmitAsync(
            await person.GetAsync(PortalUrls.Register), "register", ("Email", email ?? NewEmail()), ("Password", Password));
        Assert.True(page.Location is not null, page.Problems);
        await visit.TakeCookiesAsync(person);
        return person;
    }

    /// <summary>Follows a path and answers the address of the plan.</summary>
    public static async Task<string> FollowAsync(this PortalBrowser person, string path)
    {
        var start = await person.GetAsync(PortalUrls.PlanStart(Sample.Role, path));
        return (await person.SubmitAsync(start, "main form")).Location!;
    }

    /// <summary>Signs the visit in as somebody new who follows the path, and answers the address of the plan.</summary>
    public static async Task<string> BeginPlanAsync(this Visit visit, string path = Sample.Path)
    {
        using var person = await visit.SignInAsNewPersonAsync();
        return await person.FollowAsync(path);
    }
}
