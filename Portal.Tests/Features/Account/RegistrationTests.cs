using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Portal.Tests.Features.Account.AccountSteps;

namespace Portal.Tests.Features.Account;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Register_InDevelopmentWithoutSmtp_SignsInAtOnceAsStudent()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();
        var email = NewEmail();

        var page = await browser.RegisterAsync(email);

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.Manage, "registered"), page.Location);
        var account = await browser.FollowAsync(page);
        Assert.Equal("Your account", account.Heading);
        Assert.Contains(email, account.Text, StringComparison.Ordinal);
        Assert.Equal([PortalRoles.Student], await RolesAsync(portal, email));
    }

    [Fact]
    public async Task Register_InDevelopmentWithoutSmtp_WritesAReadableMailIntoTheOutbox()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();

        await browser.RegisterAsync("ana@example.org");

        var file = Assert.Single(Directory.GetFiles(Path.Combine(portal.Folder, "outbox"), "*.eml"));
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("To: ana@example.org", text, StringComparison.Ordinal);
        Assert.Contains($"\n{portal.BaseAddress}account/confirm-email?user=", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_InProductionWithoutSmtp_IsClosedAndSaysWhy()
    {
        await using var portal = await PortalFactory.StartAsync("Production", new Dictionary<string, string> { ["Site:Contact"] = "help@example.org" });
        using var browser = portal.NewBrowser();

        var page = await browser.GetAsync(PortalUrls.Register);

        Assert.Equal("Registration is closed", page.Heading);
        Assert.Contains("cannot send mail", page.Text, StringComparison.Ordinal);
        Assert.Contains("help@example.org", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form"));
    }

    [Fact]
    public async Task Register_PostedWhereItIsClosed_MakesNoAccount()
    {
        await using var portal = await PortalFactory.StartAsync("Production");
        using var browser = portal.NewBrowser();
        var token = (await browser.GetAsync(PortalUrls.Login)).Value("__RequestVerificationToken")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, PortalUrls.Register)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["_handler"] = "register",
                ["__RequestVerificationToken"] = token,
                ["Email"] = "ana@example.org",
                ["Password"] = Password,
            }),
        };

        var page = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task Register_WithSmtp_SignsInOnlyAfterLinkAndPassword()
    {
        await using var portal = await StartWithSmtpAsync();
        using var browser = portal.NewBrowser();
        var email = NewEmail();

        var sent = await browser.RegisterAsync(email);
        Assert.Contains("Look in your mail", (await browser.FollowAsync(sent)).Text, StringComparison.Ordinal);
        Assert.False(await browser.IsSignedInAsync());
        var early = await browser.SignInAsync(email);
        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.ResendConfirmation, "not-confirmed"), early.Location);
        Assert.False(await browser.IsSignedInAsync());

        var link = (await portal.Mailbox.NextAsync(email)).Link();
        var confirm = await browser.GetAsync(link.PathAndQuery);
        Assert.False(await browser.IsSignedInAsync());
        var wrong = await browser.SubmitAsync(confirm, "confirm", ("Password", "not the password at all"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.False(await browser.IsSignedInAsync());

        var done = await browser.SubmitAsync(confirm, "confirm", ("Password", Password));
        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.Manage, "email-confirmed"), done.Location);
        Assert.True(await browser.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link.PathAndQuery)).Status);
    }

    [Fact]
    public async Task Register_WithSmtp_KeepsWhereThePersonCameFromThroughTheMail()
    {
        await using var portal = await StartWithSmtpAsync();
        using var browser = portal.NewBrowser();
        var email = NewEmail();
        var form = await browser.GetAsync(PortalUrls.RegisterThen("/plan/start/nurse/b?place=KE"));

        await browser.SubmitAsync(form, "register", ("Email", email), ("Password", Password));
        var confirm = await browser.GetAsync((await portal.Mailbox.NextAsync(email)).Link().PathAndQuery);
        var done = await browser.SubmitAsync(confirm, "confirm", ("Password", Password));

        Assert.Equal("/plan/start/nurse/b?place=KE", done.Location);
    }

    [Fact]
    public async Task Register_WithSmtp_KnownAndNewAddressGetTheSameAnswer()
    {
        await using var portal = await StartWithSmtpAsync();
        using var browser = portal.NewBrowser();
        var known = NewEmail();
        var first = await browser.RegisterAsync(known);
        await portal.Mailbox.NextAsync(known);

        var again = await browser.RegisterAsync(known, "another password, longer");

        Assert.Equal((first.Status, first.Location), (again.Status, again.Location));
        Assert.Equal((await browser.FollowAsync(first)).Text, (await browser.FollowAsync(again)).Text);
        var mail = await portal.Mailbox.NextAsync(known);
        Assert.StartsWith("You already have an account", mail.Subject, StringComparison.Ordinal);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task Register_SomebodyElsesUnconfirmedAddress_DoesNotChangeItsPassword()
    {
        await using var portal = await StartWithSmtpAsync();
        using var browser = portal.NewBrowser();
        var email = NewEmail();
        await browser.RegisterAsync(email);
        await portal.Mailbox.NextAsync(email);

        await browser.RegisterAsync(email, "what an intruder chose");

        var link = (await portal.Mailbox.NextAsync(email)).Link();
        var confirm = await browser.GetAsync(link.PathAndQuery);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(confirm, "confirm", ("Password", "what an intruder chose"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(confirm, "confirm", ("Password", Password))).Status);
    }

    [Fact]
    public async Task Register_MailServerDown_KeepsTheAccountAndOffersAnotherMail()
    {
        await using var portal = await StartWithSmtpAsync();
        portal.Mailbox.Answer = false;
        using var browser = portal.NewBrowser();
        var email = NewEmail();

        var page = await browser.FollowAsync(await browser.RegisterAsync(email));

        Assert.Contains("We could not send the mail", page.Text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Users.CountAsync(user => user.Email == email)));
        portal.Mailbox.Answer = true;
        portal.Mailbox.Empty();
        await browser.SubmitAsync(page, "resend", ("Email", email));
        var confirm = await browser.GetAsync((await portal.Mailbox.NextAsync(email)).Link().PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SubmitAsync(confirm, "confirm", ("Password", Password))).Status);
    }

    [Fact]
    public async Task Register_BadInput_ComesBackWithMessagesLinksAndTheAddress()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();

        var page = await browser.RegisterAsync("ana at example", "short");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("Problem: ", page.Document.Title, StringComparison.Ordinal);
        Assert.Equal(["/account/register#Email", "/account/register#Password"], page.Document.QuerySelectorAll(".note.bad a").Select(link => link.GetAttribute("href")));
        Assert.True(page.Document.QuerySelector(".note.bad")!.HasAttribute("autofocus"));
        Assert.Equal("ana at example", page.Value("Email"));
        Assert.Equal("", page.Value("Password"));
        var email = page.Document.QuerySelector("#Email")!;
        Assert.Equal("true", email.GetAttribute("aria-invalid"));
        Assert.Contains("Email-problem", email.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task Register_AddressWithApostropheAndForeignLetters_Works()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();

        Assert.Equal(HttpStatusCode.Redirect, (await browser.RegisterAsync("zoë.o'brien+plan@exämple.org")).Status);
        Assert.True(await browser.IsSignedInAsync());
    }

    [Fact]
    public async Task Register_SameAddressManyTimesAtOnce_MakesOneAccount()
    {
        await using var portal = await PortalFactory.StartAsync();
        var email = NewEmail();

        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            using var browser = portal.NewBrowser();
            return await browser.RegisterAsync(email);
        }));

        Assert.Single(pages, page => page.Status == HttpStatusCode.Redirect);
        Assert.Equal(3, pages.Count(page => page.Status == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Users.CountAsync()));
    }

    private static Task<List<string?>> RolesAsync(PortalFactory portal, string email) => portal.InDatabaseAsync(db => (
        from user in db.Users
        join held in db.UserRoles on user.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        where user.Email == email
        select role.Name).ToListAsync());
}
