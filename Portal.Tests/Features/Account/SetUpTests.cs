using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Portal.Tests.Features.Account.AccountSteps;

namespace Portal.Tests.Features.Account;

public sealed class SetUpTests
{
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task SetUp_LinkFromTheStart_MakesTheAdministratorAndDies(string environment)
    {
        await using var portal = await PortalFactory.StartAsync(environment);
        var link = LinkOf(portal);
        using var browser = portal.NewBrowser();

        var done = await FillInAsync(browser, await browser.GetAsync(link.PathAndQuery), "root@example.org");

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.Manage, "set-up"), done.Location);
        Assert.Contains("Your role: Administrator", (await browser.FollowAsync(done)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link.PathAndQuery)).Status);
        using var elsewhere = portal.NewBrowser();
        Assert.Equal(PortalUrls.Manage, (await elsewhere.SignInAsync("root@example.org")).Location);
        var user = await portal.InDatabaseAsync(db => db.Users.SingleAsync());
        Assert.True(user.EmailConfirmed);
    }

    [Fact]
    public async Task SetUp_ManyPostsAtOnce_MakeOneAdministrator()
    {
        await using var portal = await PortalFactory.StartAsync();
        var link = LinkOf(portal);
        var forms = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            var browser = portal.NewBrowser();
            return (browser, page: await browser.GetAsync(link.PathAndQuery));
        }));

        var answers = await Task.WhenAll(forms.Select((form, i) => FillInAsync(form.browser, form.page, $"root{i}@example.org")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.Equal(4, answers.Count(answer => answer.Status == HttpStatusCode.NotFound));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.UserRoles.CountAsync()));
        Array.ForEach(forms, form => form.browser.Dispose());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task SetUp_WrongToken_Answers404AndSaysHowToGetANewLink(string query)
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();

        var page = await browser.GetAsync(PortalUrls.Setup + query);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("prints a new link", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form"));
    }

    [Fact]
    public async Task SetUp_PasswordsDiffer_ComesBackAndTheLinkStaysGood()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();
        var form = await browser.GetAsync(LinkOf(portal).PathAndQuery);

        var page = await browser.SubmitAsync(form, "setup", ("Email", "root@example.org"), ("Password", Password), ("Repeated", Password + "x"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("root@example.org", page.Value("Email"));
        Assert.Equal(HttpStatusCode.Redirect, (await FillInAsync(browser, page, "root@example.org")).Status);
    }

    [Fact]
    public async Task SetUp_AddressOfAStudent_IsRefused()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (student, email) = await portal.NewPersonAsync();
        using var browser = portal.NewBrowser();

        var page = await FillInAsync(browser, await browser.GetAsync(LinkOf(portal).PathAndQuery), email);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.UserRoles.CountAsync(held =>
            db.Roles.Any(role => role.Id == held.RoleId && role.Name == PortalRoles.Administrator))));
        student.Dispose();
    }

    [Fact]
    public async Task Start_WithoutAdministrator_MakesTheRolesAndPrintsAnAbsoluteLink()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Site:PublicOrigin"] = "https://careers.example.org" });

        Assert.Equal(PortalRoles.All.Order(), await portal.InDatabaseAsync(db => db.Roles.OrderBy(role => role.Name).Select(role => role.Name).ToListAsync()));
        Assert.StartsWith("https://careers.example.org/account/setup?token=", LinkOf(portal).ToString(), StringComparison.Ordinal);
    }

    private static Uri LinkOf(PortalFactory portal)
    {
        var line = Assert.Single(portal.Services.GetRequiredService<StartUpNotices>().Lines, line => line.Contains(PortalUrls.Setup, StringComparison.Ordinal));
        return new(line[line.IndexOf("http", StringComparison.Ordinal)..]);
    }

    private static Task<PortalPage> FillInAsync(PortalBrowser browser, PortalPage form, string email) =>
        browser.SubmitAsync(form, "setup", ("Email", email), ("Password", Password), ("Repeated", Password));
}
