using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Studio;
using Portal.Features.Account.People;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Account.People;

/// <summary>From the administrator's form by way of the mail to the role.</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private StaffMember root = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Site:PublicOrigin"] = "http://careers.example.org" });
        root = await portal.NewStaffAsync(PortalRoles.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        root.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Invite_SomebodyNew_MakesTheAccountWithTheRoleOnce()
    {
        var mail = await InviteAsync("anna@example.org", PortalRoles.Counsellor);
        Assert.StartsWith("http://careers.example.org/account/invitation?token=", mail.Link().ToString(), StringComparison.Ordinal);
        Assert.Contains(root.Email, mail.Text, StringComparison.Ordinal);
        using var browser = portal.NewBrowser();
        var form = await browser.GetAsync(mail.Link().PathAndQuery);
        Assert.Equal("Join as counsellor", form.Heading);
        Assert.Equal("anna@example.org", form.Value("email"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(form, "join", ("Password", "short"))).Status);

        var done = await browser.SubmitAsync(form, "join", ("Password", Staff.Password));

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.Manage, "invitation-accepted"), done.Location);
        var account = await browser.FollowAsync(done);
        Assert.Contains("The role is yours", account.Text, StringComparison.Ordinal);
        Assert.NotNull(account.Document.QuerySelector($"a.btn[href='{PortalUrls.Studio}']"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(PortalUrls.StudioReports)).Status);
        var user = await portal.InDatabaseAsync(db => db.Users.SingleAsync(known => known.Email == "anna@example.org"));
        Assert.True(user.EmailConfirmed);

        using var another = portal.NewBrowser();
        var used = await another.GetAsync(mail.Link().PathAndQuery);
        Assert.Equal((HttpStatusCode.NotFound, "This invitation no longer works"), (used.Status, used.Heading));
        Assert.Equal(
            [AuditActions.Invited, AuditActions.InvitationAccepted, AuditActions.RoleGranted],
            await portal.InDatabaseAsync(db => db.Set<AuditEntry>().Where(entry => entry.Subject == "anna@example.org").OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task Invite_SomebodyWithAnAccount_LetsThemSignInAndTakeItUp()
    {
        using var person = await portal.NewStaffAsync(PortalRoles.Student);
        var mail = await InviteAsync(person.Email.ToUpperInvariant(), PortalRoles.Administrator);
        using var stranger = portal.NewBrowser();
        var asked = await stranger.GetAsync(mail.Link().PathAndQuery);
        Assert.NotNull(asked.Document.QuerySelector($"main a[href='{PortalUrls.LoginThen(mail.Link().PathAndQuery)}']"));
        Assert.Null(asked.Document.QuerySelector("main form"));

        var done = await person.Browser.SubmitAsync(await person.Browser.GetAsync(mail.Link().PathAndQuery), "accept");

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.Manage, "invitation-accepted"), done.Location);
        Assert.Equal(HttpStatusCode.OK, (await person.Browser.GetAsync(PortalUrls.StudioPeople)).Status);
        var invitation = await portal.InDatabaseAsync(db => db.Set<Invitation>().SingleAsync());
        Assert.Equal(person.Id, invitation.AcceptedById);
    }

    [Fact]
    public async Task Invitation_SignedInWithAnotherAddress_GivesNothing()
    {
        using var person = await portal.NewStaffAsync(PortalRoles.Student);
        using var other = await portal.NewStaffAsync(PortalRoles.Student);
        var mail = await InviteAsync(person.Email, PortalRoles.Counsellor);
        var form = await person.Browser.GetAsync(mail.Link().PathAndQuery);
        Assert.Equal("This invitation is for another address", (await other.Browser.GetAsync(mail.Link().PathAndQuery)).Heading);

        Assert.False(await portal.Services.GetRequiredService<InvitationDesk>().AcceptAsync(TokenOf(mail), other.Id, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Redirect, (await person.Browser.SubmitAsync(form, "accept")).Status);
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("withdrawn")]
    [InlineData("renewed")]
    [InlineData("inviter lost the role")]
    [InlineData("none")]
    [InlineData("nonsense")]
    public async Task Invitation_ThatIsNotOpenAnyMore_SaysSo(string why)
    {
        using var second = await portal.NewStaffAsync(PortalRoles.Administrator);
        var desk = portal.Services.GetRequiredService<InvitationDesk>();
        var made = Assert.IsType<InvitationResult.Made>(await desk.InviteAsync(second.Actor, "ben@example.org", PortalRoles.Counsellor, TestContext.Current.CancellationToken));
        Assert.NotNull(await desk.FindAsync(made.Token, TestContext.Current.CancellationToken));
        var link = PortalUrls.InvitationWith(made.Token);
        switch (why)
        {
            case "expired":
                portal.Clock.Advance(InvitationDesk.Lifetime);
                break;
            case "withdrawn":
                Assert.True(await desk.WithdrawAsync(root.Actor, made.Invitation.Id, TestContext.Current.CancellationToken));
                break;
            case "renewed":
                Assert.IsType<InvitationResult.Made>(await desk.RenewAsync(root.Actor, made.Invitation.Id, TestContext.Current.CancellationToken));
                break;
            case "inviter lost the role":
                Assert.Equal(RoleChange.Done, await portal.Services.GetRequiredService<RoleDesk>().RevokeAsync(
                    root.Actor, second.Id, PortalRoles.Administrator, TestContext.Current.CancellationToken));
                break;
            case "none":
                link = PortalUrls.Invitation;
                break;
            default:
                link = PortalUrls.InvitationWith("nonsense");
                break;
        }

        using var browser = portal.NewBrowser();
        var page = await browser.GetAsync(link);

        Assert.Equal((HttpStatusCode.NotFound, "This invitation no longer works"), (page.Status, page.Heading));
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task Accept_ManyTimesAtOnce_GivesTheRoleOnce()
    {
        using var person = await portal.NewStaffAsync(PortalRoles.Student);
        var token = TokenOf(await InviteAsync(person.Email, PortalRoles.Counsellor));
        var desk = portal.Services.GetRequiredService<InvitationDesk>();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => desk.AcceptAsync(token, person.Id, TestContext.Current.CancellationToken)));

        Assert.Single(answers, isMine => isMine);
    }

    [Fact]
    public async Task Invite_TheSameAddressAgain_ClosesTheFirstLinkAndFloodsNobody()
    {
        var first = await InviteAsync("carl@example.org", PortalRoles.Counsellor);
        var second = await InviteAsync("carl@example.org", PortalRoles.Counsellor);
        var desk = portal.Services.GetRequiredService<InvitationDesk>();
        Assert.Null(await desk.FindAsync(TokenOf(first), TestContext.Current.CancellationToken));
        Assert.NotNull(await desk.FindAsync(TokenOf(second), TestContext.Current.CancellationToken));

        var page = await root.Browser.GetAsync(PortalUrls.StudioPeople);
        var again = await root.Browser.SubmitAsync(page, page.Document.QuerySelector("input[value^='again-']")!.GetAttribute("value")!);
        var fourth = await root.Browser.SubmitAsync(page, "invite", ("Email", "carl@example.org"), ("Role", PortalRoles.Counsellor));

        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, fourth.Status);
        Assert.Single(await portal.InDatabaseAsync(db => db.Set<Invitation>().Where(invitation => invitation.ClosedUtc == null).ToListAsync()));
    }

    [Fact]
    public async Task Invite_WhoeverHasTheRoleOrNoAddress_ComesBack()
    {
        using var counsellor = await portal.NewStaffAsync(PortalRoles.Counsellor);
        var page = await root.Browser.GetAsync(PortalUrls.StudioPeople);

        var known = await root.Browser.SubmitAsync(page, "invite", ("Email", counsellor.Email), ("Role", PortalRoles.Counsellor));
        var none = await root.Browser.SubmitAsync(page, "invite", ("Email", "nobody"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, known.Status);
        Assert.Contains("has the role Counsellor already", known.Problems, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.Status);
        Assert.Empty(portal.Mailbox.Empty());
    }

    [Fact]
    public async Task Invite_TheMailDoesNotLeave_IsKeptAndSaid()
    {
        portal.Mailbox.Answer = false;

        var done = await root.Browser.SubmitAsync(await root.Browser.GetAsync(PortalUrls.StudioPeople), "invite", ("Email", "dora@example.org"), ("Role", PortalRoles.Counsellor));

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.StudioPeople, "invitation-not-sent"), done.Location);
        Assert.Contains("dora@example.org", (await root.Browser.FollowAsync(done)).Text, StringComparison.Ordinal);
    }

    private async Task<OutgoingMail> InviteAsync(string email, string role)
    {
        var page = await root.Browser.GetAsync(PortalUrls.StudioPeople);
        using var request = PortalBrowser.Request(page, "invite", ("Email", email), ("Role", role));
        var done = await root.Browser.SendAsync(request);
        Assert.True(done.Location == PortalUrls.AfterDoing(PortalUrls.StudioPeople, "invitation-sent"), done.Problems);
        return await portal.Mailbox.NextAsync(email);
    }

    private static string TokenOf(OutgoingMail mail) => Uri.UnescapeDataString(mail.Link().Query["?token=".Length..]);
}
