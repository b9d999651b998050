using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides.Editing;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Overview;

public sealed class BeginPageTests
{
    private const string Shipped = "backend-developer";

    [Fact]
    public async Task Begin_TitleAlone_ShowsTheAddressFirstAndBeginsThen()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;

        var shown = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.StudioBegin), "blank", ("Kind", "internship-guide"), ("Title", " Café intern "), ("Slug", ""));
        Assert.Equal((HttpStatusCode.OK, "cafe-intern"), (shown.Status, shown.Value("Slug")));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<GuideDraft>().CountAsync()));
        var begun = await browser.SubmitAsync(shown, "blank");

        Assert.Equal(PortalUrls.StudioGuide("cafe-intern"), begun.Location);
        var guide = await portal.InDatabaseAsync(db => db.Set<Guide>().Include(known => known.Draft).SingleAsync(known => known.Slug == "cafe-intern"));
        Assert.Equal(("internship-guide", "Café intern", actor.Id, actor.Name), (guide.Kind, guide.Title, guide.OwnerId, guide.Draft!.Author));
    }

    [Fact]
    public async Task Begin_Unusable_SaysWhy()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewCounsellorAsync();
        using var mine = browser;
        (string Kind, string Title, string Slug, string Problem)[] sent =
        [
            ("role-guide", "", "", "Give it a title."),
            ("role-guide", "A title", "Not a slug", "Only lower-case letters"),
            ("role-guide", "A title", Shipped, "Another guide has this address"),
            ("role-guide", "مطوّر", "", "Latin letters"),
            ("poem", "A title", "a-title", "Choose what it is."),
        ];

        foreach (var (kind, title, slug, problem) in sent)
        {
            var page = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.StudioBegin), "blank", ("Kind", kind), ("Title", title), ("Slug", slug));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Contains(problem, page.Problems, StringComparison.Ordinal);
        }

        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<GuideDraft>().CountAsync()));
    }

    [Fact]
    public async Task Begin_TakenTitle_OffersAFreeAddress()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewCounsellorAsync();
        using var mine = browser;

        var page = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.StudioBegin), "blank", ("Title", "Backend developer"), ("Slug", ""));

        Assert.Equal($"{Shipped}-2", page.Value("Slug"));
    }

    [Fact]
    public async Task Copy_OfAGuide_KeepsIdsAndDropsWhenItWasChecked()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewCounsellorAsync();
        using var mine = browser;
        var found = await browser.GetAsync($"{PortalUrls.StudioBegin}?q=backend");
        var page = await browser.GetAsync(found.Document.QuerySelector("main .queue a")!.GetAttribute("href")!);

        var begun = await browser.SubmitAsync(page, "copy", ("Title", "Platform Developer"), ("Slug", "platform-developer"));

        Assert.Equal(PortalUrls.StudioGuide("platform-developer"), begun.Location);
        var (copy, original) = await portal.InDatabaseAsync(async db => (
            DocumentTree.Parse(await db.Set<GuideDraft>().Where(draft => draft.Guide!.Slug == "platform-developer").Select(draft => draft.Content).SingleAsync()),
            DocumentTree.Parse(await db.Set<GuideRevision>().Where(revision => revision.Guide!.Slug == Shipped).Select(revision => revision.Document).SingleAsync())));
        Assert.Equal(
            ["slug", "title", "reviewedOn", "reviewBy"],
            DocumentDifference.Between(original, copy).Select(change => change.Path), StringComparer.Ordinal);
        Assert.Equal(("platform-developer", "Platform Developer", ""), (copy.Text("slug"), copy.Text("title"), copy.Text("reviewedOn")));
    }
}
