using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Progress;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>The way of a guide from its beginning to readers, as counsellors go it.</summary>
public sealed partial class StudioPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string slug = $"clerk-{Guid.NewGuid():n}"[..14];

    [Fact]
    public async Task Publish_OutcomeSplitInTwo_CarriesOverWhatStudentsAchieved()
    {
        var visit = await VisitAsync();
        var actor = await SignInAsync(visit);
        await Portal.PublishAsync(SmallRoleGuide.Of(slug));
        var students = await EnrolAsync([$"{slug}-write"], [$"{slug}-read", $"{slug}-write"], []);
        await DraftAsync(SmallRoleGuide.WritingSplit(slug), actor);
        var page = visit.Page;
        await visit.GoToAsync(PortalUrls.StudioPublish(slug));
        var panel = page.GetByRole(AriaRole.Region, new() { Name = "What this change does to students" });
        await Expect(panel).ToContainTextAsync("2 students achieved it");
        await Expect(panel).ToContainTextAsync("2 of 3");
        await Expect(Button(visit, "Publish now")).ToBeDisabledAsync();

        await panel.GetByLabel("What becomes of it?").SelectOptionAsync("Split");
        await Expect(panel).ToContainTextAsync("Choose at least two.");
        await panel.GetByLabel("Draft a letter").CheckAsync();
        await panel.GetByLabel("Send a letter").CheckAsync();
        await Expect(panel).ToContainTextAsync("0 of 3");
        await visit.IsFitForEverybodyAsync();

        // Nothing of it hangs on the page.
        await page.ReloadAsync();
        await Expect(panel.GetByLabel("Send a letter")).ToBeCheckedAsync();
        await page.GetByLabel("What changed, for readers").FillAsync("Writing is two things now.");
        await Expect(Button(visit, "Publish now")).ToBeEnabledAsync();
        await Button(visit, "Publish now").ClickAsync();

        await Expect(page.GetByText("Published. Readers see it now.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Nothing differs from what readers see.")).ToBeVisibleAsync();
        var achieved = await Portal.InDatabaseAsync(db => db.Set<OutcomeProgress>().Where(row => students.Contains(row.StudentId) && row.Achieved)
            .Select(row => row.OutcomeId).OrderBy(id => id).ToListAsync());
        Assert.Equal([$"{slug}-draft", $"{slug}-draft", $"{slug}-read", $"{slug}-send", $"{slug}-send", $"{slug}-write", $"{slug}-write"], achieved);
        var revision = await Portal.InDatabaseAsync(db => db.Set<GuideRevision>().Where(known => known.Guide!.Slug == slug).OrderBy(known => known.Id).LastAsync());
        Assert.Equal(("Writing is two things now.", actor.Name), (revision.Note, revision.Author));
    }

    [Fact]
    public async Task Publish_WithTheKeyboardAlone_SettlesAndPublishes()
    {
        var visit = await VisitAsync();
        var actor = await SignInAsync(visit);
        await Portal.PublishAsync(SmallRoleGuide.Of(slug));
        await DraftAsync(SmallRoleGuide.WritingSplit(slug), actor);
        var page = visit.Page;
        await visit.GoToAsync(PortalUrls.StudioPublish(slug));
        await Expect(page.GetByLabel("What becomes of it?")).ToBeEnabledAsync();

        await Hands.ReachAsync(page.GetByLabel("What becomes of it?"));
        await page.Keyboard.TypeAsync("It is retired");
        await Expect(page.GetByLabel("What becomes of it?")).ToHaveValueAsync("Retired");
        await Expect(Button(visit, "Publish now")).ToBeEnabledAsync();
        await Hands.ReachAsync(page.GetByLabel("What changed, for readers"));
        await page.Keyboard.TypeAsync("One thing less.");
        await Hands.ReachAsync(Button(visit, "Publish now"));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Nothing differs from what readers see.")).ToBeVisibleAsync();
        var row = await Portal.InDatabaseAsync(db => db.Set<SettlementRow>().SingleAsync(known => known.ItemId == $"{slug}-write"));
        Assert.Equal("One thing less.", await Portal.InDatabaseAsync(db => db.Set<GuideRevision>().Where(known => known.Id == row.RevisionId).Select(known => known.Note).SingleAsync()));
    }

    [Fact]
    public async Task Review_SentBackAndSentAgain_IsApprovedByAnother()
    {
        var (author, reviewer) = (await VisitAsync(), await VisitAsync());
        var writer = await SignInAsync(author);
        var reader = await SignInAsync(reviewer);
        await Portal.PublishAsync(SmallRoleGuide.Of(slug));
        await DraftAsync(SmallRoleGuide.WritingSplit(slug), writer);
        await author.GoToAsync(PortalUrls.StudioPublish(slug));
        await Button(author, "Send for review").ClickAsync();
        await Expect(author.Page.GetByText("sent it for review on")).ToBeVisibleAsync();

        await reviewer.GoToAsync(PortalUrls.Studio);
        await reviewer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"Review.*{slug}") }).ClickAsync();
        await Button(reviewer, "Send back").ClickAsync();
        await Expect(reviewer.Page.GetByText("Say what is to be changed, so that the author can.")).ToBeVisibleAsync();
        await reviewer.Page.GetByLabel("What is to be changed?").FillAsync("Name the ledger.");
        await Button(reviewer, "Send back").ClickAsync();
        await Expect(reviewer.Page.GetByText("It was sent back:")).ToBeVisibleAsync();

        await Expect(author.Page.GetByText("Somebody saved this guide meanwhile.")).ToBeVisibleAsync();
        await Expect(author.Page.GetByText($"Also open with {reader.Name}.")).ToBeVisibleAsync();
        await Button(author, "Look again").ClickAsync();
        await Expect(author.Page.GetByText("Name the ledger.")).ToBeVisibleAsync();
        await author.GoToAsync(PortalUrls.StudioGuide(slug));
        await Expect(author.Page.GetByText("Name the ledger.")).ToBeVisibleAsync();
        await author.GoToAsync(PortalUrls.StudioPublish(slug));
        await author.Page.GetByLabel("A remark on the guide as a whole").FillAsync("The ledger has a name now.");
        await Button(author, "Add the remark").ClickAsync();
        await Button(author, "Send for review").ClickAsync();
        await Expect(author.Page.GetByText("sent it for review on")).ToBeVisibleAsync();

        await Button(reviewer, "Look again").ClickAsync();
        await Button(reviewer, "Settled").ClickAsync();
        await Expect(reviewer.Page.GetByText("There are none.")).ToBeVisibleAsync();
        await Button(reviewer, "Approve").ClickAsync();
        await Expect(reviewer.Page.GetByText("It is approved as it stands.")).ToBeVisibleAsync();
        await reviewer.IsFitForEverybodyAsync();
    }

    [Fact]
    public async Task Schedule_ForLater_IsShownAndTakenBack()
    {
        var visit = await VisitAsync();
        var actor = await SignInAsync(visit);
        await Portal.PublishAsync(SmallRoleGuide.Of(slug));
        await DraftAsync(SmallRoleGuide.Of(slug) with { Summary = "Keeps records." }, actor);
        await visit.GoToAsync(PortalUrls.StudioPublish(slug));
        var day = Portal.Today().AddDays(30);

        await visit.Page.GetByLabel("Day").FillAsync($"{day:yyyy-MM-dd}");
        await visit.Page.GetByLabel("Time (UTC)").FillAsync("07:30");
        await Button(visit, "Schedule").ClickAsync();

        await Expect(visit.Page.GetByText("at 07:30 UTC.").First).ToBeVisibleAsync();
        Assert.Equal(day.ToDateTime(new(7, 30)), await ScheduledAsync());
        await Button(visit, "Take the time back").ClickAsync();
        await Expect(Button(visit, "Take the time back")).Not.ToBeVisibleAsync();
        Assert.Null(await ScheduledAsync());

        Task<DateTime?> ScheduledAsync() => Portal.InDatabaseAsync(db =>
            db.Set<GuideDraft>().Where(draft => draft.Guide!.Slug == slug).Select(draft => draft.PublishAtUtc).SingleAsync());
    }

    [Fact]
    public async Task Shelf_RenamedAndTakenBack_AsksFirstAndLeadsReaders()
    {
        var visit = await VisitAsync();
        await SignInAsync(visit);
        await Portal.PublishAsync(SmallRoleGuide.Of(slug));
        await visit.GoToAsync(PortalUrls.StudioPublish(slug));
        using var reader = Portal.NewBrowser();

        await visit.Page.GetByLabel("Address").FillAsync($"{slug}-now");
        await Button(visit, "Change the address").ClickAsync();
        var dialog = visit.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync($"/guides/{slug}-now");
        await visit.IsFitForEverybodyAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Change the address" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Uri(visit.Origin, PortalUrls.StudioPublish($"{slug}-now")).ToString());
        Assert.Equal(PortalUrls.Guide($"{slug}-now"), (await reader.GetAsync(PortalUrls.Guide(slug))).Location);

        // The connection builds the page anew when it comes, and folds what was opened before.
        await Expect(visit.Page.GetByLabel("What readers are told")).ToBeEnabledAsync();
        await visit.Page.GetByText("Take it back from readers").ClickAsync();
        await visit.Page.GetByLabel("What readers are told").FillAsync("Clerks have other names now.");
        await Button(visit, "Take it back").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Expect(visit.Page.GetByText("Readers do not see it any more.")).ToBeVisibleAsync();
        var gone = await reader.GetAsync(PortalUrls.Guide($"{slug}-now"));
        Assert.Equal(410, (int)gone.Status);
        Assert.Contains("Clerks have other names now.", gone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_WithTheKeyboardAndWithoutScripts_IsPossible()
    {
        var visit = await VisitAsync(scripts: false);
        await SignInAsync(visit);
        var page = visit.Page;
        await visit.GoToAsync(PortalUrls.Studio);

        await Hands.ReachAsync(page.GetByRole(AriaRole.Link, new() { Name = "New guide" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Uri(visit.Origin, PortalUrls.StudioBegin).ToString());
        await Hands.ReachAsync(page.GetByLabel("Title"));
        await page.Keyboard.TypeAsync($"Head {slug}");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByLabel("Address")).ToHaveValueAsync($"head-{slug}");
        await Hands.ReachAsync(page.GetByRole(AriaRole.Button, new() { Name = "Begin" }));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Uri(visit.Origin, PortalUrls.StudioGuide($"head-{slug}")).ToString());
    }

    [Theory]
    [InlineData(PortalUrls.Studio)]
    [InlineData(PortalUrls.Studio + "?q=nothing-has-this")]
    [InlineData(PortalUrls.StudioBegin + "?q=clerk")]
    [InlineData("/studio/new?from={0}")]
    [InlineData("/studio/guides/{0}/revisions")]
    [InlineData("/studio/guides/{0}/revisions?from=1&to=draft")]
    [InlineData("/studio/guides/{0}/revisions?field=summary")]
    [InlineData("/studio/guides/{0}/revisions?restore=1")]
    public async Task Page_OfTheStudio_IsFitForEverybody(string address)
    {
        var visit = await VisitAsync();
        var actor = await SignInAsync(visit);
        await Portal.PublishAsync(SmallRoleGuide.Of(slug));
        await DraftAsync(SmallRoleGuide.WritingSplit(slug) with { Summary = "Keeps records so that everybody finds them." }, actor);

        Assert.Equal(200, await visit.GoToAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, slug)));
        await visit.IsFitForEverybodyAsync();
    }

    private static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = name });

    private async Task<Actor> SignInAsync(Visit visit)
    {
        var (browser, actor) = await Portal.NewCounsellorAsync();
        await visit.TakeCookiesAsync(browser);
        browser.Dispose();
        return actor;
    }
}
