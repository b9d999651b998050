using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan;

public sealed partial class PlanEditorTests
{
    [Fact]
    public async Task SetMilestoneAsync_TheSameTwice_AddsOne()
    {
        var id = Guid.CreateVersion7();

        await editor.SetMilestoneAsync(ann, plan, id, " Exam ", Today, Cancel);
        await editor.SetMilestoneAsync(ann, plan, id, " Exam ", Today, Cancel);

        Assert.Equal(new Milestone(id, "Exam", Today, null), Assert.Single((await ViewAsync()).Milestones));
    }

    [Fact]
    public async Task SetMilestoneAsync_AnIdOfAnothersPlan_TakesNothingOver()
    {
        var bens = (await enrolments.FollowAsync(ben, Sample.Slug, Path.Id, Cancel))!.Value;
        var id = Guid.CreateVersion7();
        await editor.SetMilestoneAsync(ben, bens, id, "Ben's", Today, Cancel);

        Assert.False((await editor.SetMilestoneAsync(ann, plan, id, "Ann's", Today, Cancel)).IsSaved);

        Assert.Equal("Ben's", Assert.Single((await plans.FindAsync(ben, bens, Cancel))!.Milestones).Title);
    }

    [Fact]
    public async Task SetMilestoneAsync_MoreThanAPlanHolds_IsRefused()
    {
        for (var i = 0; i < PlanRules.MaxMilestones; i++)
        {
            Assert.True((await editor.SetMilestoneAsync(ann, plan, Guid.CreateVersion7(), "Exam", Today, Cancel)).IsSaved);
        }

        Assert.Equal(
            [PlanProblem.TooManyMilestones],
            (await editor.SetMilestoneAsync(ann, plan, Guid.CreateVersion7(), "Exam", Today, Cancel)).Problems);
    }

    [Fact]
    public async Task TickMilestoneAsync_Twice_KeepsTheFirstTime()
    {
        var id = Guid.CreateVersion7();
        await editor.SetMilestoneAsync(ann, plan, id, "Exam", Today, Cancel);
        var first = database.Clock.GetUtcNow().UtcDateTime;
        await editor.TickMilestoneAsync(ann, plan, id, isDone: true, Cancel);
        database.Clock.Advance(TimeSpan.FromHours(1));

        await editor.TickMilestoneAsync(ann, plan, id, isDone: true, Cancel);

        Assert.Equal(first, Assert.Single((await ViewAsync()).Milestones).DoneUtc);
        await editor.TickMilestoneAsync(ann, plan, id, isDone: false, Cancel);
        Assert.False(Assert.Single((await ViewAsync()).Milestones).IsDone);
        await editor.RemoveMilestoneAsync(ann, plan, id, Cancel);
        Assert.Empty((await ViewAsync()).Milestones);
    }

    [Fact]
    public async Task PauseAsync_ThenResumed_LeavesASpan()
    {
        await enrolments.PauseAsync(ann, plan, Cancel);
        await enrolments.PauseAsync(ann, plan, Cancel);
        Assert.Equal(PlanState.Paused, (await ViewAsync()).State);
        database.Clock.Advance(TimeSpan.FromDays(10));
        await enrolments.ResumeAsync(ann, plan, Cancel);
        await enrolments.ResumeAsync(ann, plan, Cancel);

        var view = await ViewAsync();
        Assert.Equal((PlanState.Active, new PauseSpan(Today, Today.AddDays(10))), (view.State, Assert.Single(view.Pauses)));
    }

    [Fact]
    public async Task PauseAsync_OnTheDayOfTheResumption_GoesOnWithTheSamePause()
    {
        await enrolments.PauseAsync(ann, plan, Cancel);
        database.Clock.Advance(TimeSpan.FromDays(10));
        await enrolments.ResumeAsync(ann, plan, Cancel);
        await enrolments.PauseAsync(ann, plan, Cancel);

        Assert.Equal(new(Today, null), Assert.Single((await ViewAsync()).Pauses));
    }

    [Fact]
    public async Task ResumeAsync_OnTheDayOfThePause_LeavesNoSpan()
    {
        await enrolments.PauseAsync(ann, plan, Cancel);
        await enrolments.ResumeAsync(ann, plan, Cancel);

        Assert.Empty((await ViewAsync()).Pauses);
    }

    [Fact]
    public async Task FinishAsync_Twice_KeepsTheDayAndTheLastReason()
    {
        await enrolments.PauseAsync(ann, plan, Cancel);
        database.Clock.Advance(TimeSpan.FromDays(1));
        await enrolments.FinishAsync(ann, plan, PlanEnd.Internship, Cancel);
        var first = database.Clock.GetUtcNow().UtcDateTime;
        database.Clock.Advance(TimeSpan.FromDays(1));
        await enrolments.FinishAsync(ann, plan, PlanEnd.Job, Cancel);
        await enrolments.LeaveAsync(ann, plan, Cancel);

        var view = await ViewAsync();
        Assert.Equal((PlanState.Finished, PlanEnd.Job, first), (view.State, view.EndReason, view.EndedUtc));
        Assert.Equal(new(Today, Today.AddDays(1)), Assert.Single(view.Pauses));

        await enrolments.ResumeAsync(ann, plan, Cancel);
        view = await ViewAsync();
        Assert.Equal((PlanState.Active, null, null), (view.State, view.EndReason, view.EndedUtc));
    }

    [Fact]
    public async Task PlanData_AllThatWasSaid_IsExportedAndErased()
    {
        await SaveAsync(new SettingsChange { HoursPerWeek = new(7) });
        await SaveAsync(Required, new() { Note = new("Mine"), Evidence = new Dictionary<string, string?> { [Required.Outcomes[0].Id] = "https://example.org/shown" } });
        await editor.SetMilestoneAsync(ann, plan, Guid.CreateVersion7(), "Exam", Today, Cancel);
        await enrolments.PauseAsync(ann, plan, Cancel);
        await using var db = database.Contexts.CreateDbContext();
        var data = new PlanData(db);

        var export = (await data.ExportAsync(ann, Cancel))!.ToJsonString();
        Assert.All(["\"hoursPerWeek\":7", "\"note\":\"Mine\"", "https://example.org/shown", "\"title\":\"Exam\"", "\"state\":\"Paused\"", "\"from\":\"2026-11-22\""],
            said => Assert.Contains(said, export, StringComparison.Ordinal));

        await data.DeleteAsync(ann, Cancel);
        Assert.Equal((0, 0, 0), (await db.Set<EnrolmentStep>().CountAsync(Cancel), await db.Set<EnrolmentMilestone>().CountAsync(Cancel), await db.Set<EnrolmentPause>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task FollowAsync_AnotherPathOfTheGuide_CarriesOverWhatIsTheStudents()
    {
        var shared = Required.Outcomes[0].Id;
        var other = Sample.Paths[1] with { Steps = [.. Sample.Paths[1].Steps.Select((step, at) => at > 0 ? step : step with { Outcomes = [Required.Outcomes[0]] })] };
        await new PublishedGuides(database).PublishedAsync(Sample with { Paths = [Path, other, .. Sample.Paths.Skip(2)] });
        await SaveAsync(new SettingsChange { HoursPerWeek = new(12), Place = new("KE"), Budget = new(new(900, "KES")) });
        await new ProgressTracker(database.Contexts, database.Clock).RecordAsync(
            ann, plan, new Dictionary<string, bool> { [shared] = true }, Cancel);

        var offer = (await plans.FindOfferAsync(ann, Sample.Slug, other.Id, Cancel))!;
        var taken = (await enrolments.FollowAsync(ann, Sample.Slug, other.Id, Cancel))!.Value;

        Assert.Single(offer.Achieved);
        Assert.Equal([new OtherPlan(plan, Path.Title)], offer.Others);
        Assert.Empty((await plans.FindOfferAsync(ben, Sample.Slug, other.Id, Cancel))!.Others);
        var view = (await plans.FindAsync(ann, taken, Cancel))!;
        Assert.Equal(new(Today, 12, "KE", 900, "KES"), view.Settings);
        Assert.Equal([shared], view.Achieved.Select(known => known.OutcomeId));
    }
}
