using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Reports;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reports;

public sealed class ReportPageTests
{
    [Fact]
    public async Task Send_FromALink_KeepsTheReportAndLeadsBack()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();

        var sent = await SendAsync(browser, PortalUrls.ReportOf("/openings/java-intern?place=KE"), ReportRules.AskedForMoney, "They wanted a fee.");

        var report = Assert.Single(await ReportsAsync(portal));
        Assert.Equal(("/openings/java-intern", "java-intern"), (report.Page, report.Slug));
        Assert.Equal((ReportRules.AskedForMoney, "They wanted a fee."), (report.Reason, report.Text));
        Assert.Null(report.Outcome);
        var thanks = await browser.FollowAsync(sent);
        Assert.Equal("Thank you", thanks.Heading);
        Assert.NotNull(thanks.Document.QuerySelector("main a[href='/openings/java-intern']"));
    }

    [Theory]
    [InlineData("About", "https://evil.example/x", "Give the address of a page of this site")]
    [InlineData("Reason", "", "Choose what is wrong")]
    [InlineData("Reason", "because", "Choose what is wrong")]
    public async Task Send_BadInput_ComesBackWithWhatWasTyped(string field, string value, string problem)
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();
        var fields = new Dictionary<string, string> { ["About"] = "/about", ["Reason"] = ReportRules.DeadLink, ["Text"] = "The second link." };
        fields[field] = value;

        var page = await browser.SubmitAsync(
            await browser.GetAsync(PortalUrls.Report), "report", [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(problem, page.Problems, StringComparison.Ordinal);
        Assert.Equal("The second link.", page.Document.QuerySelector("textarea")!.TextContent);
        Assert.Empty(await ReportsAsync(portal));
    }

    [Theory]
    [InlineData("https://evil.example/x", true)]
    [InlineData("//evil.example/x", true)]
    [InlineData("/guides/\u0001", true)]
    [InlineData("10000", true)]
    [InlineData("/guides/backend-developer", false)]
    [InlineData("", false)]
    public async Task Page_FromALinkThatNamesNoPageHere_SaysSoAndRepeatsNothingOfIt(string about, bool isNoted)
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();

        var page = await browser.GetAsync(PortalUrls.ReportOf(about == "10000" ? new string('x', 10_000) : about));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(isNoted, page.Document.QuerySelector(".note.warn") is not null);
        Assert.Equal(isNoted ? "" : about, page.Document.QuerySelector("input[name=About]")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Send_TooMuchText_ComesBackWholeAndSaysHowMuch()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();
        var text = new string('x', ReaderReport.MaxTextLength + 1);

        var page = await SendAsync(browser, PortalUrls.ReportOf("/about"), ReportRules.Other, text);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("2,000", page.Problems, StringComparison.Ordinal);
        Assert.Equal(text, page.Document.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Send_TokenOfAnotherBrowser_ComesBackWithWhatWasTyped()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();
        using var stranger = portal.NewBrowser();
        var form = await browser.GetAsync(PortalUrls.ReportOf("/about"));

        var page = await stranger.SendAsync(PortalBrowser.Request(form, "report", ("Reason", ReportRules.Other), ("Text", "Hello.")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Nothing you typed is lost", page.Problems, StringComparison.Ordinal);
        Assert.Equal("Hello.", page.Document.QuerySelector("textarea")!.TextContent);
        Assert.Empty(await ReportsAsync(portal));
    }

    [Fact]
    public async Task Send_Flood_IsHeldBackAndLetThroughLater()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string>
        {
            ["Limits:Report:PerAddress:Attempts"] = "2",
            ["Limits:Report:PerAddress:Per"] = "00:10:00",
        });
        using var browser = portal.NewBrowser();
        await SendAsync(browser, PortalUrls.ReportOf("/about"), ReportRules.DeadLink, "");
        await SendAsync(browser, PortalUrls.ReportOf("/about"), ReportRules.DeadLink, "");

        var refused = await SendAsync(browser, PortalUrls.ReportOf("/about"), ReportRules.DeadLink, "A third.");
        portal.Clock.Advance(refused.RetryAfter!.Value);
        var taken = await SendAsync(browser, PortalUrls.ReportOf("/about"), ReportRules.DeadLink, "A third.");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("A third.", refused.Document.QuerySelector("textarea")!.TextContent);
        Assert.NotNull(taken.Location);
        Assert.Equal(3, (await ReportsAsync(portal)).Count);
    }

    [Fact]
    public async Task Page_HostileAddress_IsShownAndNotFollowed()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();

        var page = await browser.GetAsync(PortalUrls.ReportSent("//evil.example/x"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("evil.example", page.Document.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    private static async Task<PortalPage> SendAsync(PortalBrowser browser, string address, string reason, string text) =>
        await browser.SubmitAsync(await browser.GetAsync(address), "report", ("Reason", reason), ("Text", text));

    private static Task<List<ReaderReport>> ReportsAsync(PortalFactory portal) =>
        portal.InDatabaseAsync(db => db.Set<ReaderReport>().AsNoTracking().ToListAsync());
}
