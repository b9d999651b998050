using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Features.Plan.TakeAlong;
using Portal.Infrastructure;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Openings;

/// <summary>Openings kept with a plan, from their page on, without a script.</summary>
public sealed class SavedOpeningTests : IAsyncLifetime
{
    private const string Role = "backend-developer", Path = "by-way-of-frontend";
    private static readonly string Save = PortalUrls.PlanOpening(SampleOpening.Slug);
    private PortalFactory portal = null!;
    private PortalBrowser ann = null!;
    private string plan = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Guid Id => Guid.Parse(plan[(plan.LastIndexOf('/') + 1)..]);

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        await portal.PublishAsync(portal.OpenToday(), SampleOpening.Example());
        (ann, _) = await portal.NewPersonAsync();
        plan = (await ann.SubmitAsync(await ann.GetAsync(PortalUrls.PlanStart(Role, Path)), $"form[action='/plan/start/{Role}/{Path}']")).Location!;
    }

    public async ValueTask DisposeAsync()
    {
        ann.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Opening_KeptFromItsPage_StandsWithThePlanOnTheLineAndInTheCalendar()
    {
        var until = portal.OpenToday().OpenUntil!.Value;
        Assert.NotNull((await ann.GetAsync(PortalUrls.Opening(SampleOpening.Slug))).Document.QuerySelector($"main a[href='{Save}']"));

        await KeepAsync();
        await KeepAsync();

        var saved = Assert.Single((await ViewAsync()).Openings);
        Assert.Equal(new(SampleOpening.Slug, SampleOpening.Document().Title, until, IsPublished: true), saved);
        var page = await ann.GetAsync(plan);
        Assert.NotNull(page.Document.QuerySelector($"#openings a[href='{PortalUrls.Opening(SampleOpening.Slug)}']"));
        Assert.Contains(saved.Title, page.Document.QuerySelector("svg.dated")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        var told = await CalendarAsync();
        Assert.Equal((until, false), told.Events.Where(item => item.Key == $"opening-{SampleOpening.Slug}").Select(item => (item.On, item.IsCancelled)).Single());
        Assert.Contains(SampleOpening.Slug, (await ann.GetAsync(PortalUrls.PlanExportJson)).Body, StringComparison.Ordinal);
        Assert.Contains("saved opening", (await ann.GetAsync(PortalUrls.PlanExportCsv)).Body, StringComparison.Ordinal);

        await ann.SubmitAsync(page, $"form[action='{PortalUrls.EnrolmentOpening(Id, SampleOpening.Slug)}']", (PlanEndpoints.KeepField, "no"));

        Assert.Empty((await ViewAsync()).Openings);
        Assert.True((await CalendarAsync()).Events.Single(item => item.Key == $"opening-{SampleOpening.Slug}").IsCancelled);
    }

    [Fact]
    public async Task Opening_ThatClosed_StaysWithThePlanAndLeavesTheLine()
    {
        await KeepAsync();
        await portal.InDatabaseAsync(db => db.Set<OpeningRow>().ExecuteUpdateAsync(row => row.SetProperty(known => known.ClosesOn, portal.Today().AddDays(-1)), Cancel));

        var page = await ann.GetAsync(plan);

        Assert.Contains("no longer open", page.Document.QuerySelector("#openings")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("#openings a"));
        Assert.DoesNotContain(SampleOpening.Document().Title, page.Document.QuerySelector("svg.dated")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(Save)).Status);
    }

    [Fact]
    public async Task Opening_ThatNobodyCanKeep_IsRefused()
    {
        var editor = portal.Services.GetRequiredService<PlanEditor>();
        var holder = await HolderAsync();

        Assert.Equal([PlanProblem.OpeningUnavailable], (await editor.SaveOpeningAsync(holder, Id, SampleOpening.ExampleSlug, Cancel)).Problems);
        Assert.Equal([PlanProblem.OpeningUnavailable], (await editor.SaveOpeningAsync(holder, Id, Role, Cancel)).Problems);
        Assert.False((await editor.SaveOpeningAsync(Guid.NewGuid(), Id, SampleOpening.Slug, Cancel)).IsFound);
        Assert.Null((await ann.GetAsync(PortalUrls.Opening(SampleOpening.ExampleSlug))).Document.QuerySelector("main a[href^='/plan/openings']"));
        await portal.InDatabaseAsync(db =>
        {
            db.AddRange(Enumerable.Range(0, PlanRules.MaxOpenings).Select(number => new EnrolmentOpening
            {
                EnrolmentId = Id, Guide = new() { Slug = $"other-{number}", Kind = "opening", Title = "Other" },
            }));
            return db.SaveChangesAsync(Cancel);
        });
        var full = await KeepAsync();
        Assert.Equal(PortalUrls.PlanOpeningFull(SampleOpening.Slug), full.Location);
        Assert.NotNull((await ann.FollowAsync(full)).Document.QuerySelector(".note.warn"));
    }

    [Fact]
    public async Task Page_WithoutAPlan_LeadsToThePathsOfTheRole()
    {
        using var stranger = portal.NewBrowser();

        var page = await stranger.GetAsync(Save);

        Assert.NotNull(page.Document.QuerySelector($"main a[href='{PortalUrls.Paths(Role)}']"));
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    private async Task<PortalPage> KeepAsync() => await ann.SubmitAsync(
        await ann.GetAsync(Save), $"form[action='{PortalUrls.EnrolmentOpening(Id, SampleOpening.Slug)}']", (PlanEndpoints.KeepField, "yes"));

    private async Task<PlanView> ViewAsync() => (await portal.Services.GetRequiredService<PlanQueries>().FindAsync(await HolderAsync(), Id, Cancel))!;

    private async Task<ToldCalendar> CalendarAsync()
    {
        var token = await portal.Services.GetRequiredService<PlanAddresses<PlanCalendar>>().MakeAsync(await HolderAsync(), Id, Cancel);
        return (await portal.Services.GetRequiredService<CalendarDesk>().TellAsync(token!, Cancel))!;
    }

    private Task<Guid> HolderAsync() => portal.InDatabaseAsync(db => db.Set<Enrolment>().Where(own => own.Id == Id).Select(own => own.Student!.HolderId).FirstAsync(Cancel));
}
