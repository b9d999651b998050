using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Studio;
using Portal.Features.Account.People;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Account.People;

public sealed class RoleDeskTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private PortalFactory portal = null!;
    private StaffMember root = null!;

    private RoleDesk Desk => portal.Services.GetRequiredService<RoleDesk>();

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        root = await portal.NewStaffAsync(PortalRoles.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        root.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Grant_ToAStudent_OpensTheStudioWithinAMinuteWithoutASignIn()
    {
        using var person = await portal.NewStaffAsync(PortalRoles.Student);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.Browser.GetAsync(PortalUrls.StudioReports)).Status);

        Assert.Equal(RoleChange.Done, await Desk.GrantAsync(root.Actor, person.Id, PortalRoles.Counsellor, None));
        portal.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.OK, (await person.Browser.GetAsync(PortalUrls.StudioReports)).Status);
        Assert.Equal(RoleChange.NotNeeded, await Desk.GrantAsync(root.Actor, person.Id, PortalRoles.Counsellor, None));
        var entry = Assert.Single(await TrailAsync());
        Assert.Equal(
            (AuditActions.RoleGranted, root.Email, root.Id, person.Email, PortalRoles.Counsellor),
            (entry.Action, entry.Actor, entry.ActorId, entry.Subject, entry.Detail));
    }

    [Fact]
    public async Task Revoke_FromACounsellor_RefusesTheirCookiesAtOnce()
    {
        using var person = await portal.NewStaffAsync(PortalRoles.Counsellor);
        Assert.Equal(HttpStatusCode.OK, (await person.Browser.GetAsync(PortalUrls.StudioReports)).Status);

        Assert.Equal(RoleChange.Done, await Desk.RevokeAsync(root.Actor, person.Id, PortalRoles.Counsellor, None));

        Assert.Equal(PortalUrls.LoginThen(PortalUrls.StudioReports), (await person.Browser.GetAsync(PortalUrls.StudioReports)).Location);
        Assert.Equal(PortalUrls.LoginThen(PortalUrls.Manage), (await person.Browser.GetAsync(PortalUrls.Manage)).Location);
        Assert.Equal(HttpStatusCode.OK, (await root.Browser.GetAsync(PortalUrls.StudioReports)).Status);
        Assert.Equal(RoleChange.NotNeeded, await Desk.RevokeAsync(root.Actor, person.Id, PortalRoles.Counsellor, None));
        Assert.Equal([AuditActions.RoleRevoked], (await TrailAsync()).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Revoke_TheLastAdministrator_IsRefused()
    {
        Assert.Equal(RoleChange.LastAdministrator, await Desk.RevokeAsync(root.Actor, root.Id, PortalRoles.Administrator, None));

        using var second = await portal.NewStaffAsync(PortalRoles.Administrator);
        var answers = await Task.WhenAll(
            Desk.RevokeAsync(root.Actor, second.Id, PortalRoles.Administrator, None), Desk.RevokeAsync(second.Actor, root.Id, PortalRoles.Administrator, None));

        // Whoever came second is no administrator any more.
        Assert.Equal([RoleChange.Done, RoleChange.NotAllowed], answers.Order());
    }

    [Fact]
    public async Task Grant_BySomebodyWhoIsNoAdministrator_IsRefused()
    {
        using var counsellor = await portal.NewStaffAsync(PortalRoles.Counsellor);

        Assert.Equal(RoleChange.NotAllowed, await Desk.GrantAsync(counsellor.Actor, counsellor.Id, PortalRoles.Administrator, None));
        Assert.Equal(RoleChange.NotAllowed, await Desk.RevokeAsync(counsellor.Actor, root.Id, PortalRoles.Administrator, None));
        Assert.Equal(RoleChange.NoSuchPerson, await Desk.GrantAsync(root.Actor, Guid.NewGuid(), PortalRoles.Administrator, None));
        Assert.Empty(await TrailAsync());
    }

    private Task<List<AuditEntry>> TrailAsync() => portal.InDatabaseAsync(db => db.Set<AuditEntry>()
        .Where(entry => entry.Action == AuditActions.RoleGranted || entry.Action == AuditActions.RoleRevoked).OrderBy(entry => entry.Id).ToListAsync());
}
