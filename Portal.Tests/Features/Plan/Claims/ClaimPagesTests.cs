using System.Net;
using AngleSharp.Dom;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Claims;

/// <summary>Judging claims with a browser that runs no scripts.</summary>
public sealed class ClaimPagesTests
{
    private const string Role = "backend-developer", Path = "by-way-of-frontend";
    private static readonly string Start = PortalUrls.PlanStart(Role, Path);
    private static readonly string Form = $"form[action='{PortalUrls.PlanStartClaims(Role, Path)}']";
    private static readonly string Begin = $"form[action='{Start}']";

    [Fact]
    public async Task Judge_ThenBegin_ShowsWhatIsSoAndThatItWasSeenBefore()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        var start = await browser.GetAsync(Start);
        var fields = Fields(start);
        Assert.NotEmpty(fields);
        Assert.Empty(start.Document.QuerySelectorAll(".claim .on-way"));

        var judged = await browser.SubmitAsync(start, Form, [.. fields.Skip(1).Select(field => (field, "partly"))]);

        Assert.Equal(HttpStatusCode.SeeOther, judged.Status);
        Assert.Equal(PortalUrls.PlanStartAtClaims(Role, Path), judged.Location);
        var seen = await browser.FollowAsync(judged);
        Assert.Equal([fields[0]], Fields(seen));
        Assert.Equal(fields.Count - 1, seen.Document.QuerySelectorAll(".claim .on-way").Length);
        Assert.Contains("You said: partly right", seen.Text, StringComparison.Ordinal);
        Assert.NotNull(seen.Document.QuerySelector(".claim .src a[href^='http']"));

        var plan = await browser.FollowAsync(await browser.SubmitAsync(seen, Begin));
        var line = plan.Document.QuerySelector("main a[href$='/claims']")!;
        Assert.Equal($"You judged {fields.Count - 1} of {fields.Count} claims before you began", line.TextContent);
        var claims = await browser.GetAsync(line.GetAttribute("href")!);
        Assert.Equal(fields.Count - 1, claims.Text.Split(", before you began.").Length - 1);

        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await browser.SubmitAsync(claims, "main form", (fields[0], "right"));
        Assert.Equal((HttpStatusCode.SeeOther, claims.Address), (late.Status, late.Location));
        Assert.Single((await browser.FollowAsync(late)).Text.Split(", after you began.").Skip(1));
        browser.Dispose();
    }

    [Fact]
    public async Task Begin_WithoutJudging_IsOneButton()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        var start = await browser.GetAsync(Start);
        Assert.Contains("without judging", start.Form(Begin).TextContent, StringComparison.Ordinal);

        var plan = await browser.FollowAsync(await browser.SubmitAsync(start, Begin));

        Assert.Equal(HttpStatusCode.OK, plan.Status);
        Assert.EndsWith("claims about this work to check", plan.Document.QuerySelector("main a[href$='/claims']")!.TextContent, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task Judge_OnlyAfterBeginning_IsNotLeftAsToCheckOnThePlan()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        var plan = await browser.FollowAsync(await browser.SubmitAsync(await browser.GetAsync(Start), Begin));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var claims = await browser.GetAsync(plan.Document.QuerySelector("main a[href$='/claims']")!.GetAttribute("href")!);
        var fields = Fields(claims);

        await browser.SubmitAsync(claims, "main form", (fields[0], "right"));

        var line = (await browser.GetAsync(plan.Address)).Document.QuerySelector("main a[href$='/claims']")!;
        Assert.Equal($"You judged 1 of {fields.Count} claims about this work", line.TextContent);
        browser.Dispose();
    }

    [Fact]
    public async Task Judge_NothingChosen_SaysSo()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();

        var answer = await browser.SubmitAsync(await browser.GetAsync(Start), Form);

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var page = await browser.GetAsync(answer.Location!);
        Assert.Contains("You chose nothing", page.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(Fields(page));
        browser.Dispose();
    }

    [Fact]
    public async Task Claims_OfAnothersPlan_DoNotExist()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (ann, _) = await portal.NewPersonAsync();
        var (ben, _) = await portal.NewPersonAsync();
        var plan = (await ann.SubmitAsync(await ann.GetAsync(Start), Begin)).Location!;

        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync($"{plan}/claims")).Status);
        var form = PortalBrowser.Request(await ann.GetAsync($"{plan}/claims"), "main form");
        Assert.Equal(HttpStatusCode.BadRequest, (await ben.SendAsync(form)).Status);
        ann.Dispose();
        ben.Dispose();
    }

    [Fact]
    public async Task Start_ForAStranger_OffersTheClaims()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var stranger = portal.NewBrowser();

        var page = await stranger.GetAsync(Start);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(Fields(page));
        Assert.Null(stranger.Cookies.GetAllCookies()[PortalCookies.Guest]);
    }

    private static List<string> Fields(PortalPage page) =>
        [.. page.Document.QuerySelectorAll("input[type=radio]").Select(input => input.GetAttribute("name")!).Distinct()];
}
