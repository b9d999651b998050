using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Features.Plan;
using Portal.Features.Plan.Forms;
using Portal.Features.Plan.TakeAlong;
using Portal.Infrastructure;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.TakeAlong;

/// <summary>The calendar as a program reads that subscribes to it.</summary>
public sealed class CalendarTests : IAsyncLifetime
{
    private const string Role = "backend-developer", Path = "by-way-of-frontend";
    private PortalFactory portal = null!;
    private PortalBrowser ann = null!;
    private HttpClient program = null!;
    private string plan = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Guid Id => Guid.Parse(plan[(plan.LastIndexOf('/') + 1)..]);

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        (ann, _) = await portal.NewPersonAsync();
        plan = (await ann.SubmitAsync(await ann.GetAsync(PortalUrls.PlanStart(Role, Path)), $"form[action='/plan/start/{Role}/{Path}']")).Location!;
        program = new() { BaseAddress = portal.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        program.Dispose();
        ann.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Calendar_OfAPlan_HoldsEveryStepAtTheEndOfItsLatestMonthAndOwnDays()
    {
        await MilestoneAsync("Exam; with, marks", "2030-05-02");

        var read = await ReadAsync(await AddressAsync());

        var view = (await PlanAsync())!;
        var projected = PlanOutlook.Of(view, DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime)).Projection.Steps;
        Assert.Equal(projected.Count + 1, read.Events.Count);
        foreach (var step in projected)
        {
            var found = read.Events.Single(item => item.Uid!.StartsWith($"step-{step.StepId}.", StringComparison.Ordinal));
            var latest = step.End.Latest;
            Assert.Equal(new DateOnly(latest.Year, latest.Month, DateTime.DaysInMonth(latest.Year, latest.Month)), found.Start!.Date);
            Assert.False(found.Start.HasTime);
            Assert.Equal(0, found.Sequence);
        }

        var own = read.Events.Single(item => item.Uid!.StartsWith("milestone-", StringComparison.Ordinal));
        Assert.Equal(("Exam; with, marks", new DateOnly(2030, 5, 2), "CONFIRMED"), (own.Summary, own.Start!.Date, own.Status));
    }

    [Fact]
    public async Task Calendar_Unchanged_IsTheSameAndAnswersNotModified()
    {
        var address = await AddressAsync();
        using var first = await program.GetAsync(address, Cancel);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await program.SendAsync(again, Cancel);
        using var head = await program.SendAsync(new(HttpMethod.Head, address), Cancel);

        Assert.Equal("text/calendar", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (head.StatusCode, head.Headers.ETag));
    }

    [Fact]
    public async Task Calendar_ADayMovedAndRemoved_RaisesTheSequenceAndIsToldAsCancelledForThirtyDays()
    {
        await MilestoneAsync("Exam", "2030-05-02");
        var address = await AddressAsync();
        await ReadAsync(address);
        var milestone = (await PlanAsync())!.Milestones[0].Id;
        await portal.Services.GetRequiredService<PlanEditor>().RemoveMilestoneAsync(await UserAsync(), Id, milestone, Cancel);

        var gone = Exam(await ReadAsync(address))!;
        Assert.Equal(("CANCELLED", 1, "Exam"), (gone.Status, gone.Sequence, gone.Summary));

        await ToldAsync(CalendarDesk.CancelledKept);
        Assert.NotNull(Exam(await ReadAsync(address)));
        await ToldAsync(CalendarDesk.CancelledKept + TimeSpan.FromMinutes(1));
        Assert.Null(Exam(await ReadAsync(address)));

        static Ical.Net.CalendarComponents.CalendarEvent? Exam(Ical.Net.Calendar calendar) =>
            calendar.Events.SingleOrDefault(item => item.Uid!.StartsWith("milestone-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calendar_OfAPlanThatWasLeft_IsCancelledAsAWholeAndComesBack()
    {
        var address = await AddressAsync();
        await ReadAsync(address);
        var writer = portal.Services.GetRequiredService<EnrolmentWriter>();

        await writer.LeaveAsync(await UserAsync(), Id, Cancel);
        Assert.All((await ReadAsync(address)).Events, item => Assert.Equal(("CANCELLED", 1), (item.Status, item.Sequence)));

        await writer.ResumeAsync(await UserAsync(), Id, Cancel);
        Assert.All((await ReadAsync(address)).Events, item => Assert.Equal(("CONFIRMED", 2), (item.Status, item.Sequence)));
    }

    [Fact]
    public async Task Calendar_MadeAnewOrRevoked_LeadsNowhereUnderTheOldAddress()
    {
        var old = await AddressAsync();
        var current = await AddressAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(old, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(current, Cancel)).StatusCode);

        await ann.SubmitAsync(await ann.GetAsync(PortalUrls.EnrolmentCalendar(Id)), "revoke");

        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(current, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(PortalUrls.Calendar("x"), Cancel)).StatusCode);
        var (ben, _) = await portal.NewPersonAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync(PortalUrls.EnrolmentCalendar(Id))).Status);
        ben.Dispose();
    }

    /// <summary>Moves into the past when it was told last that something is gone.</summary>
    private Task<int> ToldAsync(TimeSpan ago) => portal.InDatabaseAsync(db =>
    {
        var then = portal.Clock.GetUtcNow().UtcDateTime - ago;
        return db.Set<ToldEvent>().Where(told => told.IsCancelled).ExecuteUpdateAsync(told => told.SetProperty(row => row.ChangedUtc, then), Cancel);
    });

    private async Task<string> AddressAsync()
    {
        var made = await ann.SubmitAsync(await ann.GetAsync(PortalUrls.EnrolmentCalendar(Id)), "make");
        return new Uri(made.Value("address")!).PathAndQuery;
    }

    private async Task MilestoneAsync(string title, string on)
    {
        var saved = await ann.SubmitAsync(
            await ann.GetAsync(PortalUrls.EnrolmentMilestones(Id)), MilestoneForm.Name, (MilestoneForm.Title, title), (MilestoneForm.On, on));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
    }

    private async Task<Ical.Net.Calendar> ReadAsync(string address) => Ical.Net.Calendar.Load(await program.GetStringAsync(address, Cancel))!;

    private Task<Guid> UserAsync() => portal.InDatabaseAsync(db => db.Set<Student>().Select(student => student.HolderId).FirstAsync(Cancel));

    private async Task<PlanView?> PlanAsync() => await portal.Services.GetRequiredService<PlanQueries>().FindAsync(await UserAsync(), Id, Cancel);
}
