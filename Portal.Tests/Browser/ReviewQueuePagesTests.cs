using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Studio.Editing;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>On a portal of its own, because what one test confirms or rewords is gone for all others.</summary>
public sealed class ReviewQueuePagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private PortalFactory portal = null!;

    [Fact]
    public async Task Queue_ByKeyboard_ConfirmsAnEntryAndGivesTheGuideAnOwner()
    {
        var (visit, email) = await EnterAsync(PortalUrls.StudioReviewWhere(null, "sourceUnverified", null));
        var page = visit.Page;
        await Expect(page.GetByText("Overdue", new() { Exact = true }).First).ToBeVisibleAsync();
        await visit.IsFitForEverybodyAsync();

        var entry = page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Trade survey" });
        var right = entry.GetByRole(AriaRole.Button, new() { Name = "Still right" });
        await Expect(right).ToBeEnabledAsync();
        await right.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(entry.GetByLabel("Ask again on")).ToBeFocusedAsync();
        await visit.IsFitForEverybodyAsync();
        await entry.GetByLabel("Ask again on").FillAsync($"{portal.Today().AddDays(30):yyyy-MM-dd}");
        await entry.GetByLabel("Note").FillAsync("Rang the guild");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Confirmed until");
        await Expect(page.GetByRole(AriaRole.Status)).ToBeFocusedAsync();
        await Expect(entry).ToHaveCountAsync(0);
        var kept = await portal.InDatabaseAsync(db => db.Set<FreshnessConfirmation>().SingleAsync());
        Assert.Equal(("Rang the guild", email, portal.Today().AddDays(30)), (kept.Note, kept.Author, kept.Until));

        await visit.GoToAsync(PortalUrls.StudioReviewWhere(null, "guideReview", null));
        var guide = page.GetByRole(AriaRole.Region, new() { Name = "Clock maker" });
        await guide.GetByRole(AriaRole.Button, new() { Name = "Give it an owner" }).ClickAsync();
        await guide.GetByLabel("Owner of Clock maker").SelectOptionAsync(email);
        await guide.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(guide).ToContainTextAsync($"Owner: {email}");

        await page.GetByLabel("Owner", new() { Exact = true }).SelectOptionAsync("Me");
        await page.GetByLabel("Together by").SelectOptionAsync("Source");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("owner=mine"));
        await Expect(page.GetByText("1 entry, the worst first.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send me a weekly digest" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Stop the weekly digest" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Queue_AGuidePastItsReview_IsReadAgainWithANewDate()
    {
        var (visit, _) = await EnterAsync(PortalUrls.StudioReviewWhere(null, "guideReview", null));
        var entry = visit.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "To be read again by" }).Filter(new() { HasText = "Clock maker" });

        await entry.GetByRole(AriaRole.Button, new() { Name = "I read it: still right" }).ClickAsync();
        await Expect(entry.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeVisibleAsync();
        await entry.GetByRole(AriaRole.Button, new() { Name = "I read it: still right" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Confirmed until");
        await visit.GoToAsync(PortalUrls.Guide("clock-maker"));
        await Expect(visit.Page.GetByText("due for review")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Source_EditedOnce_ChangesInEveryGuide()
    {
        var (visit, _) = await EnterAsync(PortalUrls.StudioSources);
        var page = visit.Page;
        await visit.IsFitForEverybodyAsync();
        await page.GetByLabel("Search").FillAsync("trade survey");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Trade survey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Save in 2 guides" })).ToBeEnabledAsync();
        await visit.IsFitForEverybodyAsync();

        await page.GetByLabel("Months between two editions").FillAsync("often");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save in 2 guides" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("a whole number");
        await page.GetByLabel("Months between two editions").FillAsync("24");
        await page.GetByLabel("Title").FillAsync("Survey of the trade");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save in 2 guides" }).ClickAsync();

        await Expect(page.GetByText("Saved, and published in 2 guides.")).ToBeVisibleAsync();
        foreach (var slug in (string[])["clock-maker", "watch-maker"])
        {
            await visit.GoToAsync(PortalUrls.Guide(slug));
            await Expect(page.Locator("#sources")).ToContainTextAsync("Survey of the trade");
        }
    }

    [Fact]
    public async Task Source_ANewEdition_IsWalkedThroughAndMakesDrafts()
    {
        var (visit, _) = await EnterAsync(PortalUrls.StudioSourceRenewal("trade-survey"));
        var page = visit.Page;
        var make = page.GetByRole(AriaRole.Button, new() { Name = "Make the drafts" });
        await Expect(make).ToBeEnabledAsync();
        await visit.IsFitForEverybodyAsync();
        await make.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say of when the new edition is");

        await page.GetByLabel("As of").FillAsync("2026");
        var guide = page.GetByRole(AriaRole.Region, new() { Name = "Clock maker" });
        var pay = guide.GetByRole(AriaRole.Group, new() { Name = "Median pay a year" });
        await Expect(pay).ToContainTextAsync("27000");
        await pay.GetByLabel("Lower end").FillAsync("a lot");
        await make.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Median pay a year: write a number");
        await pay.GetByLabel("Lower end").FillAsync("28500");
        await pay.GetByLabel("Lower end").PressAsync("Tab");
        await Expect(pay.GetByLabel("New value")).ToBeCheckedAsync();
        await guide.GetByRole(AriaRole.Group, new() { Name = "Repairer › pay" }).GetByLabel("Still right").CheckAsync();
        await Expect(page.GetByText("1 changed, 1 still right")).ToBeVisibleAsync();
        await make.ClickAsync();

        await Expect(page.GetByText("Drafts made of 1 guide")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Publish Clock maker" })).ToBeVisibleAsync();
        await visit.IsFitForEverybodyAsync();
        var draft = (RoleGuideDocument)GuideReader.Read(await portal.InDatabaseAsync(db => db.Set<GuideRevision>()
            .Where(revision => revision.Guide!.Slug == "clock-maker").OrderByDescending(revision => revision.Number).Select(revision => revision.Document).FirstAsync())).Document!;
        Assert.Equal((28_500m, "2026", "2026"), (draft.Figures[0].Min, draft.Figures[0].AsOf, draft.FirstJobs[0].Pay!.AsOf));
    }

    [Fact]
    public async Task Source_ARenewalThatIsLeft_GoesOnWhereItWas()
    {
        var (visit, _) = await EnterAsync(PortalUrls.StudioSourceRenewal("trade-survey"));
        var page = visit.Page;
        var pay = page.GetByRole(AriaRole.Region, new() { Name = "Clock maker" }).GetByRole(AriaRole.Group, new() { Name = "Median pay a year" });
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make the drafts" })).ToBeEnabledAsync();
        await page.GetByLabel("As of").FillAsync("2026");
        // Not left yet: the last key alone has to be enough.
        await pay.GetByLabel("Lower end").FillAsync("28500");
        await Expect(page.GetByText("Not kept yet")).ToBeVisibleAsync();
        portal.Clock.Advance(EditSession.MostUnsaved);
        await Expect(page.GetByText("Kept", new() { Exact = true })).ToBeVisibleAsync();

        await page.ReloadAsync();

        await Expect(page.GetByText("You began this on")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Make the drafts" })).ToBeEnabledAsync();
        await Expect(page.GetByLabel("As of")).ToHaveValueAsync("2026");
        await Expect(pay.GetByLabel("Lower end")).ToHaveValueAsync("28500");
        await Expect(pay.GetByLabel("New value")).ToBeCheckedAsync();
        await visit.IsFitForEverybodyAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Begin again" }).ClickAsync();

        await Expect(pay.GetByLabel("Lower end")).ToHaveValueAsync("27000");
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<RenewalWalk>().CountAsync()));
    }

    [Fact]
    public async Task Outcome_Reworded_IsPreviewedAndChangesEverywhere()
    {
        var (visit, _) = await EnterAsync(PortalUrls.StudioOutcomesWhere("movement"));
        var page = visit.Page;
        await visit.IsFitForEverybodyAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "A movement repaired and running for a week" }).ClickAsync();
        var text = page.GetByLabel("New wording");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "See what changes" })).ToBeEnabledAsync();
        await visit.IsFitForEverybodyAsync();

        await text.FillAsync("A movement that ran for a week after your repair");
        await page.GetByRole(AriaRole.Button, new() { Name = "See what changes" }).ClickAsync();
        await Expect(page.GetByText("2 guides will be published anew: Clock maker, Watch maker")).ToBeVisibleAsync();
        await visit.IsFitForEverybodyAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reword it everywhere" }).ClickAsync();

        await Expect(page.GetByText("Reworded, and published in 2 guides.")).ToBeVisibleAsync();
        await visit.GoToAsync(PortalUrls.Path("watch-maker", "college"));
        await Expect(page.GetByText("A movement that ran for a week after your repair").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(PortalUrls.StudioReview)]
    [InlineData(PortalUrls.StudioSources)]
    [InlineData("/studio/sources/trade-survey")]
    [InlineData("/studio/sources/trade-survey/renew")]
    [InlineData(PortalUrls.StudioOutcomes)]
    [InlineData("/studio/outcomes/repaired-movement")]
    public async Task Pages_ForAStudent_AreForbidden(string address)
    {
        using var student = new PortalBrowser(Portal.BaseAddress);
        await student.SubmitAsync(await student.GetAsync(PortalUrls.Register), "register", ("Email", People.NewEmail()), ("Password", People.Password));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await student.GetAsync(address)).Status);
    }

    private async Task<(Visit Visit, string Email)> EnterAsync(string address)
    {
        portal = UntilTheEnd(await PortalFactory.StartAsync());
        var clocks = (RoleGuideDocument)GuideReader.Read(SampleGuideFile.Yaml).Document!;
        clocks = clocks with
        {
            ReviewedOn = portal.Today().AddDays(-200),
            ReviewBy = portal.Today().AddDays(-10),
            Sources = [clocks.Sources[0] with { Verified = false }],
        };
        await portal.PublishAsync(clocks, clocks with { Slug = "watch-maker", Title = "Watch maker" });
        var visit = await VisitAsync(portal.BaseAddress);
        var email = await visit.SignInAsCounsellorAsync(portal);
        Assert.Equal(200, await visit.GoToAsync(address));
        return (visit, email);
    }
}
