using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Studio;
using Portal.Features.Institutions;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Institutions;

/// <summary>Who may enter, and what administrators do.</summary>
public sealed class InstitutionPagesTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private StaffMember root = null!;
    private InstitutionGround uni = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        root = await portal.NewStaffAsync(PortalRoles.Administrator);
        uni = await portal.InstitutionWithStaffAsync();
    }

    public async ValueTask DisposeAsync()
    {
        uni.Dispose();
        root.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Pages_ForWhoeverAsks_OpenToStaffAndAdministratorsAlone()
    {
        using var stranger = portal.NewBrowser();
        using var student = await portal.NewStaffAsync(PortalRoles.Student);
        using var counsellor = await portal.NewStaffAsync(PortalRoles.Counsellor);
        using var other = await portal.InstitutionWithStaffAsync();
        foreach (var page in Pages(uni.Slug))
        {
            Assert.StartsWith(PortalUrls.Login, (await stranger.GetAsync(page)).Location, StringComparison.Ordinal);
            foreach (var browser in (PortalBrowser[])[student.Browser, counsellor.Browser, other.Staff.Browser])
            {
                Assert.Equal((page, HttpStatusCode.Forbidden), (page, (await browser.GetAsync(page)).Status));
            }

            Assert.Equal((page, HttpStatusCode.OK), (page, (await uni.Staff.Browser.GetAsync(page)).Status));
            Assert.Equal((page, HttpStatusCode.OK), (page, (await root.Browser.GetAsync(page)).Status));
        }

        foreach (var page in Pages("nowhere"))
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await uni.Staff.Browser.GetAsync(page)).Status));
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await uni.Staff.Browser.GetAsync(PortalUrls.InstitutionStaff(uni.Slug))).Status);
        Assert.Equal(HttpStatusCode.OK, (await root.Browser.GetAsync(PortalUrls.InstitutionStaff(uni.Slug))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await root.Browser.GetAsync(PortalUrls.InstitutionStaff("nowhere"))).Status);
    }

    [Fact]
    public async Task List_OfStaffWithOneInstitution_GoesOnToIt()
    {
        Assert.Equal(PortalUrls.Institution(uni.Slug), (await uni.Staff.Browser.GetAsync(PortalUrls.Institutions)).Location);
        var account = await uni.Staff.Browser.GetAsync(PortalUrls.Manage);
        Assert.NotNull(account.Document.QuerySelector($"a.btn[href='{PortalUrls.Institutions}']"));
        Assert.Contains($"staff of {uni.Name}", account.Text, StringComparison.Ordinal);
        using var student = await portal.NewStaffAsync(PortalRoles.Student);
        Assert.Contains("not on the staff", (await student.Browser.GetAsync(PortalUrls.Institutions)).Text, StringComparison.Ordinal);
        Assert.Null((await student.Browser.GetAsync(PortalUrls.Manage)).Document.QuerySelector($"a.btn[href='{PortalUrls.Institutions}']"));
    }

    [Fact]
    public async Task Add_ByAnAdministrator_MakesItWithAKey()
    {
        var form = await root.Browser.GetAsync(PortalUrls.Institutions);
        var wrong = await root.Browser.SubmitAsync(form, "add", ("Name", ""), ("Contact", "nobody"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Write the name", wrong.Problems, StringComparison.Ordinal);
        Assert.Contains("whole email address", wrong.Problems, StringComparison.Ordinal);

        var done = await root.Browser.SubmitAsync(form, "add", ("Name", "Université de Nantes"), ("Contact", "web@nantes.example"));

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.InstitutionSettings("universite-de-nantes"), InstitutionDone.Made), done.Location);
        var made = (await portal.Services.GetRequiredService<InstitutionQueries>().FindAsync("universite-de-nantes", Cancel))!;
        Assert.Equal(("Université de Nantes", "web@nantes.example", true), (made.Name, made.ContactEmail, made.CurrentKey is not null));
        Assert.Equal("universite-de-nantes", (await FindAsync(made.CurrentKey!))?.Slug);
        var again = await root.Browser.SubmitAsync(form, "add", ("Name", "Another"), ("Slug", "universite-de-nantes"));
        Assert.Contains("Choose another one", again.Problems, StringComparison.Ordinal);
        Assert.Equal([AuditActions.InstitutionMade], await ActionsAsync("universite-de-nantes"));
    }

    [Theory]
    [InlineData("Uni Example")]
    [InlineData("uni/../x")]
    [InlineData("-uni")]
    public async Task Add_WithAShortNameThatIsNone_ComesBack(string slug)
    {
        var form = await root.Browser.GetAsync(PortalUrls.Institutions);

        Assert.Contains("small letters", (await root.Browser.SubmitAsync(form, "add", ("Name", "Uni"), ("Slug", slug))).Problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_AndOpenAgain_EndsEmbedsAndPagesAndBringsThemBack()
    {
        Assert.NotNull(await FindAsync(uni.Key));

        await SubmitOpenAsync();
        Assert.Null(await FindAsync(uni.Key));
        Assert.Equal(HttpStatusCode.Forbidden, (await uni.Staff.Browser.GetAsync(PortalUrls.Institution(uni.Slug))).Status);
        Assert.Equal(HttpStatusCode.OK, (await root.Browser.GetAsync(PortalUrls.Institution(uni.Slug))).Status);

        await SubmitOpenAsync();
        Assert.NotNull(await FindAsync(uni.Key));
        Assert.Equal(HttpStatusCode.OK, (await uni.Staff.Browser.GetAsync(PortalUrls.Institution(uni.Slug))).Status);
        Assert.Equal([AuditActions.InstitutionClosed, AuditActions.InstitutionReopened], await ActionsAsync(uni.Slug));
    }

    [Fact]
    public async Task Desk_CalledByStaff_DoesNothing()
    {
        var desk = portal.Services.GetRequiredService<InstitutionDesk>();

        Assert.Equal(InstitutionMaking.NotAllowed, await desk.MakeAsync(uni.Staff.Actor, "Mine", "mine", null, Cancel));
        Assert.False(await desk.SetOpenAsync(uni.Staff.Actor, uni.Slug, isOpen: false, Cancel));
        Assert.Null((await uni.Staff.Browser.GetAsync(PortalUrls.Institutions)).Document.QuerySelector("form[method=post]"));
    }

    [Fact]
    public async Task Form_WithAnOldToken_IsAnsweredByAPageThatSaysSo()
    {
        var page = await uni.Staff.Browser.GetAsync(PortalUrls.InstitutionSettings(uni.Slug));

        var answer = await uni.Staff.Browser.SubmitAsync(page, "rotate", ("__RequestVerificationToken", "old"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Heading);
    }

    private static IEnumerable<string> Pages(string slug) =>
        [PortalUrls.Institution(slug), PortalUrls.InstitutionSettings(slug), PortalUrls.InstitutionSupplement(slug), PortalUrls.InstitutionUsage(slug), PortalUrls.InstitutionUsageExport(slug)];

    private async Task SubmitOpenAsync()
    {
        var list = await root.Browser.GetAsync(PortalUrls.Institutions);
        var done = await root.Browser.SubmitAsync(list, $"open-{uni.Slug}");
        Assert.NotNull(done.Location);
    }

    private ValueTask<EmbeddingInstitution?> FindAsync(string key) => portal.Services.GetRequiredService<InstitutionKeys>().FindAsync(key, Cancel);

    private Task<List<string>> ActionsAsync(string subject) => portal.InDatabaseAsync(db =>
        db.Set<AuditEntry>().Where(entry => entry.Subject == subject).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync());
}
