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
        Assert.Equal("Published 1", Text(page, ".kpis div"));
    }

    [Theory]
    [InlineData("?kind=opening", false, false)]
    [InlineData("?kind=role-guide", true, true)]
    [InlineData("?state=draft", false, true)]
    [InlineData("?state=published", true, false)]
    [InlineData("?fresh=never", false, true)]
    [InlineData("?q=survey", false, true)]
    [InlineData("?q=100%25", false, false)]
    [InlineData("?owner=none", true, false)]
    [InlineData("?owner=me", false, true)]
    [InlineData("?field=Technology", true, false)]
    [InlineData("?state=nonsense&page=99&kind=x", true, true)]
    [InlineData("?sort=following", true, true)]
    [InlineData("?sort=changed", true, true)]
    [InlineData("?sort=title", true, true)]
    public async Task Overview_Filtered_ShowsWhatFits(string query, bool hasPublished, bool hasDraft)
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;
        await BeginAsync(portal, actor, "surveyor", "Quantity Surveyor");

        var page = await browser.GetAsync(PortalUrls.Studio + query.Replace("=me", $"={actor.Id}", StringComparison.Ordinal));

        Assert.Equal((hasPublished, hasDraft), (Row(page, "Backend Developer") is not null, Row(page, "Quantity Surveyor") is not null));
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
        var id = await portal.InDatabaseAsync(db => db.Set<Guide>().Where(guide => guide.Slug == "surveyor").Select(guide => guide.Id).SingleAsync());
        await portal.Services.GetRequiredService<ReviewDesk>().SubmitAsync(id, 1, writer, None);

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

    [Theory]
    [InlineData(PortalUrls.Studio)]
    [InlineData(PortalUrls.StudioBegin)]
    [InlineData("/studio/guides/backend-developer/revisions")]
    [InlineData("/studio/guides/backend-developer/publish")]
    public async Task Page_ForAStudent_IsForbidden(string address)
    {
        await using var portal = await PortalFactory.StartAsync();
        using var stranger = portal.NewBrowser();
        using var student = portal.NewBrowser();
        await student.SubmitAsync(await student.GetAsync(PortalUrls.Register), "register", ("Email", "s@example.org"), ("Password", Browser.People.Password));

        Assert.Equal(HttpStatusCode.Forbidden, (await student.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync(address)).Status);
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
