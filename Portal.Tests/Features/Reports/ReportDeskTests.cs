using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Reports;
using Portal.Domain.Studio;
using Portal.Features.Reports;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reports;

public sealed class ReportDeskTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ReportedPage Opening = new("/openings/java-intern", "java-intern");

    [Fact]
    public async Task Decide_Twice_KeepsTheFirstDecision()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (desk, by) = (portal.Services.GetRequiredService<ReportDesk>(), await SomebodyAsync(portal));
        await desk.SubmitAsync(Opening, ReportRules.Closed, "", None);

        var answers = await Task.WhenAll(
            desk.DecideAsync(1, ReportOutcome.Upheld, "Taken down.", by, None), desk.DecideAsync(1, ReportOutcome.Dismissed, "Still there.", by, None));

        Assert.Single(answers, isMine => isMine);
        var report = await portal.InDatabaseAsync(db => db.Set<ReaderReport>().SingleAsync());
        Assert.Equal(answers[0] ? "Taken down." : "Still there.", report.Decision);
        var entry = Assert.Single(await portal.InDatabaseAsync(db =>
            db.Set<AuditEntry>().Where(entry => entry.Action == AuditActions.ReportDecided).ToListAsync()));
        Assert.Equal(
            (by.Name, by.Id, Opening.Path, answers[0] ? "The reader was right: Taken down." : "It was not so: Still there."),
            (entry.Actor, entry.ActorId, entry.Subject, entry.Detail));
    }

    [Theory]
    [InlineData(ReportRules.AskedForMoney, null, true)]
    [InlineData(ReportRules.AskedForMoney, ReportOutcome.Upheld, true)]
    [InlineData(ReportRules.AskedForMoney, ReportOutcome.Dismissed, false)]
    [InlineData(ReportRules.Other, null, false)]
    public async Task WithholdsApplying_ByReasonAndDecision_IsAsExpected(string reason, ReportOutcome? outcome, bool expected)
    {
        await using var portal = await PortalFactory.StartAsync();
        var desk = portal.Services.GetRequiredService<ReportDesk>();
        await desk.SubmitAsync(Opening, reason, "", None);
        if (outcome is { } decided)
        {
            await desk.DecideAsync(1, decided, null, await SomebodyAsync(portal), None);
        }

        Assert.Equal(expected, await portal.InDatabaseAsync(db => db.Set<ReaderReport>().AnyAsync(ReaderReport.WithholdsApplying)));
    }

    [Fact]
    public async Task DeleteExpired_LongAfterTheDecision_DeletesThatReportOnly()
    {
        await using var portal = await PortalFactory.StartAsync();
        var desk = portal.Services.GetRequiredService<ReportDesk>();
        await desk.SubmitAsync(Opening, ReportRules.Closed, "decided", None);
        await desk.SubmitAsync(Opening, ReportRules.Closed, "open", None);
        await desk.DecideAsync(1, ReportOutcome.Upheld, null, await SomebodyAsync(portal), None);

        portal.LeapAhead(ReportRules.KeptAfterDecision);
        await desk.DeleteExpiredAsync(None);
        var before = await portal.InDatabaseAsync(db => db.Set<ReaderReport>().CountAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.DeleteExpiredAsync(None);

        Assert.Equal(2, before);
        Assert.Equal("open", (await portal.InDatabaseAsync(db => db.Set<ReaderReport>().SingleAsync())).Text);
    }

    private static async Task<Actor> SomebodyAsync(PortalFactory portal) => await portal.InDatabaseAsync(async db =>
    {
        var user = new PortalUser { UserName = "counsellor@example.org" };
        db.Add(user);
        await db.SaveChangesAsync();
        return new Actor(user.UserName, user.Id);
    });
}
