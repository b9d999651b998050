using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Studio;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Review;
using Portal.Infrastructure;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Review;

/// <summary>What readers and students see of guides that move and go.</summary>
public sealed class ShelfPagesTests : IAsyncLifetime
{
    private static readonly Actor Ann = new("ann@example.org", null);
    private PortalFactory portal = null!;
    private PortalBrowser reader = null!;
    private string path = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private GuideShelf Shelf => portal.Services.GetRequiredService<GuideShelf>();

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        reader = portal.NewBrowser();
        var sample = SampleGuide.Document();
        path = sample.Paths[0].Id;
        // One path has the id of the guide, and both stand in its address.
        await portal.PublishAsync(
            sample with { Slug = "old-slug", Title = "Wanderer", Paths = [.. sample.Paths, sample.Paths[2] with { Id = "old-slug", Title = "Of the same name" }] },
            SmallDocuments.Internship("old-internship") with { Role = "old-slug", Title = "Wandering internship" },
            portal.OpenToday() with { Slug = "old-opening", Role = "old-slug", Title = "Wanderer wanted" });
    }

    public async ValueTask DisposeAsync()
    {
        reader.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Rename_ARoleGuide_LeadsOnFromEveryOldAddress()
    {
        Assert.Contains("Wanderer", (await reader.GetAsync("/guides/old-slug")).Text, StringComparison.Ordinal);
        Assert.NotNull((await reader.GetAsync("/internships/old-internship")).Document.QuerySelector("a[href='/guides/old-slug']"));

        Assert.True(await Shelf.RenameAsync(await IdAsync("old-slug"), "new-slug", Ann, Cancel));

        await AssertLeadsAsync("/guides/old-slug", "/guides/new-slug");
        await AssertLeadsAsync("/guides/old-slug?place=KE&x=%20y", "/guides/new-slug?place=KE&x=%20y");
        await AssertLeadsAsync("/guides/old-slug/paths?q=1", "/guides/new-slug/paths?q=1");
        await AssertLeadsAsync($"/guides/old-slug/paths/{path}", $"/guides/new-slug/paths/{path}");
        await AssertLeadsAsync("/guides/old-slug/paths/old-slug", "/guides/new-slug/paths/old-slug");
        await AssertLeadsAsync("/guides/old-slug/paths/%0d%0aX:%20y", "/guides/new-slug/paths/%0D%0AX:%20y");
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/guides/new-slug/paths/old-slug")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/guides/nowhere")).Status);
        using var head = await new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = portal.BaseAddress }
            .SendAsync(new(HttpMethod.Head, "/guides/old-slug"), Cancel);
        Assert.Equal(HttpStatusCode.MovedPermanently, head.StatusCode);
        // Who linked there links to the new one, and no list or map knows the old one.
        Assert.NotNull((await reader.GetAsync("/internships/old-internship")).Document.QuerySelector("a[href='/guides/new-slug']"));
        Assert.NotNull((await reader.GetAsync("/openings/old-opening")).Document.QuerySelector("a[href='/guides/new-slug']"));
        foreach (var list in new[] { "/", "/guides", "/guides?q=wanderer", "/internships", "/openings", "/sitemap.xml", "/feed.atom" })
        {
            Assert.DoesNotContain("guides/old-slug", (await reader.GetAsync(list)).Body, StringComparison.Ordinal);
        }

        Assert.Contains("/guides/new-slug", (await reader.GetAsync("/guides?q=wanderer")).Body, StringComparison.Ordinal);
        Assert.Contains("/guides/new-slug", (await reader.GetAsync("/sitemap.xml")).Body, StringComparison.Ordinal);

        Assert.True(await Shelf.RenameAsync(await IdAsync("new-slug"), "old-slug", Ann, Cancel));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/guides/old-slug")).Status);
        await AssertLeadsAsync("/guides/new-slug", "/guides/old-slug");
    }

    [Fact]
    public async Task Rename_AnInternshipAndAnOpening_LeadOnToo()
    {
        Assert.True(await Shelf.RenameAsync(await IdAsync("old-internship"), "new-internship", Ann, Cancel));
        Assert.True(await Shelf.RenameAsync(await IdAsync("old-opening"), "new-opening", Ann, Cancel));

        await AssertLeadsAsync("/internships/old-internship?place=KE", "/internships/new-internship?place=KE");
        await AssertLeadsAsync("/openings/old-opening", "/openings/new-opening");
        await AssertLeadsAsync("/internships/old-internship", "/internships/new-internship");
    }

    [Fact]
    public async Task Rename_AGuideThatReadersNeverSaw_LeadsNowhere()
    {
        await portal.Services.GetRequiredService<GuidePublisher>().SaveDraftsAsync(
            [SampleGuide.Document() with { Slug = "secret" }], new(RevisionOrigin.Import, "A test"), Cancel);

        Assert.True(await Shelf.RenameAsync(await IdAsync("secret"), "still-secret", Ann, Cancel));

        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/guides/secret")).Status);
    }

    [Fact]
    public async Task Rename_APathThatAStudentFollows_KeepsPlanAndProgress()
    {
        var (ann, _) = await portal.NewPersonAsync();
        var plan = (await ann.SubmitAsync(await ann.GetAsync(PortalUrls.PlanStart("old-slug", path)), $"form[action='/plan/start/old-slug/{path}']")).Location!;
        await TickAllAsync();
        var before = (await ann.GetAsync(plan)).Document.QuerySelector("progress")!.OuterHtml;

        Assert.True(await Shelf.RenameAsync(await IdAsync("old-slug"), "new-slug", Ann, Cancel));

        var after = await ann.GetAsync(plan);
        Assert.Equal(before, after.Document.QuerySelector("progress")!.OuterHtml);
        Assert.NotNull(after.Document.QuerySelector($"main a[href='/guides/new-slug/paths/{path}']"));
        Assert.Equal(HttpStatusCode.OK, (await ann.GetAsync(PortalUrls.PlanStart("new-slug", path))).Status);
        ann.Dispose();
    }

    [Fact]
    public async Task Unpublish_AGuide_SaysSoAndShowsItNowhereUntilItIsPublishedAgain()
    {
        var (ann, _) = await portal.NewPersonAsync();
        var plan = (await ann.SubmitAsync(await ann.GetAsync(PortalUrls.PlanStart("old-slug", path)), $"form[action='/plan/start/old-slug/{path}']")).Location!;
        await TickAllAsync();
        var before = (await ann.GetAsync(plan)).Document.QuerySelector("progress")!.OuterHtml;
        var id = await IdAsync("old-slug");
        Assert.NotNull((await reader.GetAsync("/internships/old-internship")).Document.QuerySelector("a[href='/guides/old-slug']"));
        Assert.Contains("/guides/old-slug", (await reader.GetAsync("/guides?q=wanderer")).Body, StringComparison.Ordinal);

        await Shelf.UnpublishAsync(id, "The figures <b>were</b> wrong.", Ann, Cancel);

        foreach (var address in new[] { "/guides/old-slug", "/guides/old-slug/paths", $"/guides/old-slug/paths/{path}" })
        {
            var gone = await reader.GetAsync(address);
            Assert.Equal(HttpStatusCode.Gone, gone.Status);
            Assert.Contains("The figures <b>were</b> wrong.", gone.Text, StringComparison.Ordinal);
        }

        foreach (var list in new[] { "/", "/guides", "/guides?q=wanderer", "/internships", "/internships/old-internship", "/openings/old-opening", "/sitemap.xml", "/feed.atom" })
        {
            Assert.DoesNotContain("guides/old-slug", (await reader.GetAsync(list)).Body, StringComparison.Ordinal);
        }

        Assert.Equal(before, (await ann.GetAsync(plan)).Document.QuerySelector("progress")!.OuterHtml);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(PortalUrls.PlanStart("old-slug", path))).Status);

        await portal.PublishAsync(await LastAsync(id));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/guides/old-slug")).Status);
        Assert.NotNull((await reader.GetAsync("/internships/old-internship")).Document.QuerySelector("a[href='/guides/old-slug']"));
        Assert.Contains("/guides/old-slug", (await reader.GetAsync("/guides?q=wanderer")).Body, StringComparison.Ordinal);
        Assert.Equal(before, (await ann.GetAsync(plan)).Document.QuerySelector("progress")!.OuterHtml);
        ann.Dispose();
    }

    [Fact]
    public async Task Unpublish_AGuideWithAnOldAddress_LeadsOnAndSaysThatItIsGone()
    {
        var id = await IdAsync("old-slug");
        await Shelf.RenameAsync(id, "new-slug", Ann, Cancel);

        await Shelf.UnpublishAsync(id, null, Ann, Cancel);

        await AssertLeadsAsync("/guides/old-slug", "/guides/new-slug");
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync("/guides/new-slug")).Status);
    }

    private async Task AssertLeadsAsync(string from, string to)
    {
        var answer = await reader.GetAsync(from);
        Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.Status, answer.Location));
    }

    private Task<int> IdAsync(string slug) => portal.InDatabaseAsync(db => db.Set<Guide>().Where(guide => guide.Slug == slug).Select(guide => guide.Id).SingleAsync(Cancel));

    private async Task<GuideDocument> LastAsync(int id)
    {
        var json = await portal.InDatabaseAsync(db => db.Set<GuideRevision>().Where(row => row.GuideId == id).OrderByDescending(row => row.Number).Select(row => row.Document).FirstAsync(Cancel));
        return GuideReader.Read(System.Text.Encoding.UTF8.GetBytes(json)).Document!;
    }

    /// <summary>Every second outcome that there is, for the one student.</summary>
    private Task<int> TickAllAsync() => portal.InDatabaseAsync(async db =>
    {
        var student = await db.Set<Student>().Select(known => known.Id).SingleAsync(Cancel);
        var outcomes = await db.Set<StepOutcomeRow>().Where(link => link.Step!.Pathway!.Key == path).Select(link => link.OutcomeId).Distinct().ToListAsync(Cancel);
        db.AddRange(outcomes.Order(StringComparer.Ordinal).Where((_, index) => index % 2 == 0).Select(id => new OutcomeProgress
        {
            StudentId = student, OutcomeId = id, Achieved = true, AchievedUtc = portal.Clock.GetUtcNow().UtcDateTime, ChangedUtc = portal.Clock.GetUtcNow().UtcDateTime,
        }));
        return await db.SaveChangesAsync(Cancel);
    });
}
