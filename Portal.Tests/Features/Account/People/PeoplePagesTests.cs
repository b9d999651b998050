using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Account.People;

public sealed class PeoplePagesTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private StaffMember root = null!;

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
    public async Task People_ForWhoeverIsNoAdministrator_IsForbidden()
    {
        using var counsellor = await portal.NewStaffAsync(PortalRoles.Counsellor);
        using var stranger = portal.NewBrowser();

        foreach (var address in (string[])[PortalUrls.StudioPeople, PortalUrls.StudioPerson(root.Id), PortalUrls.StudioAudit, PortalUrls.StudioAuditExport])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await counsellor.Browser.GetAsync(address)).Status);
            Assert.StartsWith(PortalUrls.Login, (await stranger.GetAsync(address)).Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task People_SearchAndGroups_ShowWhoIsMeant()
    {
        using var counsellor = await portal.NewStaffAsync(PortalRoles.Counsellor);
        using var student = await portal.NewStaffAsync(PortalRoles.Student);

        Assert.Equal([root.Email, counsellor.Email], await ShownAsync(""), new Unordered());
        Assert.Equal([counsellor.Email], await ShownAsync("?who=Counsellor"));
        Assert.Equal([root.Email, counsellor.Email, student.Email], await ShownAsync("?who=everybody&page=nonsense"), new Unordered());
        Assert.Equal([student.Email], await ShownAsync($"?who=everybody&q={student.Email[..12].ToUpperInvariant()}"));
        Assert.Empty(await ShownAsync("?page=2"));
        Assert.Empty(await ShownAsync("?q=%25"));
    }

    [Fact]
    public async Task People_MoreThanAPage_AreOnTheNextOne()
    {
        await portal.InDatabaseAsync(async db =>
        {
            for (var i = 0; i < 60; i++)
            {
                db.Add(new PortalUser { UserName = $"s{i:00}@example.org", Email = $"s{i:00}@example.org", NormalizedEmail = $"S{i:00}@EXAMPLE.ORG", NormalizedUserName = $"S{i:00}@EXAMPLE.ORG" });
            }

            return await db.SaveChangesAsync();
        });

        var first = await root.Browser.GetAsync(PortalUrls.StudioPeople + "?who=everybody");
        var second = await root.Browser.GetAsync(first.Document.QuerySelector("nav.pages a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((50, 11), (first.Document.QuerySelectorAll("tbody tr").Length, second.Document.QuerySelectorAll("tbody tr").Length));
    }

    [Fact]
    public async Task Person_GrantAndRevoke_ByForms()
    {
        using var student = await portal.NewStaffAsync(PortalRoles.Student);
        var address = PortalUrls.StudioPerson(student.Id);

        var granted = await root.Browser.SubmitAsync(await root.Browser.GetAsync(address), "grant-Counsellor");
        var shown = await root.Browser.FollowAsync(granted);
        Assert.Contains("The role is given", shown.Text, StringComparison.Ordinal);
        var revoked = await root.Browser.SubmitAsync(shown, "revoke-Counsellor");

        Assert.Contains("The role is taken back", (await root.Browser.FollowAsync(revoked)).Text, StringComparison.Ordinal);
        Assert.False(await portal.InDatabaseAsync(db => db.UserRoles.AnyAsync(held =>
            held.UserId == student.Id && db.Roles.Any(role => role.Id == held.RoleId && role.Name == PortalRoles.Counsellor))));
    }

    [Fact]
    public async Task Person_OwnRole_IsAskedForAndNeverTheLast()
    {
        var address = PortalUrls.StudioPerson(root.Id);
        var asked = await root.Browser.SubmitAsync(await root.Browser.GetAsync(address), "revoke-Administrator");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("your own account", asked.Problems, StringComparison.Ordinal);
        var last = await root.Browser.SubmitAsync(asked, "revoke-Administrator", ("Sure", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, last.Status);
        Assert.Contains("only administrator", last.Problems, StringComparison.Ordinal);

        using var second = await portal.NewStaffAsync(PortalRoles.Administrator);
        var done = await root.Browser.SubmitAsync(asked, "revoke-Administrator", ("Sure", "true"));

        Assert.Equal(PortalUrls.Manage, done.Location);
        Assert.Equal(HttpStatusCode.OK, (await root.Browser.FollowAsync(done)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await root.Browser.GetAsync(PortalUrls.StudioPeople)).Status);
    }

    [Fact]
    public async Task Person_Unknown_Answers404()
    {
        var page = await root.Browser.GetAsync(PortalUrls.StudioPerson(Guid.NewGuid()));

        Assert.Equal((HttpStatusCode.NotFound, "There is no such account"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task Form_WithoutItsToken_GetsThePageThatSaysSo()
    {
        using var request = PortalBrowser.Request(await root.Browser.GetAsync(PortalUrls.StudioPeople), "invite", ("Email", "x@example.org"), ("__RequestVerificationToken", "old"));

        var page = await root.Browser.SendAsync(request);

        Assert.Equal((HttpStatusCode.BadRequest, "This form is too old"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task Download_OfAnAdministrator_HoldsWhatTheTrailTells()
    {
        await root.Browser.SubmitAsync(await root.Browser.GetAsync(PortalUrls.StudioPeople), "invite", ("Email", "x@example.org"), ("Role", PortalRoles.Counsellor));

        var file = await root.Browser.SubmitAsync(await root.Browser.GetAsync(PortalUrls.ManageData), $"form[action='{PortalUrls.ManageDataDownload}']");

        Assert.Equal("x@example.org", (string?)JsonNode.Parse(file.Body)!["audit"]![0]!["subject"]);
    }

    private async Task<IReadOnlyList<string>> ShownAsync(string query) =>
        [.. (await root.Browser.GetAsync(PortalUrls.StudioPeople + query)).Document.QuerySelectorAll("tbody td:first-child").Select(cell => cell.TextContent.Trim())];

    private sealed class Unordered : IEqualityComparer<IEnumerable<string>>
    {
        public bool Equals(IEnumerable<string>? x, IEnumerable<string>? y) => x!.Order().SequenceEqual(y!.Order());

        public int GetHashCode(IEnumerable<string> obj) => 0;
    }
}
