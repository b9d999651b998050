using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Features.Studio.Editing;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>Counsellors write a guide in the studio.</summary>
public sealed partial class EditorTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Fact]
    public async Task Typing_ATitle_IsSavedByItselfAndSeenInThePreview()
    {
        var (visit, slug) = await OpenAsync();

        await Field(visit, "title").FillAsync("Backend Engineer");

        await SeesSavedAsync(visit);
        await Expect(Preview(visit).GetByRole(AriaRole.Heading, new() { Level = 1, IncludeHidden = true })).ToContainTextAsync("Backend Engineer");
        Assert.Equal("Backend Engineer", (await StoredAsync(slug)).Text("title"));
        await visit.Page.ReloadAsync();
        await Expect(Field(visit, "title")).ToHaveValueAsync("Backend Engineer");
    }

    [Fact]
    public async Task Undo_AfterTyping_BringsBackWhatWasThere()
    {
        var (visit, slug) = await OpenAsync();
        await Field(visit, "title").FillAsync("Backend Developer of today");
        await SeesSavedAsync(visit);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(Field(visit, "title")).ToHaveValueAsync("Backend Developer");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await Expect(Field(visit, "title")).ToHaveValueAsync("Backend Developer of today");
        await SeesSavedAsync(visit);

        Assert.Equal("Backend Developer of today", (await StoredAsync(slug)).Text("title"));
    }

    [Fact]
    public async Task Editor_OfAGuideWithProblems_FitsItsWindow()
    {
        var (visit, _) = await OpenAsync("overview");
        await Field(visit, "overview").FillAsync("");
        await Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Sections" }).Locator(".count.bad")).ToHaveCountAsync(1);

        await visit.FitsItsWindowAsync();
    }

    [Fact]
    public async Task Problem_InAField_StandsThereAndInTheListThatLeadsToIt()
    {
        var (visit, _) = await OpenAsync("overview");
        await Field(visit, "overview").FillAsync("");

        await visit.Page.Locator("main .note").GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();

        await Expect(Field(visit, "overview")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#" + Id("overview") + "-problem, .mud-input-error")).Not.ToHaveCountAsync(0);
        await Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Sections" }).Locator(".count.bad")).ToHaveTextAsync("problems: 1");
    }

    [Fact]
    public async Task Paste_ThatIsTooLong_IsAnsweredAndChangesNothing()
    {
        var (visit, slug) = await OpenAsync("overview");
        var before = await Field(visit, "overview").InputValueAsync();

        await Field(visit, "overview").EvaluateAsync(
            """
            field => {
                const data = new DataTransfer();
                data.setData('text', 'ж'.repeat(100 * 1024));
                field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);

        await Expect(visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "too long to paste" })).ToBeVisibleAsync();
        await Expect(Field(visit, "overview")).ToHaveValueAsync(before);
        await Field(visit, "overview").FillAsync($"{before} Still here.");
        await SeesSavedAsync(visit);
        Assert.EndsWith("Still here.", (await StoredAsync(slug)).Text("overview"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoAuthors_InOneField_SeeBothVersionsAndChoose()
    {
        var (first, slug) = await OpenAsync("summary");
        var second = await VisitAsync();
        await second.SignInAsCounsellorAsync(Portal);
        await OpenAsync(second, slug, "summary");
        await Expect(first.Page.GetByText("Also open with")).ToBeVisibleAsync();

        // Both before either is told of the other's words.
        await Task.WhenAll(Field(first, "summary").FillAsync("As the first has it."), Field(second, "summary").FillAsync("As the second has it."));
        await Expect(Status(first)).ToHaveTextAsync("Not saved yet");
        await SeesSavedAsync(second);

        var panel = first.Page.GetByRole(AriaRole.Region, new() { Name = "Two versions of Summary" });
        await Expect(panel).ToBeVisibleAsync();
        await Expect(second.Page.GetByRole(AriaRole.Region, new() { Name = "Two versions of Summary" })).ToBeVisibleAsync();
        await Expect(panel).ToContainTextAsync("As the first has it.");
        await Expect(panel).ToContainTextAsync("As the second has it.");
        var stands = (await StoredAsync(slug)).Text("summary");
        await panel.GetByRole(AriaRole.Button, new() { NameRegex = new("^Take what") }).ClickAsync();

        await SeesSavedAsync(first);

        await Expect(panel).ToBeHiddenAsync();
        await Expect(Field(second, "summary")).Not.ToHaveValueAsync(stands);
    }

    [Fact]
    public async Task TwoAuthors_InTwoFields_BothFindBoth()
    {
        var (first, slug) = await OpenAsync("title");
        var second = await VisitAsync();
        await second.SignInAsCounsellorAsync(Portal);
        await OpenAsync(second, slug, "title");

        await Task.WhenAll(Field(first, "title").FillAsync("A new title"), Field(second, "field").FillAsync("A new field"));
        await Expect(Status(first)).ToHaveTextAsync("Not saved yet");
        await SeesSavedAsync(second);

        await Expect(Field(first, "field")).ToHaveValueAsync("A new field");
        await Expect(Field(second, "title")).ToHaveValueAsync("A new title");
    }

    [Fact]
    public async Task Import_PastAnOpenEditor_ReachesItAtOnce()
    {
        var (visit, slug) = await OpenAsync("summary");

        Assert.Null(await Portal.Services.GetRequiredService<GuidePublisher>().SaveDraftsAsync(
            [SampleGuide.Document() with { Slug = slug, Summary = "As a file has it." }], new(RevisionOrigin.Import, "A test"), TestContext.Current.CancellationToken));

        await Expect(Field(visit, "summary")).ToHaveValueAsync("As a file has it.");
    }

    [Fact]
    public async Task Step_WithItsMoneyAndTime_IsWrittenInItsOwnFields()
    {
        var (visit, slug) = await OpenAsync("paths/computing-degree/steps/one-stack/time/max");
        var max = "paths/computing-degree/steps/one-stack/time/max";
        await Expect(Field(visit, max)).ToBeFocusedAsync();

        await Field(visit, max).FillAsync("18");
        await SeesSavedAsync(visit);

        Assert.Equal("18", (await StoredAsync(slug)).Text(max));
        await Expect(Preview(visit).Locator("#a2 .meta")).ToContainTextAsync("18 months");
        await Expect(Preview(visit).Locator(".station")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Pages_OfTheEditor_AreFitForEverybody()
    {
        var (visit, slug) = await OpenAsync();
        foreach (var place in (string[])["title", "overview", "timelines", "paths", "paths/computing-degree", "paths/computing-degree/steps/one-stack", "sources"])
        {
            await OpenAsync(visit, slug, place);
            await visit.IsFitForEverybodyAsync();
        }
    }

    [Fact]
    public async Task Studio_ForAStudent_IsForbidden()
    {
        var visit = await VisitAsync();
        visit.Expect(new("403"));
        using var person = await visit.SignInAsNewPersonAsync();

        Assert.Equal(403, await visit.GoToAsync(PortalUrls.StudioGuide("backend-developer")));
        Assert.Equal(403, await visit.GoToAsync(PortalUrls.StudioPreview("backend-developer")));
    }

    private static Pathway Path { get; } = SampleGuide.Document().Paths[1];

    private static string Id(string path) => "f-" + path.Replace('/', '.');

    private static ILocator Field(Visit visit, string path) => visit.Page.Locator($"[id='{Id(path)}']");

    private static ILocator Status(Visit visit) => visit.Page.Locator(".ebar").GetByRole(AriaRole.Status);

    private static IFrameLocator Preview(Visit visit) => visit.Page.FrameLocator("#preview-frame");

    /// <summary>What is typed rests for a moment, and then it is on the disk.</summary>
    private async Task SeesSavedAsync(Visit visit)
    {
        await Expect(Status(visit)).ToHaveTextAsync("Not saved yet");
        Portal.Clock.Advance(EditSession.MostUnsaved);
        await Expect(Status(visit)).ToHaveTextAsync("Saved");
    }

    /// <summary>Publishes a guide of this test's own and opens it for a new counsellor.</summary>
    private async Task<(Visit Visit, string Slug)> OpenAsync(string? at = null)
    {
        var slug = $"guide-{Guid.NewGuid():n}";
        var published = await Portal.Services.GetRequiredService<GuidePublisher>().PublishAsync(
            [SampleGuide.Document() with { Slug = slug }], new(RevisionOrigin.Import, "A test"), reword: true, TestContext.Current.CancellationToken);
        Assert.IsType<PublishResult.Done>(published);
        var visit = await VisitAsync();
        await visit.SignInAsCounsellorAsync(Portal);
        await OpenAsync(visit, slug, at);
        return (visit, slug);
    }

    private static async Task OpenAsync(Visit visit, string slug, string? at)
    {
        Assert.Equal(200, await visit.GoToAsync(at is null ? PortalUrls.StudioGuide(slug) : PortalUrls.StudioField(slug, at)));
        await Expect(visit.Page.Locator(".editor[data-live=true]")).ToBeAttachedAsync();
    }

    private async Task<DocumentTree> StoredAsync(string slug) => DocumentTree.Parse(
        await Portal.InDatabaseAsync(db => db.Set<GuideDraft>().Where(draft => draft.Guide!.Slug == slug).Select(draft => draft.Content).FirstOrDefaultAsync())
        ?? await Portal.InDatabaseAsync(db => db.Set<Publication>().Where(known => known.Guide!.Slug == slug).Select(known => known.Revision!.Document).SingleAsync()));
}
