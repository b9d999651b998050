using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components.Shared;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Plan;
using Portal.Features.Plan.Forms;
using Portal.Infrastructure;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.TakeAlong;

/// <summary>A plan in full, for its student to print and for others by a link.</summary>
public sealed class PlanSheetTests : IAsyncLifetime
{
    private const string Role = "backend-developer", Path = "computer-science-degree";
    private const string Note = "Ask aunt Wanjiru about the laptop", OwnLink = "https://notes.example.org/mine", Evidence = "https://example.org/my-page";
    private PortalFactory portal = null!;
    private PortalBrowser ann = null!, stranger = null!;
    private string email = null!, plan = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Guid Id => Guid.Parse(plan[(plan.LastIndexOf('/') + 1)..]);

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        (ann, email) = await portal.NewPersonAsync();
        stranger = portal.NewBrowser();
        plan = (await ann.SubmitAsync(await ann.GetAsync(PortalUrls.PlanStart(Role, Path)), $"form[action='/plan/start/{Role}/{Path}']")).Location!;
        var first = (await PathAsync()).Steps[0];
        var outcome = first.Outcomes[0].Id;
        var holder = await HolderAsync();
        var editor = portal.Services.GetRequiredService<PlanEditor>();
        Assert.True((await editor.SaveStepAsync(
            holder, Id, first.Id,
            new() { Note = new(Note), Links = new([OwnLink]), Evidence = new Dictionary<string, string?> { [outcome] = Evidence } }, Cancel)).IsSaved);
        Assert.True((await editor.SaveSettingsAsync(holder, Id, new() { Place = new("KE"), Budget = new(new(98_765, "KES")) }, Cancel)).IsSaved);
        Assert.True(await portal.Services.GetRequiredService<ProgressTracker>().RecordAsync(holder, Id, new Dictionary<string, bool> { [outcome] = true }, Cancel));
    }

    public async ValueTask DisposeAsync()
    {
        ann.Dispose();
        stranger.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Print_OfAPlan_HoldsEveryStepInFullAndWhatTheStudentSaid()
    {
        var page = await ann.GetAsync(PortalUrls.EnrolmentPrint(Id));

        await AssertInFullAsync(page);
        Assert.Contains(Note, page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='{OwnLink}']"));
        Assert.NotNull(page.Document.QuerySelector($"main a[href='{Evidence}']"));
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(PortalUrls.EnrolmentPrint(Id))).Status);
        var (ben, _) = await portal.NewPersonAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(PortalUrls.EnrolmentPrint(Id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(PortalUrls.EnrolmentShare(Id))).Status);
        ben.Dispose();
    }

    [Fact]
    public async Task Plan_OfAGuideTakenBack_IsStillThereInFullWithTheSamePercentage()
    {
        var before = await ViewAsync(inFull: true);
        var shown = (await ann.GetAsync(plan)).Document.QuerySelector("progress")!.OuterHtml;

        await portal.InDatabaseAsync(async db =>
        {
            await db.Set<Publication>().Where(known => known.Guide!.Slug == Role).ExecuteDeleteAsync(Cancel);
            return await db.Set<Guide>().Where(guide => guide.Slug == Role)
                .ExecuteUpdateAsync(guide => guide.SetProperty(row => row.UnpublishedUtc, portal.Clock.GetUtcNow().UtcDateTime), Cancel);
        });

        var page = await ann.GetAsync(plan);
        Assert.Equal(shown, page.Document.QuerySelector("progress")!.OuterHtml);
        Assert.NotNull(page.Document.QuerySelector($".note a[href='{PortalUrls.EnrolmentPrint(Id)}']"));
        Assert.Null(page.Document.QuerySelector($"main a[href='{PortalUrls.Path(Role, Path)}']"));
        await AssertInFullAsync(await ann.GetAsync(PortalUrls.EnrolmentPrint(Id)));
        var after = await ViewAsync(inFull: true);
        Assert.Equivalent(before with { GuideIsPublished = false }, after, strict: true);
        Assert.NotEmpty(after.Places);
        Assert.NotEmpty(after.Sources);
    }

    [Fact]
    public async Task Share_ByALink_ShowsThePlanToAnybodyWithoutWhatIsPrivate()
    {
        var address = await ShareAsync();

        var page = await stranger.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        await AssertInFullAsync(page);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='{Evidence}']"));
        Assert.All([Note, OwnLink, email, "98,765", "98765"], hidden => Assert.DoesNotContain(hidden, page.Body, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(page.Document.QuerySelectorAll("main input, main button"));
        Assert.Empty(stranger.Cookies.GetAllCookies());
        using var program = new HttpClient { BaseAddress = portal.BaseAddress };
        using var head = await program.SendAsync(new(HttpMethod.Head, address), Cancel);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(("no-referrer", "noindex"), (head.Headers.GetValues("Referrer-Policy").Single(), head.Headers.GetValues("X-Robots-Tag").Single()));
        Assert.True(head.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Share_MadeAnewOrEnded_LeadsNowhereUnderTheOldLink()
    {
        var old = await ShareAsync();
        var current = await ShareAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(old)).Status);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(current)).Status);
        Assert.DoesNotContain(current.Split('/')[^1], (await ann.GetAsync(PortalUrls.EnrolmentShare(Id))).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(current.Split('/')[^1], await File.ReadAllTextAsync(System.IO.Path.Combine(portal.Folder, "portal.db"), Cancel), StringComparison.Ordinal);

        await ann.SubmitAsync(await ann.GetAsync(PortalUrls.EnrolmentShare(Id)), "revoke");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(current)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(PortalUrls.Shared("'; drop table PlanShares; --"))).Status);
    }

    /// <summary>Every paragraph of every step's text, every outcome and every resource of the path.</summary>
    private async Task AssertInFullAsync(PortalPage page)
    {
        var path = await PathAsync();
        Assert.All(path.Steps, step =>
        {
            Assert.Contains(step.Title, page.Text, StringComparison.Ordinal);
            Assert.All(MarkdownText.Plain(step.Text).Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line.Trim(), page.Text, StringComparison.Ordinal));
            Assert.All(step.Outcomes, outcome => Assert.Contains(outcome.Text, page.Text, StringComparison.Ordinal));
            Assert.All(step.Resources, resource => Assert.Contains(resource.Title, page.Text, StringComparison.Ordinal));
        });
    }

    private async Task<string> ShareAsync()
    {
        var made = await ann.SubmitAsync(await ann.GetAsync(PortalUrls.EnrolmentShare(Id)), "make");
        return new Uri(made.Value("address")!).PathAndQuery;
    }

    private async Task<Pathway> PathAsync() => (await ViewAsync(inFull: true)).Path;

    private async Task<PlanView> ViewAsync(bool inFull)
    {
        var plans = portal.Services.GetRequiredService<PlanQueries>();
        return (inFull ? await plans.FindInFullAsync(await HolderAsync(), Id, Cancel) : await plans.FindAsync(await HolderAsync(), Id, Cancel))!;
    }

    private Task<Guid> HolderAsync() => portal.InDatabaseAsync(db => db.Set<Enrolment>().Where(own => own.Id == Id).Select(own => own.Student!.HolderId).FirstAsync(Cancel));
}
