using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan;

public sealed class ProgressTrackerTests : IAsyncLifetime
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();
    private SqliteDatabase database = null!;
    private EnrolmentWriter enrolments = null!;
    private ProgressTracker tracker = null!;
    private PlanQueries plans = null!;
    private Guid ann, ben;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Pathway Path => Sample.Paths[0];

    private static string Outcome => Path.Steps[0].Outcomes[0].Id;

    public async ValueTask InitializeAsync()
    {
        database = await SqliteDatabase.CreateAsync();
        enrolments = new(database.Contexts, database.Clock);
        tracker = new(database.Contexts, database.Clock);
        plans = new(database.Contexts);
        await new PublishedGuides(database).PublishedAsync(Sample);
        ann = await AccountAsync("ann@example.org");
        ben = await AccountAsync("ben@example.org");
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task RecordAsync_AnOutcomeOfTheOwnPath_IsThereAfterwards()
    {
        var plan = await FollowAsync(ann);

        Assert.True(await RecordAsync(ann, plan, Outcome, achieved: true));

        var achieved = Assert.Single((await plans.FindAsync(ann, plan, Cancel))!.Achieved);
        Assert.Equal((Outcome, database.Clock.GetUtcNow().UtcDateTime), (achieved.OutcomeId, achieved.AchievedUtc));
    }

    [Fact]
    public async Task RecordAsync_TheSameTwice_KeepsTheFirstDate()
    {
        var plan = await FollowAsync(ann);
        await RecordAsync(ann, plan, Outcome, achieved: true);
        var first = database.Clock.GetUtcNow().UtcDateTime;
        database.Clock.Advance(TimeSpan.FromDays(3));

        await RecordAsync(ann, plan, Outcome, achieved: true);

        Assert.Equal(first, Assert.Single((await plans.FindAsync(ann, plan, Cancel))!.Achieved).AchievedUtc);
    }

    [Fact]
    public async Task RecordAsync_ManyAtOnceOfTheSameOutcome_MakesOneRow()
    {
        var plan = await FollowAsync(ann);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RecordAsync(ann, plan, Outcome, achieved: true)));

        Assert.Equal(1, await database.ReadAsync(db => db.Set<OutcomeProgress>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task RecordAsync_NotAchievedAnyMore_IsNoLongerCounted()
    {
        var plan = await FollowAsync(ann);
        await RecordAsync(ann, plan, Outcome, achieved: true);

        await RecordAsync(ann, plan, Outcome, achieved: false);

        Assert.Empty((await plans.FindAsync(ann, plan, Cancel))!.Achieved);
    }

    [Fact]
    public async Task RecordAsync_OnAnothersPlan_RecordsNothing()
    {
        var plan = await FollowAsync(ann);

        Assert.False(await RecordAsync(ben, plan, Outcome, achieved: true));

        Assert.Equal(0, await database.ReadAsync(db => db.Set<OutcomeProgress>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task RecordAsync_OneOutcomeThatThePathDoesNotList_RecordsNoneOfThem()
    {
        var plan = await FollowAsync(ann);

        Assert.False(await tracker.RecordAsync(ann, plan, new Dictionary<string, bool> { [Outcome] = true, ["nowhere"] = true }, Cancel));

        Assert.Empty((await plans.FindAsync(ann, plan, Cancel))!.Achieved);
    }

    [Fact]
    public async Task FindAsync_AnothersPlan_DoesNotExist()
    {
        var plan = await FollowAsync(ann);

        Assert.Null(await plans.FindAsync(ben, plan, Cancel));
        Assert.NotNull(await plans.FindAsync(ann, plan, Cancel));
    }

    [Fact]
    public async Task FollowAsync_Twice_GivesTheSamePlan() =>
        Assert.Equal(await FollowAsync(ann), await FollowAsync(ann));

    [Fact]
    public async Task FollowAsync_ManyAtOnce_MakeOneStudentAndOnePlan()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => FollowAsync(ann)));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await database.ReadAsync(db => db.Set<Student>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task FollowAsync_APathThatIsNotPublished_AnswersNothing() =>
        Assert.Null(await enrolments.FollowAsync(ann, Sample.Slug, "no-such-path", Cancel));

    [Fact]
    public async Task LeaveAsync_ThenFollowedAgain_KeepsEverything()
    {
        var plan = await FollowAsync(ann);
        await RecordAsync(ann, plan, Outcome, achieved: true);

        Assert.True(await enrolments.LeaveAsync(ann, plan, Cancel));
        var left = Assert.Single(await plans.ListAsync(ann, Cancel));
        Assert.Equal(plan, await FollowAsync(ann));

        Assert.Equal(PlanState.Left, left.State);
        var view = (await plans.FindAsync(ann, plan, Cancel))!;
        Assert.Equal(PlanState.Active, view.State);
        Assert.Single(view.Achieved);
    }

    [Fact]
    public async Task LeaveAsync_AnothersPlan_IsRefused()
    {
        var plan = await FollowAsync(ann);

        Assert.False(await enrolments.LeaveAsync(ben, plan, Cancel));
        Assert.False(await enrolments.ResumeAsync(ben, plan, Cancel));
        Assert.Equal(PlanState.Active, (await plans.FindAsync(ann, plan, Cancel))!.State);
    }

    [Fact]
    public async Task FindAsync_AfterTheOutcomeLeftThePath_ShowsItApartAndUncounted()
    {
        var plan = await FollowAsync(ann);
        var step = Path.Steps[0];
        await RecordAsync(ann, plan, Outcome, achieved: true);

        await new PublishedGuides(database).PublishedAsync(Sample with
        {
            Paths = [.. Sample.Paths.Select(path => path with
            {
                Steps = [.. path.Steps.Select(known => known.Outcomes.Count > 1
                    ? known with { Outcomes = [.. known.Outcomes.Where(outcome => outcome.Id != Outcome)] }
                    : known)],
            })],
        });

        var view = (await plans.FindAsync(ann, plan, Cancel))!;
        Assert.Empty(view.Achieved);
        Assert.Equal((step.Outcomes[0].Text, step.Title), (Assert.Single(view.Retired).Text, view.Retired[0].StepTitle));
        Assert.Equal(0, PathwayProgress.Of(view.Path, view.Achieved.Select(outcome => outcome.OutcomeId).ToHashSet()).Achieved);
    }

    [Fact]
    public async Task FindAsync_EveryOutcomeTicked_IsAHundredPercentOnEveryPath()
    {
        foreach (var path in Sample.Paths)
        {
            var plan = (await enrolments.FollowAsync(ann, Sample.Slug, path.Id, Cancel))!.Value;
            var all = path.Steps.SelectMany(step => step.Outcomes).DistinctBy(outcome => outcome.Id)
                .ToDictionary(outcome => outcome.Id, _ => true);

            await tracker.RecordAsync(ann, plan, all, Cancel);

            var view = (await plans.FindAsync(ann, plan, Cancel))!;
            Assert.Equal(100, PathwayProgress.Of(view.Path, view.Achieved.Select(outcome => outcome.OutcomeId).ToHashSet()).Percent);
        }
    }

    private async Task<Guid> FollowAsync(Guid user) => (await enrolments.FollowAsync(user, Sample.Slug, Path.Id, Cancel))!.Value;

    private Task<bool> RecordAsync(Guid user, Guid plan, string outcome, bool achieved) =>
        tracker.RecordAsync(user, plan, new Dictionary<string, bool> { [outcome] = achieved }, Cancel);

    private async Task<Guid> AccountAsync(string email)
    {
        await using var db = database.Contexts.CreateDbContext();
        var user = new PortalUser { UserName = email, NormalizedUserName = email, Email = email };
        db.Add(user);
        await db.SaveChangesAsync(Cancel);
        return user.Id;
    }
}
