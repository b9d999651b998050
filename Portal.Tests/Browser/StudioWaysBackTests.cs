using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>An earlier revision brought back, a draft put away, a shared wording changed with a draft.</summary>
public sealed class StudioWaysBackTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private readonly string slug = $"clerk-{Guid.NewGuid():n}"[..14];

    [Fact]
    public async Task Restore_AnEarlierRevision_IsTheDraftUntilItIsPublished()
    {
        var (visit, _) = await EnterAsync(SmallRoleGuide.Of(slug), SmallRoleGuide.Of(slug) with { Summary = "The second summary." });
        var page = visit.Page;
        await visit.GoToAsync(PortalUrls.StudioRevisions(slug));
        await page.GetByRole(AriaRole.Link, new() { Name = "Restore revision 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore revision 1" }).ClickAsync();

        await Expect(page.GetByText("Revision 3 is an earlier one again")).ToBeVisibleAsync();
        await visit.GoToAsync(PortalUrls.Guide(slug));
        await Expect(page.GetByText("The second summary.")).ToBeVisibleAsync();
        await visit.GoToAsync(PortalUrls.StudioPublish(slug));
        await Button(visit, "Publish now").ClickAsync();
        await Expect(page.GetByText("Published. Readers see it now.")).ToBeVisibleAsync();
        await visit.GoToAsync(PortalUrls.Guide(slug));
        await Expect(page.GetByText("Keeps records so that others find them.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Draft_PutAway_AsksFirstAndIsKeptAsARevision()
    {
        var (visit, actor) = await EnterAsync(SmallRoleGuide.Of(slug));
        await DraftAsync(slug, SmallRoleGuide.Of(slug) with { Summary = "Written and put away." }, actor);
        var page = visit.Page;
        await visit.GoToAsync(PortalUrls.StudioPublish(slug));

        await Button(visit, "Put the draft away").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave it as it is" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(Button(visit, "Publish now")).ToBeVisibleAsync();
        await Button(visit, "Put the draft away").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it away", Exact = true }).ClickAsync();

        await Expect(page.GetByText("Nothing differs from what readers see.")).ToBeVisibleAsync();
        var kept = await Portal.InDatabaseAsync(db => db.Set<GuideRevision>().Where(revision => revision.Guide!.Slug == slug)
            .OrderByDescending(revision => revision.Number).FirstAsync());
        Assert.Equal((2, "Put away"), (kept.Number, kept.Note));
        Assert.Contains("Written and put away.", kept.Document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ASharedOutcomeWordedAnew_WaitsForTheWordAndRewordsTheOther()
    {
        var other = $"{slug}-b";
        var guide = SmallRoleGuide.Of(slug);
        var (visit, actor) = await EnterAsync(guide, guide with { Slug = other, Title = $"Another {slug}" });
        var steps = guide.Paths[0].Steps;
        var reworded = steps[0] with { Outcomes = [steps[0].Outcomes[0] with { Text = "Read any ledger aloud" }, steps[0].Outcomes[1]] };
        await DraftAsync(slug, guide with { Paths = [guide.Paths[0] with { Steps = [reworded, steps[1]] }] }, actor);
        var page = visit.Page;
        await visit.GoToAsync(PortalUrls.StudioPublish(slug));
        await Expect(page.GetByText("shared words that differ in other guides")).ToBeVisibleAsync();
        await Expect(Button(visit, "Publish now")).ToBeDisabledAsync();

        await page.GetByLabel("Reword them everywhere").CheckAsync();
        await visit.IsFitForEverybodyAsync();
        await Button(visit, "Publish now").ClickAsync();

        await Expect(page.GetByText("Published. Readers see it now.")).ToBeVisibleAsync();
        await visit.GoToAsync(PortalUrls.Path(other, "way"));
        await Expect(page.GetByText("Read any ledger aloud")).ToBeVisibleAsync();
    }

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>Publishes one after the other, and signs a counsellor in.</summary>
    private async Task<(Visit Visit, Actor Actor)> EnterAsync(params GuideDocument[] published)
    {
        foreach (var document in published)
        {
            await Portal.PublishAsync(document);
        }

        var visit = await VisitAsync();
        var (browser, actor) = await Portal.NewCounsellorAsync();
        await visit.TakeCookiesAsync(browser);
        browser.Dispose();
        return (visit, actor);
    }

    private async Task DraftAsync(string of, GuideDocument document, Actor author)
    {
        var desk = Portal.Services.GetRequiredService<DraftDesk>();
        Assert.NotNull(await desk.SaveAsync((await desk.OpenAsync(of, default))!, DocumentTree.Of(document), author, null, default));
    }
}
