using System.Net;
using System.Text.Json.Nodes;
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

/// <summary>Staff of an institution, from the invitation to the end.</summary>
public sealed class StaffTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private StaffMember root = null!;
    private InstitutionGround uni = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Page => PortalUrls.InstitutionStaff(uni.Slug);

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        root = await portal.NewStaffAsync(PortalRoles.Administrator);
        uni = await portal.InstitutionWithStaffAsync("Uni Example");
    }

    public async ValueTask DisposeAsync()
    {
        uni.Dispose();
        root.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Invite_SomebodyNew_LeadsThemToTheInstitutionAndNowhereElse()
    {
        var mail = await InviteAsync("anna@example.org");
        Assert.Contains("as staff of Uni Example", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("anna@example.org", (await root.Browser.GetAsync(PortalUrls.StudioPeople)).Text, StringComparison.Ordinal);
        using var browser = portal.NewBrowser();
        var form = await browser.GetAsync(mail.Link().PathAndQuery);
        Assert.Equal("Join as staff of Uni Example", form.Heading);

        var done = await browser.SubmitAsync(form, "join", ("Password", Staff.Password));

        Assert.Equal(PortalUrls.Institution(uni.Slug), done.Location);
        Assert.Equal(HttpStatusCode.OK, (await browser.FollowAsync(done)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(PortalUrls.Studio)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(mail.Link().PathAndQuery)).Status);
        Assert.Equal(
            [(AuditActions.Invited, $"staff of {uni.Slug}"), (AuditActions.InvitationAccepted, $"staff of {uni.Slug}")],
            await portal.InDatabaseAsync(async db => (await db.Set<AuditEntry>().Where(entry => entry.Subject == "anna@example.org").OrderBy(entry => entry.Id).ToListAsync())
                .ConvertAll(entry => (entry.Action, entry.Detail!))));
        Assert.Contains("on the staff already", (await SubmitAsync("invite", ("Email", "Anna@example.org"))).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invite_SomebodyWithAnAccount_AddsTheMembershipOnce()
    {
        using var person = await portal.NewStaffAsync(PortalRoles.Counsellor);
        var mail = await InviteAsync(person.Email);

        var done = await person.Browser.SubmitAsync(await person.Browser.GetAsync(mail.Link().PathAndQuery), "accept");

        Assert.Equal(PortalUrls.Institution(uni.Slug), done.Location);
        Assert.Equal(2, await portal.InDatabaseAsync(db => db.Set<InstitutionMember>().CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await person.Browser.GetAsync(PortalUrls.Studio)).Status);
    }

    [Fact]
    public async Task Invitation_TakenBackOrOfAClosedInstitution_OpensNothing()
    {
        var mail = await InviteAsync("anna@example.org");
        var invitation = await portal.InDatabaseAsync(db => db.Set<Invitation>().SingleAsync());
        using var anna = portal.NewBrowser();
        await portal.InDatabaseAsync(db => db.Set<Institution>().ExecuteUpdateAsync(set => set.SetProperty(known => known.ClosedUtc, portal.Clock.GetUtcNow().UtcDateTime)));
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync(mail.Link().PathAndQuery)).Status);
        await portal.InDatabaseAsync(db => db.Set<Institution>().ExecuteUpdateAsync(set => set.SetProperty(known => known.ClosedUtc, (DateTime?)null)));
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync(mail.Link().PathAndQuery)).Status);

        await SubmitAsync($"withdraw-{invitation.Id}");

        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync(mail.Link().PathAndQuery)).Status);
    }

    [Fact]
    public async Task Remove_SomebodyOfTheStaff_RefusesTheirCookiesAtOnce()
    {
        Assert.Equal(HttpStatusCode.OK, (await uni.Staff.Browser.GetAsync(PortalUrls.Institution(uni.Slug))).Status);

        Assert.Contains("staff-removed", (await SubmitAsync($"remove-{uni.Staff.Id}")).Location, StringComparison.Ordinal);

        Assert.StartsWith(PortalUrls.Login, (await uni.Staff.Browser.GetAsync(PortalUrls.Institution(uni.Slug))).Location, StringComparison.Ordinal);
        using var again = portal.NewBrowser();
        await again.SubmitAsync(await again.GetAsync(PortalUrls.Login), "login", ("Email", uni.Staff.Email), ("Password", Staff.Password));
        Assert.Equal(HttpStatusCode.Forbidden, (await again.GetAsync(PortalUrls.Institution(uni.Slug))).Status);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == AuditActions.StaffRemoved)));
    }

    [Fact]
    public async Task Desks_CalledByStaff_DoNothing()
    {
        var (desk, invitations) = (portal.Services.GetRequiredService<StaffDesk>(), portal.Services.GetRequiredService<InvitationDesk>());

        Assert.IsType<InvitationResult.NotPossible>(await invitations.InviteStaffAsync(uni.Staff.Actor, "friend@example.org", uni.Id, Cancel));
        Assert.IsType<InvitationResult.NotPossible>(await invitations.InviteStaffAsync(root.Actor, "friend@example.org", 4711, Cancel));
        Assert.False(await desk.RemoveAsync(uni.Staff.Actor, uni.Id, uni.Staff.Id, Cancel));
        Assert.False(await desk.RemoveAsync(root.Actor, 4711, uni.Staff.Id, Cancel));
    }

    [Fact]
    public async Task Data_OfStaff_HoldsTheMembershipAndGoesWithTheAccount()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetServices<IPersonalData>().Single(known => known.Name == "institutions");

        var exported = (JsonArray)(await data.ExportAsync(uni.Staff.Id, Cancel))!;
        Assert.Equal("Uni Example", (string)exported.Single()!["name"]!);
        await data.DeleteAsync(uni.Staff.Id, Cancel);

        Assert.Null(await data.ExportAsync(uni.Staff.Id, Cancel));
        Assert.Equal(HttpStatusCode.Forbidden, (await uni.Staff.Browser.GetAsync(PortalUrls.Institution(uni.Slug))).Status);
    }

    private async Task<PortalPage> SubmitAsync(string form, params (string Name, string Value)[] fields) =>
        await root.Browser.SubmitAsync(await root.Browser.GetAsync(Page), form, fields);

    private async Task<OutgoingMail> InviteAsync(string email)
    {
        Assert.Contains("invitation-sent", (await SubmitAsync("invite", ("Email", email))).Location, StringComparison.Ordinal);
        return await portal.Mailbox.NextAsync(email);
    }
}
