using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Portal.Tests.Features.Account.AccountSteps;

namespace Portal.Tests.Features.Account;

public sealed class ManageTests
{
    private const string NewPassword = "a better one than before";

    [Fact]
    public async Task ChangePassword_KeepsThisSessionAndEndsTheOthers()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        using var elsewhere = portal.NewBrowser();
        await elsewhere.SignInAsync(email);

        var done = await browser.SubmitAsync(
            await browser.GetAsync(PortalUrls.ManagePassword), "password", ("Password", Password), ("NewPassword", NewPassword));

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.Manage, "password-changed"), done.Location);
        portal.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.True(await browser.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        Assert.Equal(PortalUrls.Manage, (await elsewhere.SignInAsync(email, NewPassword)).Location);
        browser.Dispose();
    }

    [Fact]
    public async Task ChangePassword_Empty_NamesBothFieldsInTheirOrderAndOnce()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();

        var page = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.ManagePassword), "password");

        Assert.Equal(
            [PortalUrls.ManagePassword + "#Password", PortalUrls.ManagePassword + "#NewPassword"],
            page.Document.QuerySelectorAll(".note.bad a").Select(link => link.GetAttribute("href")));
        browser.Dispose();
    }

    [Fact]
    public async Task ChangePassword_TellsTheOwnerByMail()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await portal.Mailbox.NextAsync(email);

        await browser.SubmitAsync(
            await browser.GetAsync(PortalUrls.ManagePassword), "password", ("Password", Password), ("NewPassword", NewPassword));

        Assert.Contains("password of your account was changed", (await portal.Mailbox.NextAsync(email)).Text, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task ChangePassword_WrongPasswords_CountTowardsLockout()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        var form = await browser.GetAsync(PortalUrls.ManagePassword);
        for (var i = 0; i < 5; i++)
        {
            await browser.SubmitAsync(form, "password", ("Password", "not the password"), ("NewPassword", NewPassword));
        }

        var page = await browser.SubmitAsync(form, "password", ("Password", Password), ("NewPassword", NewPassword));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(await portal.InDatabaseAsync(db => db.Users.Select(user => user.LockoutEnd).SingleAsync()));
        browser.Dispose();
    }

    [Fact]
    public async Task ChangeEmail_LinkToTheNewAddress_ChangesAddressAndNameTogether()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        var newEmail = NewEmail();
        await portal.Mailbox.NextAsync(email);

        var sent = await AskAsync(browser, newEmail);
        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.ManageEmail, "email-sent"), sent.Location);
        Assert.Contains(email, (await browser.GetAsync(PortalUrls.Manage)).Text, StringComparison.Ordinal);
        var question = await browser.GetAsync((await portal.Mailbox.NextAsync(newEmail)).Link().PathAndQuery);
        var done = await browser.SubmitAsync(question, "confirm");

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.Manage, "email-changed"), done.Location);
        Assert.Contains(newEmail, (await browser.FollowAsync(done)).Text, StringComparison.Ordinal);
        Assert.Contains(newEmail, (await portal.Mailbox.NextAsync(email)).Text, StringComparison.Ordinal);
        using var elsewhere = portal.NewBrowser();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await elsewhere.SignInAsync(email)).Status);
        Assert.Equal(PortalUrls.Manage, (await elsewhere.SignInAsync(newEmail)).Location);
        browser.Dispose();
    }

    [Fact]
    public async Task ChangeEmail_LinkWithAnotherAddressInIt_IsRefused()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        var newEmail = NewEmail();
        await AskAsync(browser, newEmail);
        var link = (await portal.Mailbox.NextAsync(newEmail)).Link().PathAndQuery;

        var page = await browser.GetAsync(link.Replace(newEmail.Split('@')[0], "victim", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        browser.Dispose();
    }

    [Fact]
    public async Task ChangeEmail_ToATakenAddress_LooksTheSameAndChangesNothing()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (other, taken) = await portal.NewPersonAsync();
        var (browser, email) = await portal.NewPersonAsync();
        await portal.Mailbox.NextAsync(taken);

        var sent = await AskAsync(browser, taken);

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.ManageEmail, "email-sent"), sent.Location);
        Assert.DoesNotContain(PortalUrls.ConfirmNewEmail, (await portal.Mailbox.NextAsync(taken)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Users.CountAsync(user => user.Email == email)));
        other.Dispose();
        browser.Dispose();
    }

    [Fact]
    public async Task ChangeEmail_AddressTakenBeforeTheLinkIsOpened_KeepsTheOldOne()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, email) = await portal.NewPersonAsync();
        var newEmail = NewEmail();
        await AskAsync(browser, newEmail);
        var question = await browser.GetAsync((await portal.Mailbox.NextAsync(newEmail)).Link().PathAndQuery);
        using var faster = portal.NewBrowser();
        await faster.RegisterAsync(newEmail);

        var page = await browser.SubmitAsync(question, "confirm");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Users.CountAsync(user => user.Email == email && user.UserName == email)));
        browser.Dispose();
    }

    [Fact]
    public async Task Manage_AccountDeletedMeanwhile_GoesToSignIn()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        await portal.InDatabaseAsync(db => db.Users.ExecuteDeleteAsync());

        var page = await browser.GetAsync(PortalUrls.ManageEmail);

        Assert.Equal(PortalUrls.LoginThen(PortalUrls.ManageEmail), page.Location);
        browser.Dispose();
    }

    private static async Task<PortalPage> AskAsync(PortalBrowser browser, string newEmail) =>
        await browser.SubmitAsync(await browser.GetAsync(PortalUrls.ManageEmail), "email", ("NewEmail", newEmail), ("Password", Password));
}
