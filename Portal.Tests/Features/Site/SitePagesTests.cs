using System.Net;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Site;

public sealed class SitePagesTests
{
    [Theory]
    [InlineData(PortalUrls.About)]
    [InlineData(PortalUrls.Sourcing)]
    [InlineData(PortalUrls.Privacy)]
    [InlineData(PortalUrls.Accessibility)]
    public async Task Page_Any_IsAReadingPageWithoutGaps(string address)
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();

        var page = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.EndsWith(address, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\{\d\}", page.Text);
        Assert.Empty(browser.Cookies.GetAllCookies());
    }

    [Fact]
    public async Task About_WithSettings_NamesWhoRunsIt()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string>
        {
            ["Site:Name"] = "Ways", ["Site:Operator"] = "The Guild", ["Site:Contact"] = "ask@example.org",
        });
        using var browser = portal.NewBrowser();

        var page = await browser.GetAsync(PortalUrls.About);

        Assert.Contains("Ways is run by The Guild.", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='mailto:ask@example.org']"));
    }

    /// <summary>Goes where cookies are set; one that the page does not list would be a broken promise.</summary>
    [Fact]
    public async Task Privacy_Cookies_AreTheOnesSeen()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var reader = portal.NewBrowser();
        var listed = (await reader.GetAsync(PortalUrls.Privacy)).Document.QuerySelectorAll("main table code").Select(code => code.TextContent).ToList();
        var seen = new HashSet<string>();

        using (var guest = portal.NewBrowser())
        {
            var start = PortalUrls.PlanStart("backend-developer", "by-way-of-frontend");
            await guest.SubmitAsync(await guest.GetAsync(start), $"form[action='{start}']");
            Collect(guest);
        }

        var (person, email) = await portal.NewPersonAsync();
        using (person)
        {
            await person.GetAsync(PortalUrls.Plan);
            await person.GetAsync(PortalUrls.Report);
            Collect(person);
            await TwoFactorTests.EnableAsync(person);
            using var elsewhere = portal.NewBrowser();
            await elsewhere.SignInAsync(email);
            Collect(elsewhere);
        }

        Assert.Equal(PortalCookies.All.Order(), seen.Order());
        Assert.Equal(seen.Order(), listed.Order());

        void Collect(PortalBrowser browser) => seen.UnionWith(browser.Cookies.GetAllCookies().Select(cookie => cookie.Name));
    }
}
