using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components.Shared.Figures;
using Portal.Data.Entities;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Features.Plan.Guests;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Guests;

/// <summary>Plans without an account over HTTP, without a script.</summary>
public sealed partial class GuestPagesTests : IAsyncLifetime
{
    private const string Role = "backend-developer", Path = "by-way-of-frontend", Outcome = "published-interactive-web-page";
    private PortalFactory portal = null!;
    private PortalBrowser guest = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private GuestDesk Desk => portal.Services.GetRequiredService<GuestDesk>();

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        guest = portal.NewBrowser();
    }

    public async ValueTask DisposeAsync()
    {
        guest.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Start_WithoutAnAccount_BeginsTicksAndIsThereAgain()
    {
        await guest.GetAsync(PortalUrls.Path(Role, Path));
        Assert.Empty(guest.Cookies.GetAllCookies());

        var plan = await FollowAsync(guest);
        await TickAsync(guest, plan);

        var page = await guest.GetAsync(plan);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(Box(page).HasAttribute("checked"));
        Assert.Contains(Day(today => today.AddDays(GuestKeeping.Days)), page.Text, StringComparison.Ordinal);
        var cookie = guest.Cookies.GetAllCookies()[PortalCookies.Guest]!;
        Assert.True(cookie.HttpOnly);
        Assert.DoesNotContain(cookie.Value, await File.ReadAllTextAsync(System.IO.Path.Combine(portal.Folder, "portal.db"), Cancel), StringComparison.Ordinal);
        using var stranger = portal.NewBrowser();
        Assert.StartsWith(PortalUrls.Login, (await stranger.GetAsync(plan)).Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SigningIn_WithAPlanInTheBrowser_AsksAndMergesNothingByItself()
    {
        var plan = await FollowAsync(guest);
        await TickAsync(guest, plan);

        var asked = await guest.RegisterAsync(AccountSteps.NewEmail());

        Assert.StartsWith(PortalUrls.Guest, asked.Location!, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(plan)).Status);
        var choice = await guest.FollowAsync(asked);
        Assert.Contains("1 outcome achieved", choice.Text, StringComparison.Ordinal);

        var added = await guest.SubmitAsync(choice, "add");

        Assert.Equal(HttpStatusCode.Redirect, added.Status);
        Assert.True(Box(await guest.GetAsync(plan)).HasAttribute("checked"));
        Assert.Null(guest.Cookies.GetAllCookies()[PortalCookies.Guest]);
        Assert.Empty(await portal.InDatabaseAsync(db => db.Set<Guest>().ToListAsync(Cancel)));
    }

    [Fact]
    public async Task SigningIn_AndLeavingItThere_KeepsItForTheBrowser()
    {
        var plan = await FollowAsync(guest);
        await guest.RegisterAsync(AccountSteps.NewEmail());
        Assert.Contains("waits in this browser", (await guest.GetAsync(PortalUrls.Plan)).Text, StringComparison.Ordinal);

        await guest.SubmitAsync(await guest.GetAsync(PortalUrls.Manage), $"form[action='{PortalUrls.Logout}']");

        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(plan)).Status);
    }

    [Fact]
    public async Task SigningIn_AndDeletingIt_LeavesNothing()
    {
        await FollowAsync(guest);
        var choice = await guest.FollowAsync(await guest.RegisterAsync(AccountSteps.NewEmail()));

        await guest.SubmitAsync(choice, "delete");

        Assert.Empty(await portal.InDatabaseAsync(db => db.Set<Enrolment>().ToListAsync(Cancel)));
        Assert.Null(guest.Cookies.GetAllCookies()[PortalCookies.Guest]);
    }

    [Fact]
    public async Task Link_OnAnotherDevice_OpensThePlanOnlyWhenAsked()
    {
        var plan = await FollowAsync(guest);
        var link = await LinkAsync();
        using var phone = portal.NewBrowser();

        var asked = await phone.GetAsync(link);
        Assert.Null(phone.Cookies.GetAllCookies()[PortalCookies.Guest]);
        Assert.Equal(PortalUrls.Plan, (await phone.SubmitAsync(asked, "main form")).Location);

        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(plan)).Status);
        Assert.NotEqual(guest.Cookies.GetAllCookies()[PortalCookies.Guest]!.Value, phone.Cookies.GetAllCookies()[PortalCookies.Guest]!.Value);
        Assert.Contains(Day(today => today.AddMonths(GuestKeeping.MonthsWithLink)), (await guest.GetAsync(PortalUrls.Guest)).Text, StringComparison.Ordinal);

        await guest.SubmitAsync(await guest.GetAsync(PortalUrls.Guest), "withdraw");
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(plan)).Status);
    }

    [Fact]
    public async Task PagesOfAccounts_ForAGuest_AskToSignIn()
    {
        await FollowAsync(guest);

        foreach (var address in (string[])[PortalUrls.Reminders, PortalUrls.Manage, PortalUrls.StudioReports])
        {
            Assert.StartsWith(PortalUrls.Login, (await guest.GetAsync(address)).Location!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Start_TooOftenFromOneAddress_SaysHowLongToWait()
    {
        await using var strict = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Limits:Guest:PerAddress:Attempts"] = "1" });
        using var first = new PortalBrowser(strict.BaseAddress);
        using var second = new PortalBrowser(strict.BaseAddress);
        await FollowAsync(first);

        var refused = await second.SubmitAsync(await second.GetAsync(PortalUrls.PlanStart(Role, Path)), Begin);

        var page = await second.FollowAsync(refused);
        Assert.Contains("Not begun yet", page.Text, StringComparison.Ordinal);
        Assert.Single(await strict.InDatabaseAsync(db => db.Set<Guest>().ToListAsync(Cancel)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("'; drop table Guests; --")]
    public async Task Cookie_ThatIsNone_IsAStranger(string value)
    {
        guest.Cookies.Add(new Uri(portal.BaseAddress, "/"), new Cookie(PortalCookies.Guest, Uri.EscapeDataString(value)));

        var page = await guest.GetAsync(PortalUrls.Plan);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(PortalUrls.Plan, (await guest.GetAsync(PortalUrls.Guest)).Location);
    }

    private const string Begin = $"form[action='/plan/start/{Role}/{Path}']";

    private static async Task<string> FollowAsync(PortalBrowser browser) =>
        (await browser.SubmitAsync(await browser.GetAsync(PortalUrls.PlanStart(Role, Path)), Begin)).Location!;

    private static async Task TickAsync(PortalBrowser browser, string plan)
    {
        var form = (await browser.GetAsync(plan)).Form($"form[action='{plan}/outcomes']");
        var token = form.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{plan}/outcomes")
        {
            Content = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", token), new(PlanEndpoints.ShownOpenField, Outcome), new(PlanEndpoints.AchievedField, Outcome),
            ]),
        };
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SendAsync(request)).Status);
    }

    /// <summary>Moves the last visit into the past; a clock moved by a year would wake every timer of the server all that year.</summary>
    private Task<int> LastHereAsync(int daysAgo) => portal.InDatabaseAsync(db =>
    {
        var then = portal.Clock.GetUtcNow().UtcDateTime.AddDays(-daysAgo);
        return db.Set<Guest>().ExecuteUpdateAsync(known => known.SetProperty(row => row.LastVisitUtc, then), Cancel);
    });

    private async Task<string> LinkAsync()
    {
        var made = await guest.SubmitAsync(await guest.GetAsync(PortalUrls.Guest), "link");
        return new Uri(made.Value("link")!).PathAndQuery;
    }

    private string Day(Func<DateOnly, DateOnly> later) => DateText.Day(later(DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime)));

    private static IElement Box(PortalPage page) => page.Document.QuerySelector($"input[name=achieved][value='{Outcome}']")!;
}
