using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Progress;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Review;
using Portal.Infrastructure;
using Portal.Tests.Browser;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Overview;

public sealed class OverviewPageTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Overview_OfPublishedAndDraft_TellsStateProblemsFollowersAndOwner()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;
        await FollowAsync(portal, PlanState.Active, PlanState.Paused, PlanState.Left);
        await BeginAsync(portal, actor, "surveyor", "Quantity Surveyor");

        var page = await browser.GetAsync(PortalUrls.Studio);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var shipped = Row(page, "Backend Developer");
        Assert.Contains("Published", shipped, StringComparison.Ordinal);
        Assert.Matches(@"\b2 Nobody$", shipped);
        var draft = Row(page, "Quantity Surveyor");
        Assert.Contains("Draft", draft, StringComparison.Ordinal);
        Assert.Contains("Never checked", draft, StringComparison.Ordinal);
        Assert.Matches($@" [1-9]\d* 0 0 {actor.Name}$", draft);
        Assert.Equal("Published1", Text(page, ".kpis div"));
    }

    [Fact]
    public async Task Overview_Filtered_ShowsWhatFits()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;
        await BeginAsync(portal, actor, "surveyor", "Quantity Surveyor");
        (string Query, bool HasPublished, bool HasDraft)[] asked =
        [
            ("?kind=opening", false, false),
            ("?kind=role-guide", true, true),
            ("?state=draft", false, true),
            ("?state=published", true, false),
            ("?fresh=never", false, true),
            ("?q=survey", false, true),
            ("?q=100%25", false, false),
            ("?owner=none", true, false),
            ("?owner=me", false, true),
            ("?field=Technology", true, false),
            ("?state=nonsense&page=99&kind=x", true, true),
            ("?sort=following", true, true),
            ("?sort=changed", true, true),
            ("?sort=title", true, true),
        ];

        foreach (var (query, hasPublished, hasDraft) in asked)
        {
            var page = await browser.GetAsync(PortalUrls.Studio + query.Replace("=me", $"={actor.Id}", StringComparison.Ordinal));

            Assert.Equal(
                (query, hasPublished, hasDraft),
                (query, Row(page, "Backend Developer") is not null, Row(page, "Quantity Surveyor") is not null));
        }
    }

    [Fact]
    public async Task Overview_DraftInReview_WaitsForTheOtherCounsellorOnly()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (author, writer) = await portal.NewCounsellorAsync();
        var (reviewer, _) = await portal.NewCounsellorAsync();
        using var one = author;
        using var two = reviewer;
        await BeginAsync(portal, writer, "surveyor", "Quantity Surveyor");
        var draft = await portal.InDatabaseAsync(db => db.Set<GuideDraft>().SingleAsync());
        Assert.Equal(ReviewResult.Done, await portal.Services.GetRequiredService<ReviewDesk>().SubmitAsync(draft.GuideId, draft.Version, writer, None));

        Assert.Contains("Quantity Surveyor", Text(await reviewer.GetAsync(PortalUrls.Studio), "[aria-labelledby=waiting]"), StringComparison.Ordinal);
        Assert.Null(Text(await author.GetAsync(PortalUrls.Studio), "[aria-labelledby=waiting]"));
    }

    [Fact]
    public async Task Overview_MoreThanAPage_IsTurnedByAddress()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;
        for (var number = 0; number < 55; number++)
        {
            await BeginAsync(portal, actor, $"guide-{number}", $"Guide {number:00}");
        }

        var first = await browser.GetAsync($"{PortalUrls.Studio}?state=draft&sort=title");
        var second = await browser.GetAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((50, 5), (first.Document.QuerySelectorAll("tbody tr").Length, second.Document.QuerySelectorAll("tbody tr").Length));
        Assert.NotNull(Row(second, "Guide 54"));
    }

    [Fact]
    public async Task Pages_ForAStudent_AreForbidden()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var stranger = portal.NewBrowser();
        using var student = portal.NewBrowser();
        await student.SubmitAsync(await student.GetAsync(PortalUrls.Register), "register", ("Email", "s@example.org"), ("Password", People.Password));
        string[] pages =
            [PortalUrls.Studio, PortalUrls.StudioBegin, PortalUrls.StudioRevisions("backend-developer"), PortalUrls.StudioPublish("backend-developer")];

        foreach (var page in pages)
        {
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, (await student.GetAsync(page)).Status));
            Assert.Equal((page, HttpStatusCode.Redirect), (page, (await stranger.GetAsync(page)).Status));
        }
    }

    private static async Task BeginAsync(PortalFactory portal, Actor owner, string slug, string title) =>
        Assert.True(await portal.Services.GetRequiredService<DraftDesk>().BeginAsync(DocumentTree.Begin("role-guide", slug, title), owner, None));

    private static Task<int> FollowAsync(PortalFactory portal, params PlanState[] states) => portal.InDatabaseAsync(async db =>
    {
        var path = await db.Set<PathwayRow>().Select(known => known.Id).FirstAsync();
        foreach (var state in states)
        {
            var student = new Student { CreatedUtc = DateTime.UtcNow };
            student.HolderId = student.Id;
            student.Enrolments.Add(new() { PathwayId = path, State = state, StartedUtc = student.CreatedUtc, StartsOn = new(2026, 1, 1) });
            db.Add(student);
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>The text of a guide's row, blanks evened out; null where the table has none.</summary>
    private static string? Row(PortalPage page, string title) => page.Document.QuerySelectorAll("tbody tr")
        .Where(row => row.QuerySelector("a")!.TextContent == title).Select(row => Even(row.TextContent)).SingleOrDefault();

    private static string? Text(PortalPage page, string selector) => page.Document.QuerySelector(selector) is { } found ? Even(found.TextContent) : null;

    private static string Even(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
