using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Data.Settling;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Settling;
using Portal.Domain.Progress;
using Portal.Tests.Support;

namespace Portal.Tests.Data.Settling;

public sealed class SettlementWriterTests : IAsyncLifetime
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();
    private static readonly DateTime Early = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc), Late = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);
    private SqliteDatabase database = null!;
    private int guideId, revisionId, pathId;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTime Now => database.Clock.GetUtcNow().UtcDateTime;

    public async ValueTask InitializeAsync()
    {
        database = await SqliteDatabase.CreateAsync();
        await new PublishedGuides(database).PublishedAsync(Sample);
        (guideId, revisionId) = await database.ReadAsync(db => db.Set<GuideRevision>().Select(row => ValueTuple.Create(row.GuideId, row.Id)).SingleAsync());
        pathId = await database.ReadAsync(db => db.Set<PathwayRow>().Where(row => row.Key == Sample.Paths[0].Id).Select(row => row.Id).SingleAsync());
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Theory]
    [InlineData(SettledFate.Kept)]
    [InlineData(SettledFate.Merged)]
    [InlineData(SettledFate.Split)]
    public async Task WriteAsync_AnOutcome_IsAchievedSinceTheEarlierDayWithItsEvidence(SettledFate fate)
    {
        var fresh = await StudentAsync(Said("index-by-pen", Late, "https://example.org/mine"));
        var known = await StudentAsync(Said("index-by-pen", Early, "https://example.org/old"), Said("finished-api", Late, "https://example.org/new"));
        var later = await StudentAsync(Said("index-by-pen", Late), Said("finished-api", Early));
        var unticked = await StudentAsync(Said("index-by-pen", Late), Said("finished-api", null));
        var open = await StudentAsync(Said("index-by-pen", null, "https://example.org/half"));

        await WriteAsync(new Settlement(SettledKind.Outcome, null, "index-by-pen", fate, ["finished-api"]));

        Assert.Equal((true, Late, "index-by-pen", "https://example.org/mine"), await StateAsync(fresh, "finished-api"));
        Assert.Equal((true, Early, null, "https://example.org/new"), await StateAsync(known, "finished-api"));
        Assert.Equal((true, Early, null, null), await StateAsync(later, "finished-api"));
        Assert.Equal((true, Late, "index-by-pen", null), await StateAsync(unticked, "finished-api"));
        Assert.Equal((false, null, null, "https://example.org/half"), await StateAsync(open, "finished-api"));
        // What was there stays.
        Assert.Equal((true, Late, null, "https://example.org/mine"), await StateAsync(fresh, "index-by-pen"));
        Assert.Equal(4, (await database.ReadAsync(db => db.Set<SettlementRow>().SingleAsync())).Students);
    }

    [Fact]
    public async Task WriteAsync_SplitAndRetired_ReachEachAndNone()
    {
        var ann = await StudentAsync(Said("index-by-pen", Late), Said("os-and-db-passed", Early));

        await WriteAsync(
            new(SettledKind.Outcome, null, "index-by-pen", SettledFate.Split, ["finished-api", "three-mock-designs"]),
            new(SettledKind.Outcome, null, "os-and-db-passed", SettledFate.Retired, []));

        Assert.Equal(
            ["finished-api", "index-by-pen", "os-and-db-passed", "three-mock-designs"],
            await database.ReadAsync(db => db.Set<OutcomeProgress>().Where(row => row.StudentId == ann && row.Achieved).OrderBy(row => row.OutcomeId).Select(row => row.OutcomeId).ToListAsync()));
        var rows = await database.ReadAsync(db => db.Set<SettlementRow>().OrderBy(row => row.Id).ToListAsync());
        Assert.Equal([(SettledFate.Split, 1, revisionId), (SettledFate.Retired, 1, revisionId)], rows.Select(row => (row.Fate, row.Students, row.RevisionId)));
        Assert.Equal(["finished-api", "three-mock-designs"], rows[0].Into);
    }

    [Fact]
    public async Task WriteAsync_CarriedOnAgain_StillNamesWhatWasAchievedInFact()
    {
        var ann = await StudentAsync(Said("index-by-pen", Late));
        await WriteAsync(new Settlement(SettledKind.Outcome, null, "index-by-pen", SettledFate.Kept, ["finished-api"]));

        await WriteAsync(new Settlement(SettledKind.Outcome, null, "finished-api", SettledFate.Kept, ["three-mock-designs"]));

        Assert.Equal((true, Late, "index-by-pen", null), await StateAsync(ann, "three-mock-designs"));
    }

    [Fact]
    public async Task WriteAsync_AStepThatIsKept_TakesEverythingAlong()
    {
        var plan = await PlanAsync(new EnrolmentStep
        {
            StepKey = "one-stack", IsTaken = true, State = StepState.Done, StartedOn = new(2026, 1, 1), DoneOn = new(2026, 2, 1), Note = "Go", Links = ["https://example.org/a"],
            TimeMin = 2, TimeMax = 3, TimeUnit = "months", TimeHours = 8, CostMin = 1, CostMax = 2, CostCurrency = "KES",
        });

        await WriteAsync(Step("one-stack", SettledFate.Kept, "design-practice"));

        var (old, row) = (await StepAsync(plan, "one-stack"), (await StepAsync(plan, "design-practice"))!);
        Assert.NotNull(old);
        row.StepKey = old!.StepKey;
        Assert.Equivalent(old, row, strict: true);
        Assert.Equal(1, (await database.ReadAsync(db => db.Set<SettlementRow>().SingleAsync())).Students);
    }

    [Fact]
    public async Task WriteAsync_AStepThatIsKept_PutsNothingInPlaceOfWhatIsSaidThere()
    {
        var plan = await PlanAsync(
            new() { StepKey = "one-stack", State = StepState.Done, DoneOn = new(2026, 2, 1), Note = "Go", TimeMin = 2, TimeMax = 3, TimeUnit = "months", CostMin = 1, CostMax = 2, CostCurrency = "KES" },
            new() { StepKey = "design-practice", State = StepState.InProgress, StartedOn = new(2026, 5, 1), Note = "Draw", TimeMin = 9, TimeMax = 9, TimeUnit = "weeks", CostMin = 5, CostMax = 5, CostCurrency = "USD" });

        await WriteAsync(Step("one-stack", SettledFate.Kept, "design-practice"));

        var row = (await StepAsync(plan, "design-practice"))!;
        Assert.Equal((StepState.InProgress, null, new DateOnly(2026, 5, 1), "Draw\n\nGo"), (row.State, row.DoneOn, row.StartedOn, row.Note));
        Assert.Equal((9, "weeks", 5, "USD"), (row.TimeMin, row.TimeUnit, row.CostMin, row.CostCurrency));
    }

    [Fact]
    public async Task WriteAsync_SeveralStepsThatBecameOne_JoinNotesLinksAndTheFirstDayAndSayNothingOfTheEnd()
    {
        var plan = await PlanAsync(
            new() { StepKey = "core-courses", State = StepState.Done, StartedOn = new(2026, 3, 1), DoneOn = new(2026, 4, 1), Note = "One", Links = [.. Links(1, 6)] },
            new() { StepKey = "one-stack", StartedOn = new(2026, 1, 1), Note = "Two", Links = [.. Links(5, 12)], IsTaken = true },
            new() { StepKey = "internship", Note = "Two" });

        await WriteAsync(
            Step("core-courses", SettledFate.Merged, "design-practice"), Step("one-stack", SettledFate.Merged, "design-practice"),
            Step("internship", SettledFate.Merged, "design-practice"));

        var row = (await StepAsync(plan, "design-practice"))!;
        Assert.Equal((new DateOnly(2026, 1, 1), null, null, true), (row.StartedOn, row.DoneOn, row.State, row.IsTaken));
        Assert.Equal("One\n\nTwo", row.Note);
        Assert.Equal(Links(1, PlanRules.MaxLinks), row.Links);
        Assert.Equal(4, await database.ReadAsync(db => db.Set<EnrolmentStep>().CountAsync()));
    }

    [Fact]
    public async Task WriteAsync_DaysThatDoNotFit_AreLeftWhereTheyWere()
    {
        var plan = await PlanAsync(
            new() { StepKey = "one-stack", StartedOn = new(2026, 6, 1), DoneOn = new(2026, 7, 1) },
            new() { StepKey = "design-practice", DoneOn = new(2026, 2, 1) },
            new() { StepKey = "core-courses", DoneOn = new(2026, 1, 1) },
            new() { StepKey = "internship", StartedOn = new(2026, 5, 1) });

        await WriteAsync(Step("one-stack", SettledFate.Merged, "design-practice"), Step("core-courses", SettledFate.Kept, "internship"));

        var rows = await database.ReadAsync(db => db.Set<EnrolmentStep>().ToListAsync());
        Assert.All(rows, row => Assert.Empty(PlanRules.Check(row.ToEntryOf(), isOptional: true, new(2026, 11, 22))));
        Assert.Equal(new DateOnly(2026, 2, 1), (await StepAsync(plan, "design-practice"))!.DoneOn);
    }

    [Fact]
    public async Task WriteAsync_ANoteThatWouldBecomeTooLong_StaysWithTheOldStep()
    {
        var plan = await PlanAsync(
            new() { StepKey = "one-stack", Note = new('a', PlanRules.MaxNoteLength) }, new() { StepKey = "design-practice", Note = "b" });

        await WriteAsync(Step("one-stack", SettledFate.Kept, "design-practice"));

        Assert.Equal("b", (await StepAsync(plan, "design-practice"))!.Note);
        Assert.Equal(PlanRules.MaxNoteLength, (await StepAsync(plan, "one-stack"))!.Note!.Length);
    }

    [Fact]
    public async Task WriteAsync_AStepOfAnotherPathWithTheSameId_IsNotMeant()
    {
        var plan = await PlanAsync(new EnrolmentStep { StepKey = "one-stack", Note = "Mine" });

        await WriteAsync(new Settlement(SettledKind.Step, "self-taught", "one-stack", SettledFate.Kept, ["design-practice"]));

        Assert.Null(await StepAsync(plan, "design-practice"));
        Assert.Equal(0, (await database.ReadAsync(db => db.Set<SettlementRow>().SingleAsync())).Students);
    }

    private static Settlement Step(string id, SettledFate fate, params string[] into) => new(SettledKind.Step, Sample.Paths[0].Id, id, fate, into);

    private static IEnumerable<string> Links(int from, int to) => Enumerable.Range(from, to - from + 1).Select(number => $"https://example.org/{number}");

    private static OutcomeProgress Said(string outcome, DateTime? achieved, string? evidence = null) => new()
    {
        OutcomeId = outcome, Achieved = achieved is not null, AchievedUtc = achieved, EvidenceUrl = evidence, EvidenceUtc = evidence is null ? null : Early, ChangedUtc = Early,
    };

    private async Task WriteAsync(params Settlement[] settlements)
    {
        await using var db = database.Contexts.CreateDbContext();
        await db.WriteAsync(token => new SettlementWriter(db, Now).WriteAsync(guideId, revisionId, settlements, token), Cancel);
    }

    private async Task<Guid> StudentAsync(params OutcomeProgress[] said)
    {
        await using var db = database.Contexts.CreateDbContext();
        var student = new Student { HolderId = Guid.CreateVersion7() };
        student.Progress.AddRange(said);
        db.Add(student);
        await db.SaveChangesAsync(Cancel);
        return student.Id;
    }

    private async Task<Guid> PlanAsync(params EnrolmentStep[] steps)
    {
        await using var db = database.Contexts.CreateDbContext();
        var enrolment = new Enrolment { PathwayId = pathId, StartsOn = new(2026, 1, 1) };
        enrolment.Steps.AddRange(steps);
        db.Add(new Student { HolderId = Guid.CreateVersion7(), Enrolments = { enrolment } });
        await db.SaveChangesAsync(Cancel);
        return enrolment.Id;
    }

    private Task<(bool, DateTime?, string?, string?)> StateAsync(Guid student, string outcome) => database.ReadAsync(db => db.Set<OutcomeProgress>()
        .Where(row => row.StudentId == student && row.OutcomeId == outcome)
        .Select(row => ValueTuple.Create(row.Achieved, row.AchievedUtc, row.CarriedFromId, row.EvidenceUrl)).SingleAsync());

    private Task<EnrolmentStep?> StepAsync(Guid plan, string step) =>
        database.ReadAsync(db => db.Set<EnrolmentStep>().AsNoTracking().FirstOrDefaultAsync(row => row.EnrolmentId == plan && row.StepKey == step));
}

file static class Entries
{
    public static StepEntry ToEntryOf(this EnrolmentStep row) => StepEntry.Of(row.StepKey) with { State = row.State, StartedOn = row.StartedOn, DoneOn = row.DoneOn };
}
