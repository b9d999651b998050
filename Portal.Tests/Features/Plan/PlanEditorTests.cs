using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan;

public sealed partial class PlanEditorTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly RoleGuideDocument Sample = WithAnOptionalStep(SampleGuide.Document());
    private SqliteDatabase database = null!;
    private EnrolmentWriter enrolments = null!;
    private PlanEditor editor = null!;
    private PlanQueries plans = null!;
    private Guid ann, ben, plan;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Pathway Path => Sample.Paths[0];

    private static PathwayStep Required => Path.Steps[0];

    private static PathwayStep Optional => Path.Steps[^1];

    public async ValueTask InitializeAsync()
    {
        database = await SqliteDatabase.CreateAsync();
        enrolments = new(database.Contexts, database.Clock);
        editor = new(database.Contexts, database.Clock);
        plans = new(database.Contexts);
        await new PublishedGuides(database).PublishedAsync(Sample);
        ann = await AccountAsync("ann@example.org");
        ben = await AccountAsync("ben@example.org");
        plan = (await enrolments.FollowAsync(ann, Sample.Slug, Path.Id, Cancel))!.Value;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task FollowAsync_ANewPlan_StartsToday() => Assert.Equal(new(Today), (await ViewAsync()).Settings);

    [Fact]
    public async Task SaveSettingsAsync_EveryField_IsThereAfterwards()
    {
        var saved = await SaveAsync(new SettingsChange
        {
            StartsOn = new(Today.AddDays(9)), HoursPerWeek = new(12.5m), Place = new("KE"), Budget = new(new(150_000, "KES")),
            Taken = new Dictionary<string, bool> { [Optional.Id] = true },
        });

        Assert.True(saved.IsSaved);
        var view = await ViewAsync();
        Assert.Equal(new(Today.AddDays(9), 12.5m, "KE", 150_000, "KES"), view.Settings);
        Assert.True(view.Entry(Optional.Id).IsTaken);
    }

    [Fact]
    public async Task SaveSettingsAsync_OneField_LeavesTheOthersAsAnotherDeviceSetThem()
    {
        await SaveAsync(new SettingsChange { HoursPerWeek = new(5), Budget = new(new(1, "USD")) });
        await SaveAsync(new SettingsChange { HoursPerWeek = new(20) });
        await SaveAsync(new SettingsChange { Budget = new(null) });

        Assert.Equal(new(Today, 20), (await ViewAsync()).Settings);
    }

    public static TheoryData<SettingsChange, PlanProblem> WrongSettings => new()
    {
        { new() { StartsOn = new(new(1949, 12, 31)) }, PlanProblem.StartOutOfRange },
        { new() { HoursPerWeek = new(0) }, PlanProblem.HoursOutOfRange },
        { new() { HoursPerWeek = new(168.5m) }, PlanProblem.HoursOutOfRange },
        { new() { Place = new("Kenya") }, PlanProblem.PlaceUnknown },
        { new() { Budget = new(new(-1, "USD")) }, PlanProblem.BudgetOutOfRange },
        { new() { Budget = new(new(1, "XXX")) }, PlanProblem.BudgetCurrencyUnknown },
        { new() { Taken = new Dictionary<string, bool> { ["nowhere"] = true } }, PlanProblem.StepUnknown },
    };

    [Theory]
    [MemberData(nameof(WrongSettings), DisableDiscoveryEnumeration = true)]
    public async Task SaveSettingsAsync_AValueOutOfRange_SavesNothing(SettingsChange change, PlanProblem problem)
    {
        var saved = await SaveAsync(change with { StartsOn = change.StartsOn ?? new(Today.AddDays(1)) });

        Assert.Equal([problem], saved.Problems);
        Assert.Equal(new(Today), (await ViewAsync()).Settings);
    }

    [Fact]
    public async Task SaveSettingsAsync_ARequiredStepToTake_IsRefused() =>
        Assert.Equal(
            [PlanProblem.StepUnknown],
            (await SaveAsync(new SettingsChange { Taken = new Dictionary<string, bool> { [Required.Id] = false } })).Problems);

    [Fact]
    public async Task SaveStepAsync_EveryField_IsThereAfterwards()
    {
        await SaveAsync(new SettingsChange { HoursPerWeek = new(20) });
        var outcome = Required.Outcomes[0].Id;

        Assert.True((await SaveAsync(Required, new()
        {
            State = new(StepState.Done), StartedOn = new(Today.AddDays(-30)), DoneOn = new(Today), Time = new(new(2, 3, "months")),
            Cost = new(new(10, 20, "KES")), Note = new("Ask the clinic"), Links = new(["https://example.org/a"]),
            Evidence = new Dictionary<string, string?> { [outcome] = "https://example.org/mine" },
        })).IsSaved);

        var view = await ViewAsync();
        Assert.Equivalent(
            new StepEntry(Required.Id, false, StepState.Done, Today.AddDays(-30), Today, new(2, 3, "months"), 20, new(10, 20, "KES"), "Ask the clinic", ["https://example.org/a"]),
            view.Entry(Required.Id), strict: true);
        Assert.Equal(new(outcome, "https://example.org/mine", database.Clock.GetUtcNow().UtcDateTime), Assert.Single(view.Evidence));
        Assert.Empty(view.Achieved);
    }

    public static TheoryData<StepChange, PlanProblem> WrongSteps => new()
    {
        { new() { State = new(StepState.Skipped) }, PlanProblem.RequiredSkipped },
        { new() { StartedOn = new(Today.AddDays(2)) }, PlanProblem.StartedOutOfRange },
        { new() { DoneOn = new(Today.AddDays(2)) }, PlanProblem.DoneOutOfRange },
        { new() { StartedOn = new(Today), DoneOn = new(Today.AddDays(-1)) }, PlanProblem.DoneBeforeStarted },
        { new() { Time = new(new(3, 2, "months")) }, PlanProblem.TimeOutOfRange },
        { new() { Time = new(new(1, 2, "days")) }, PlanProblem.TimeOutOfRange },
        { new() { Cost = new(new(3, 2, "USD")) }, PlanProblem.CostOutOfRange },
        { new() { Cost = new(new(1, 2, "XXX")) }, PlanProblem.CostCurrencyUnknown },
        { new() { Note = new(new('x', PlanRules.MaxNoteLength + 1)) }, PlanProblem.NoteTooLong },
        { new() { Links = new([.. Enumerable.Repeat("https://example.org", PlanRules.MaxLinks + 1)]) }, PlanProblem.TooManyLinks },
        { new() { Links = new(["javascript:alert(1)"]) }, PlanProblem.LinkUnusable },
        { new() { Evidence = new Dictionary<string, string?> { ["nowhere"] = null } }, PlanProblem.OutcomeUnknown },
        { new() { Evidence = new Dictionary<string, string?> { [Sample.Paths[0].Steps[0].Outcomes[0].Id] = "data:text/html,x" } }, PlanProblem.EvidenceUnusable },
    };

    [Theory]
    [MemberData(nameof(WrongSteps), DisableDiscoveryEnumeration = true)]
    public async Task SaveStepAsync_AValueOutOfRange_SavesNothing(StepChange change, PlanProblem problem)
    {
        var saved = await SaveAsync(Required, change with { Note = change.Note ?? new("Beside it") });

        Assert.Equal([problem], saved.Problems);
        Assert.Empty((await ViewAsync()).Steps);
    }

    [Fact]
    public async Task SaveStepAsync_ADayBeforeTheOneStored_IsRefused()
    {
        await SaveAsync(Required, new() { StartedOn = new(Today.AddDays(-5)) });

        Assert.Equal([PlanProblem.DoneBeforeStarted], (await SaveAsync(Required, new() { DoneOn = new(Today.AddDays(-6)) })).Problems);
    }

    [Fact]
    public async Task SaveStepAsync_EvidenceOfATick_KeepsTheTick()
    {
        var outcome = Required.Outcomes[0].Id;
        var tracker = new ProgressTracker(database.Contexts, database.Clock);
        await tracker.RecordAsync(ann, plan, new Dictionary<string, bool> { [outcome] = true }, Cancel);
        await SaveAsync(Required, new() { Evidence = new Dictionary<string, string?> { [outcome] = "https://example.org" } });
        await tracker.RecordAsync(ann, plan, new Dictionary<string, bool> { [outcome] = false }, Cancel);
        Assert.Single((await ViewAsync()).Evidence);

        await SaveAsync(Required, new() { Evidence = new Dictionary<string, string?> { [outcome] = null } });

        Assert.Empty((await ViewAsync()).Evidence);
    }

    [Fact]
    public async Task Changes_ToAnothersPlan_AreRefused()
    {
        var id = Guid.CreateVersion7();
        await editor.SetMilestoneAsync(ann, plan, id, "Exam", Today, Cancel);

        Assert.Equal(PlanWrite.Missing, await editor.SaveSettingsAsync(ben, plan, new() { HoursPerWeek = new(5) }, Cancel));
        Assert.Equal(PlanWrite.Missing, await editor.SaveStepAsync(ben, plan, Required.Id, new() { Note = new("x") }, Cancel));
        Assert.Equal(PlanWrite.Missing, await editor.SetMilestoneAsync(ben, plan, id, "Mine", Today, Cancel));
        Assert.Equal(PlanWrite.Missing, await editor.TickMilestoneAsync(ben, plan, id, true, Cancel));
        Assert.Equal(PlanWrite.Missing, await editor.RemoveMilestoneAsync(ben, plan, id, Cancel));
        Assert.False(await enrolments.PauseAsync(ben, plan, Cancel));
        Assert.False(await enrolments.FinishAsync(ben, plan, PlanEnd.Job, Cancel));
        var view = await ViewAsync();
        Assert.Equal((PlanState.Active, new PlanSettings(Today), 0), (view.State, view.Settings, view.Steps.Count));
        Assert.Equal(new Milestone(id, "Exam", Today, null), Assert.Single(view.Milestones));
    }

    private static RoleGuideDocument WithAnOptionalStep(RoleGuideDocument guide) => guide with
    {
        Paths = [guide.Paths[0] with { Steps = [.. guide.Paths[0].Steps, guide.Paths[0].Steps[0] with { Id = "extra", Optional = true, Outcomes = [] }] }, .. guide.Paths.Skip(1)],
    };

    private Task<PlanWrite> SaveAsync(SettingsChange change) => editor.SaveSettingsAsync(ann, plan, change, Cancel);

    private Task<PlanWrite> SaveAsync(PathwayStep step, StepChange change) => editor.SaveStepAsync(ann, plan, step.Id, change, Cancel);

    private async Task<PlanView> ViewAsync() => (await plans.FindAsync(ann, plan, Cancel))!;

    private async Task<Guid> AccountAsync(string email)
    {
        await using var db = database.Contexts.CreateDbContext();
        var user = new PortalUser { UserName = email, NormalizedUserName = email, Email = email };
        db.Add(user);
        await db.SaveChangesAsync(Cancel);
        return user.Id;
    }
}
