using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Data.Entities;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Reminders;

/// <summary>The weekly mail from the form to the mailbox and back, with a browser that runs no scripts.</summary>
public sealed class ReminderPagesTests
{
    private static readonly string Start = PortalUrls.PlanStart("backend-developer", "by-way-of-frontend");

    [Fact]
    public async Task Reminders_TurnedOn_BringAMailThatEndsThemInOneClick()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await browser.SubmitAsync(await browser.GetAsync(Start), $"form[action='{Start}']");

        var saved = await TurnOnAsync(browser, DayOfWeek.Thursday);

        Assert.Equal(PortalUrls.RemindersSaved, saved.Location);
        var page = await browser.FollowAsync(saved);
        Assert.Contains("The next mail leaves on Thursday, ", page.Text, StringComparison.Ordinal);
        Assert.Contains(email, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("option[value=Thursday][selected]"));

        var mail = await WeeklyMailAsync(portal, email);
        Assert.Equal("Next on your path: Backend Developer", mail.Subject);
        Assert.Contains("Next, at B1: ", mail.Text, StringComparison.Ordinal);

        using var stranger = portal.NewBrowser();
        var link = new Uri(mail.Unsubscribe!).PathAndQuery;
        var asked = await stranger.GetAsync(link);
        Assert.Equal("Stop the weekly mails?", asked.Heading);
        Assert.True(await IsOnAsync(portal));
        var ended = await stranger.SubmitAsync(asked, "main form");
        Assert.Equal((HttpStatusCode.OK, "You get no more weekly mails"), (ended.Status, ended.Heading));
        Assert.False(await IsOnAsync(portal));
        browser.Dispose();
    }

    [Fact]
    public async Task Unsubscribe_ByAMailProgram_NeedsNoPageAndNoCookie()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await browser.SubmitAsync(await browser.GetAsync(Start), $"form[action='{Start}']");
        await TurnOnAsync(browser, DayOfWeek.Monday);
        var mail = await WeeklyMailAsync(portal, email);

        using var program = new HttpClient();
        using var answer = await program.PostAsync(
            new Uri(mail.Unsubscribe!), new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.False(await IsOnAsync(portal));
        browser.Dispose();
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("nonsense")]
    public async Task Unsubscribe_UnknownToken_IsNotFound(string token)
    {
        await using var portal = await PortalFactory.StartAsync();
        using var stranger = portal.NewBrowser();

        var page = await stranger.GetAsync(PortalUrls.RemindersEnd(token));

        Assert.Equal((HttpStatusCode.NotFound, "This link does not work any more"), (page.Status, page.Heading));
        using var post = new HttpRequestMessage(HttpMethod.Post, PortalUrls.RemindersEnd(token));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(post)).Status);
    }

    [Fact]
    public async Task Reminders_TurnedOff_StayOff()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        await TurnOnAsync(browser, DayOfWeek.Friday);
        Assert.True(await IsOnAsync(portal));

        var form = await browser.GetAsync(PortalUrls.Reminders);
        var off = PortalBrowser.Request(form, "reminders", ("Weekday", "Friday"));
        off.Content = new FormUrlEncodedContent(
            (await off.Content!.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('&')
                .Select(pair => pair.Split('=')).Where(pair => pair[0] != "On")
                .Select(pair => KeyValuePair.Create(WebUtility.UrlDecode(pair[0]), WebUtility.UrlDecode(pair[1]))));
        var page = await browser.FollowAsync(await browser.SendAsync(off));

        Assert.Contains("You get no reminders.", page.Text, StringComparison.Ordinal);
        Assert.False(await IsOnAsync(portal));
        browser.Dispose();
    }

    [Fact]
    public async Task Reminders_BadDay_ComeBackAsTheyWere()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();

        var page = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.Reminders), "reminders", ("On", "yes"), ("Weekday", "Someday"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Choose a day of the week", page.Problems, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("input[name=On][checked]"));
        Assert.False(await IsOnAsync(portal));
        browser.Dispose();
    }

    [Fact]
    public async Task Reminders_ForAStranger_AskToSignIn()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var stranger = portal.NewBrowser();

        Assert.StartsWith(PortalUrls.Login, (await stranger.GetAsync(PortalUrls.Reminders)).Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_PortalThatCannotSendMail_SaysSo()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        // The portal loses its mail server, which it looks up each time.
        portal.Services.GetRequiredService<IHostEnvironment>().EnvironmentName = Environments.Production;

        var page = await browser.GetAsync(PortalUrls.Reminders);

        Assert.Contains("This portal cannot send mail", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));
        browser.Dispose();
    }

    private static async Task<PortalPage> TurnOnAsync(PortalBrowser browser, DayOfWeek day) =>
        await browser.SubmitAsync(await browser.GetAsync(PortalUrls.Reminders), "reminders", ("On", "yes"), ("Weekday", day.ToString()));

    /// <summary>Lets the time pass until the mail is due.</summary>
    private static async Task<OutgoingMail> WeeklyMailAsync(PortalFactory portal, string email)
    {
        portal.Mailbox.Empty();
        portal.Clock.Advance(TimeSpan.FromDays(8));
        return await portal.Mailbox.NextAsync(email);
    }

    private static Task<bool> IsOnAsync(PortalFactory portal) =>
        portal.InDatabaseAsync(db => db.Set<ReminderSetting>().AnyAsync(setting => setting.NextUtc != null));
}
