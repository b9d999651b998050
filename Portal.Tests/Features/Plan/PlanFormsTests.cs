using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components.Shared.Figures;
using Portal.Data.Entities;
using Portal.Domain.Progress;
using Portal.Domain.Studio;
using Portal.Features.Plan;
using Portal.Features.Plan.Forms;
using Portal.Features.Studio.Review;
using Portal.Infrastructure;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan;

/// <summary>The plan over HTTP, without a script.</summary>
public sealed partial class PlanFormsTests : IAsyncLifetime
{
    private const string Role = "backend-developer", Path = "by-way-of-frontend", Step = "programming-and-pages",
        Outcome = "published-interactive-web-page";

    private PortalFactory portal = null!;
    private PortalBrowser ann = null!;
    private string plan = null!;

    private Guid Id => Guid.Parse(plan[(plan.LastIndexOf('/') + 1)..]);

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        (ann, _) = await portal.NewPersonAsync();
        plan = await FollowAsync(ann);
    }

    public async ValueTask DisposeAsync()
    {
        ann.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Settings_Changed_AnswerSeeOtherAndMoveTheDates()
    {
        var before = await ann.GetAsync(plan);
        Assert.DoesNotContain("(mine)", before.Text, StringComparison.Ordinal);

        var saved = await SendAsync(PortalUrls.EnrolmentSettings(Id), SettingsForm.Name, (SettingsForm.Hours, "5"), (SettingsForm.Start, "2030-05-01"));

        Assert.Equal((HttpStatusCode.SeeOther, PortalUrls.EnrolmentSaved(Id, "settings")), (saved.Status, saved.Location));
        var page = await ann.GetAsync(plan);
        Assert.Contains("Starts May 2030", page.Text, StringComparison.Ordinal);
        Assert.Contains("5 (mine)", page.Text, StringComparison.Ordinal);
        Assert.NotEqual(Finish(before), Finish(page));
        Assert.Equal(Finish(page), Row(page, "5 (mine)"));
    }

    [Fact]
    public async Task Settings_MoreHours_NeverFinishLater()
    {
        var rows = (await ann.GetAsync(plan)).Document.QuerySelectorAll("#settings tbody tr td").Select(cell => Latest(cell.TextContent)).ToList();

        Assert.Equal(4, rows.Count);
        Assert.Equal(rows.OrderDescending(), rows);
    }

    [Fact]
    public async Task Settings_WhatCannotBeRead_ComesBackAsTypedBesideTheReason()
    {
        var page = await SendAsync(
            PortalUrls.EnrolmentSettings(Id), SettingsForm.Name,
            (SettingsForm.Hours, "twelve"), (SettingsForm.Budget, "150,000"), (SettingsForm.Currency, ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(("twelve", "150,000"), (page.Value(SettingsForm.Hours), page.Value(SettingsForm.Budget)));
        Assert.NotNull(Problem(page, SettingsForm.Hours));
        Assert.NotNull(Problem(page, SettingsForm.Currency));
        Assert.Null(Problem(page, SettingsForm.Start));

        var saved = await ann.SubmitAsync(page, SettingsForm.Name, (SettingsForm.Hours, "12"), (SettingsForm.Currency, "kes"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        var stored = await ann.GetAsync(PortalUrls.EnrolmentSettings(Id));
        Assert.Equal(("12", "150000", "KES"), (stored.Value(SettingsForm.Hours), stored.Value(SettingsForm.Budget), stored.Value(SettingsForm.Currency)));
    }

    [Fact]
    public async Task Settings_FromAnOldPage_LeaveWhatAnotherDeviceChangedSince()
    {
        var old = await ann.GetAsync(PortalUrls.EnrolmentSettings(Id));
        await SendAsync(PortalUrls.EnrolmentSettings(Id), SettingsForm.Name, (SettingsForm.Hours, "20"));

        await ann.SubmitAsync(old, SettingsForm.Name, (SettingsForm.Start, "2030-05-01"));

        var page = await ann.GetAsync(PortalUrls.EnrolmentSettings(Id));
        Assert.Equal(("20", "2030-05-01"), (page.Value(SettingsForm.Hours), page.Value(SettingsForm.Start)));
    }

    [Fact]
    public async Task Form_WithAStaleToken_ComesBackWithAllThatWasTyped()
    {
        var page = await ann.GetAsync(PortalUrls.EnrolmentStep(Id, Step));

        var answer = await ann.SubmitAsync(page, StepForm.Name, (StepForm.Note, "Ask the clinic"), ("__RequestVerificationToken", "old"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Ask the clinic", answer.Document.QuerySelector("textarea[name=note]")!.TextContent);
        Assert.Equal(HttpStatusCode.SeeOther, (await ann.SubmitAsync(answer, StepForm.Name, (StepForm.Note, "Ask the clinic"))).Status);
    }

    [Fact]
    public async Task Step_EveryField_StandsOnThePlan()
    {
        var started = portal.Clock.GetUtcNow().AddDays(-40).ToString("yyyy-MM-dd", null);

        var saved = await SendAsync(
            PortalUrls.EnrolmentStep(Id, Step), StepForm.Name,
            (StepForm.Started, started), (StepForm.Note, "Ask the clinic"), (StepForm.Links, "https://example.org/a\r\nhttps://example.org/b"),
            (StepForm.TimeMin, "2"), (StepForm.TimeUnit, "months"), (StepForm.CostMin, "1,500"), (StepForm.CostCurrency, "KES"),
            (StepForm.Evidence(Outcome), "https://example.org/mine"));

        Assert.Equal((HttpStatusCode.SeeOther, PortalUrls.EnrolmentSaved(Id, Step)), (saved.Status, saved.Location));
        var page = await ann.GetAsync(plan);
        var stop = page.Document.GetElementById(Step)!;
        Assert.StartsWith("Now, ends", stop.QuerySelector(".when")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("my figure for the time", stop.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cost by here: KES 1,500, my own figure", stop.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org/mine", stop.QuerySelector(".ev a")!.GetAttribute("href"));
        var form = (await ann.GetAsync(PortalUrls.EnrolmentStep(Id, Step))).Document;
        Assert.Equal("Ask the clinic", form.QuerySelector("textarea[name=note]")!.TextContent);
        Assert.Equal("https://example.org/a\nhttps://example.org/b", form.QuerySelector("textarea[name=links]")!.TextContent);
    }

    [Fact]
    public async Task Step_WhatCannotBeTaken_ComesBackBesideItsField()
    {
        var tooLong = new string('x', PlanRules.MaxNoteLength + 1);

        var page = await SendAsync(
            PortalUrls.EnrolmentStep(Id, Step), StepForm.Name,
            (StepForm.Note, tooLong), (StepForm.Links, "example.org"), (StepForm.Evidence(Outcome), "javascript:alert(1)"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.All([StepForm.Note, StepForm.Links, StepForm.Evidence(Outcome)], field => Assert.NotNull(Problem(page, field)));
        Assert.Equal(tooLong, page.Document.QuerySelector("textarea[name=note]")!.TextContent);
        Assert.Equal("", (await ann.GetAsync(PortalUrls.EnrolmentStep(Id, Step))).Document.QuerySelector("textarea[name=note]")!.TextContent);
    }

    [Fact]
    public async Task PlanPage_AStep_LeadsToItsFormAndHoldsNoFieldsThatNobodyOpened()
    {
        var page = await ann.GetAsync(plan);

        Assert.Equal(PortalUrls.EnrolmentStep(Id, Step), page.Document.QuerySelector($"[id='{Step}'] details a")!.GetAttribute("href"));
        Assert.Empty(page.Document.QuerySelectorAll(".mystep textarea"));
        var ids = page.Document.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public async Task Pages_OfAnothersPlan_DoNotExist()
    {
        var (ben, _) = await portal.NewPersonAsync();
        using var _ = ben;

        foreach (var page in (string[])[PortalUrls.EnrolmentSettings(Id), PortalUrls.EnrolmentStep(Id, Step), PortalUrls.EnrolmentMilestones(Id), PortalUrls.EnrolmentPortfolio(Id)])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(page)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(PortalUrls.EnrolmentStep(Id, "nowhere"))).Status);
        using var stranger = portal.NewBrowser();
        Assert.Contains(PortalUrls.Login, (await stranger.GetAsync(PortalUrls.EnrolmentSettings(Id))).Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanPage_Compressed_IsSmallEnoughForALineThatIsBad()
    {
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = ann.Cookies }) { BaseAddress = portal.BaseAddress };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");

        var bytes = await client.GetByteArrayAsync(plan, TestContext.Current.CancellationToken);

        Assert.InRange(bytes.Length, 1, 25_000);
    }

    [Fact]
    public async Task Start_UnderASlugThatTheGuideHadOnce_LeadsOn()
    {
        await portal.PublishAsync(SmallRoleGuide.Of("clerk"));
        var open = await ann.GetAsync(PortalUrls.PlanStart("clerk", "way"));
        var id = await portal.InDatabaseAsync(db => db.Set<Guide>().Where(guide => guide.Slug == "clerk").Select(guide => guide.Id).SingleAsync());
        Assert.True(await portal.Services.GetRequiredService<GuideShelf>().RenameAsync(id, "scribe", new Actor("bob", null), TestContext.Current.CancellationToken));

        var later = await ann.GetAsync($"{PortalUrls.PlanStart("clerk", "way")}?via=%22x");
        var submitted = await ann.SubmitAsync(open, "main form");

        Assert.EndsWith($"{PortalUrls.PlanStart("scribe", "way")}?via=%22x", later.Location, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, PortalUrls.PlanStart("scribe", "way")), (submitted.Status, submitted.Location));
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(PortalUrls.PlanStart("baker", "way"))).Status);
    }

    private async Task<PortalPage> SendAsync(string page, string form, params (string Name, string Value)[] fields) =>
        await ann.SubmitAsync(await ann.GetAsync(page), form, fields);

    private static async Task<string> FollowAsync(PortalBrowser person)
    {
        var start = await person.GetAsync(PortalUrls.PlanStart(Role, Path));
        return (await person.SubmitAsync(start, "main form")).Location!;
    }

    private static string? Problem(PortalPage page, string field) =>
        page.Document.GetElementById(field)!.GetAttribute("aria-invalid") == "true" ? page.Document.GetElementById($"{field}-problem")?.TextContent : null;

    private static string Finish(PortalPage page) => page.Document.QuerySelector(".mine .ui b")!.TextContent;

    private static string Row(PortalPage page, string hours) =>
        page.Document.QuerySelectorAll("#settings tbody tr").Single(row => row.QuerySelector("th")!.TextContent == hours).QuerySelector("td")!.TextContent;

    /// <summary>The later month of a range as it is written.</summary>
    private static DateOnly Latest(string range) =>
        DateOnly.ParseExact(range.Trim()[^8..], "MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
