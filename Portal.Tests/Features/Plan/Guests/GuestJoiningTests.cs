using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Features.Plan.Guests;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Guests;

public sealed class GuestJoiningTests : IAsyncLifetime
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();
    private SqliteDatabase database = null!;
    private GuestJoining joining = null!;
    private IReadOnlyList<PathwayRow> paths = [];
    private IReadOnlyList<int> openings = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await SqliteDatabase.CreateAsync();
        joining = new(database.Contexts, database.Clock);
        await new PublishedGuides(database).PublishedAsync(Sample);
        await database.ReadAsync(db =>
        {
            db.AddRange(Enumerable.Range(1, 2).Select(number => new Guide { Slug = $"opening-{number}", Kind = GuideKinds.Opening, Title = $"Opening {number}" }));
            return db.SaveChangesAsync();
        });
        openings = await database.ReadAsync(db => db.Set<Guide>().Where(known => known.Kind == GuideKinds.Opening).Select(known => known.Id).ToListAsync());
        paths = await database.ReadAsync(db => db.Set<PathwayRow>().OrderBy(path => path.Id).ToListAsync());
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public void AddAsync_TheModel_HoldsNoRowsOfStudentsThatItDoesNotKnow()
    {
        using var db = database.Contexts.CreateDbContext();
        var owned = new HashSet<Type> { typeof(Student) };
        while (db.Model.GetEntityTypes()
            .Where(type => !owned.Contains(type.ClrType) && type.GetForeignKeys().Any(key => owned.Contains(key.PrincipalEntityType.ClrType)))
            .Select(type => type.ClrType).FirstOrDefault() is { } found)
        {
            owned.Add(found);
        }

        // Who adds a table here also says, in the joining, what becomes of its rows, and in the test below that nothing is lost.
        Assert.Equal(
            new[]
            {
                typeof(ClaimJudgement), typeof(Enrolment), typeof(EnrolmentMilestone), typeof(EnrolmentOpening), typeof(EnrolmentPause), typeof(EnrolmentStep),
                typeof(Guest), typeof(GuestComputer), typeof(OutcomeProgress), typeof(PlanCalendar), typeof(PlanShare), typeof(Student), typeof(StudentInstitution), typeof(ToldEvent),
            }.Select(type => type.Name),
            owned.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AddAsync_RandomOverlaps_LoseNothingAndKeepTheEarlierDate()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var account = await database.AddAccountAsync($"student{seed}@example.org");
            var guest = await new GuestDesk(database.Contexts, database.Clock).ArriveAsync(Cancel);
            await FillAsync(account, account, random);
            await FillAsync(guest.Id, null, random);
            var (mine, theirs) = (await LoadAsync(account), await LoadAsync(guest.Id));

            Assert.True(await joining.AddAsync(account, guest.Id, Cancel), $"seed {seed}");
            var joined = await LoadAsync(account);
            Assert.False(await joining.AddAsync(account, guest.Id, Cancel));

            IReadOnlyList<Held> both = [.. new[] { mine, theirs }.OfType<Held>()];
            Check(joined, both, seed);
            Assert.Null(await LoadAsync(guest.Id));
            Assert.Empty(await database.ReadAsync(db => db.Set<Guest>().Where(known => known.StudentId == guest.Id).ToListAsync()));
        }
    }

    [Fact]
    public async Task AddAsync_APlanThatOnlyTheGuestHas_KeepsItsAddress()
    {
        var account = await database.AddAccountAsync("ann@example.org");
        var guest = await new GuestDesk(database.Contexts, database.Clock).ArriveAsync(Cancel);
        var plan = await new EnrolmentWriter(database.Contexts, database.Clock).FollowAsync(guest.Id, Sample.Slug, Sample.Paths[0].Id, Cancel);

        Assert.True(await joining.AddAsync(account, guest.Id, Cancel));

        Assert.NotNull(await new PlanQueries(database.Contexts).FindAsync(account, plan!.Value, Cancel));
        Assert.Null(await new PlanQueries(database.Contexts).FindAsync(guest.Id, plan.Value, Cancel));
    }

    [Fact]
    public async Task AddAsync_AnotherAccountsStudent_IsRefused()
    {
        var ann = await database.AddAccountAsync("ann@example.org");
        var ben = await database.AddAccountAsync("ben@example.org");
        await FillAsync(ben, ben, new(1));
        var student = await database.ReadAsync(db => db.Set<Student>().SingleAsync(known => known.UserId == ben));

        Assert.False(await joining.AddAsync(ann, student.Id, Cancel));

        Assert.NotNull(await LoadAsync(ben));
    }

    private static void Check(Held? joined, IReadOnlyList<Held> both, int seed)
    {
        Assert.NotNull(joined);
        foreach (var outcome in both.SelectMany(side => side.Student.Progress))
        {
            var row = joined.Student.Progress.Single(known => known.OutcomeId == outcome.OutcomeId);
            var said = both.SelectMany(side => side.Student.Progress).Where(known => known.OutcomeId == outcome.OutcomeId).ToList();
            Assert.Equal((said.Any(known => known.Achieved), said.Min(known => known.AchievedUtc)), (row.Achieved, row.AchievedUtc));
            // What they said of this one anywhere was not carried over.
            Assert.Equal(row.Achieved && said.Where(known => known.Achieved).All(known => known.CarriedFromId is not null), row.CarriedFromId is not null);
            Assert.True(
                outcome.EvidenceUrl is null || row.EvidenceUrl == outcome.EvidenceUrl
                || joined.Steps.Any(step => step.Links.Contains(outcome.EvidenceUrl)),
                $"seed {seed}: the evidence {outcome.EvidenceUrl} is lost.");
        }

        foreach (var plan in both.SelectMany(side => side.Student.Enrolments))
        {
            var row = joined.Student.Enrolments.Single(known => known.PathwayId == plan.PathwayId);
            var said = both.SelectMany(side => side.Student.Enrolments).Where(known => known.PathwayId == plan.PathwayId).ToList();
            Assert.Equal((said.Min(known => known.StartedUtc), said.Min(known => known.StartsOn)), (row.StartedUtc, row.StartsOn));
            Assert.Equal(said.Exists(known => known.HoursPerWeek is not null), row.HoursPerWeek is not null);
            Assert.Equal(row.Budget is null, row.BudgetCurrency is null);
            Assert.Equal(row.State is PlanState.Paused, row.Pauses.Exists(pause => pause.Until is null));
            Assert.All(
                row.Pauses.OrderBy(pause => pause.From).Zip(row.Pauses.OrderBy(pause => pause.From).Skip(1)),
                pair => Assert.True(pair.First.Until < pair.Second.From));
            Assert.All(plan.Milestones, milestone => Assert.Contains(row.Milestones, known => known.Title == milestone.Title && known.On == milestone.On));
            Assert.Subset(row.Openings.Select(saved => saved.GuideId).ToHashSet(), plan.Openings.Select(saved => saved.GuideId).ToHashSet());
            foreach (var step in plan.Steps)
            {
                var known = row.Steps.Single(own => own.StepKey == step.StepKey);
                Assert.True(step.Note is null || known.Note!.Contains(step.Note, StringComparison.Ordinal));
                Assert.Subset(known.Links.ToHashSet(), step.Links.ToHashSet());
                Assert.True(step.State is not StepState.Done || known.State is StepState.Done);
                Assert.True(step.DoneOn is null || known.DoneOn <= step.DoneOn);
                Assert.True(known.DoneOn is null || known.StartedOn is null || known.StartedOn <= known.DoneOn);
                Assert.False(known.IsTaken && known.State is StepState.Skipped);
                Assert.Equal((known.TimeMin is null, known.CostMin is null), (known.TimeUnit is null, known.CostCurrency is null));
            }
        }

        foreach (var judged in both.SelectMany(side => side.Judged).GroupBy(known => known.ClaimId))
        {
            var first = judged.MinBy(known => known.JudgedUtc)!;
            var row = joined.Judged.Single(known => known.ClaimId == judged.Key);
            Assert.Equal((first.Judgement, first.JudgedUtc), (row.Judgement, row.JudgedUtc));
        }
    }

    /// <summary>What a holder may have said, at random; from <paramref name="userId"/>'s absence a guest's row is taken that is there.</summary>
    private async Task FillAsync(Guid holder, Guid? userId, Random random)
    {
        await using var db = database.Contexts.CreateDbContext();
        var student = userId is null
            ? await db.Set<Student>().SingleAsync(known => known.Id == holder, Cancel)
            : db.Add(new Student { UserId = userId, HolderId = holder, CreatedUtc = Instant() }).Entity;
        // What is said of an outcome is said on a path that lists it.
        var followed = paths.Where(_ => random.Next(3) > 0).ToList();
        foreach (var path in followed)
        {
            db.Add(Plan(path));
        }

        var listed = Sample.Paths.Where(path => followed.Exists(row => row.Key == path.Id))
            .SelectMany(path => path.Steps).SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).Distinct(StringComparer.Ordinal);
        foreach (var id in listed.Where(_ => random.Next(2) == 0))
        {
            var achieved = random.Next(3) > 0;
            student.Progress.Add(new()
            {
                OutcomeId = id, Achieved = achieved, AchievedUtc = achieved ? Instant() : null, ChangedUtc = Instant(),
                EvidenceUrl = Maybe(() => $"https://example.org/{random.Next(5)}"), EvidenceUtc = Instant(),
                CarriedFromId = achieved ? Maybe(() => "earlier") : null,
            });
        }

        var guide = await db.Set<Guide>().SingleAsync(known => known.Slug == Sample.Slug, Cancel);
        foreach (var claim in Sample.RealityChecks.Where(_ => random.Next(2) == 0))
        {
            db.Add(new ClaimJudgement
            {
                Student = student, GuideId = guide.Id, ClaimId = claim.Id, Claim = claim.Claim, JudgedUtc = Instant(),
                Judgement = Vocabulary.Verdicts.Order(StringComparer.Ordinal).ElementAt(random.Next(Vocabulary.Verdicts.Count)),
            });
        }

        await db.SaveChangesAsync(Cancel);

        Enrolment Plan(PathwayRow path)
        {
            var plan = new Enrolment
            {
                Student = student, PathwayId = path.Id, StartedUtc = Instant(), StartsOn = Day(), HoursPerWeek = random.Next(2) == 0 ? random.Next(1, 40) : null,
                State = random.GetItems(Enum.GetValues<PlanState>(), 1)[0],
            };
            if (random.Next(2) == 0)
            {
                (plan.Budget, plan.BudgetCurrency) = (random.Next(1000), "KES");
            }

            var from = Day();
            plan.Pauses.Add(new() { From = from, Until = plan.State is PlanState.Paused ? null : from.AddDays(random.Next(1, 300)) });
            foreach (var key in Sample.Paths.Single(known => known.Id == path.Key).Steps.Select(step => step.Id).Where(_ => random.Next(2) == 0))
            {
                plan.Steps.Add(Step(key));
            }

            for (var i = random.Next(3); i > 0; i--)
            {
                plan.Milestones.Add(new() { Id = Guid.CreateVersion7(), Title = $"Exam {random.Next(3)}", On = new(2027, 1, 1 + random.Next(2)) });
            }

            foreach (var opening in openings.Where(_ => random.Next(2) == 0))
            {
                plan.Openings.Add(new() { GuideId = opening, SavedUtc = Instant() });
            }

            return plan;
        }

        EnrolmentStep Step(string key)
        {
            var started = Day();
            var step = new EnrolmentStep
            {
                StepKey = key, Note = Maybe(() => $"note {random.Next(20)}"), StartedOn = started, DoneOn = started.AddDays(random.Next(90)),
                State = random.GetItems(Enum.GetValues<StepState>(), 1)[0], Links = [$"https://example.org/{random.Next(9)}"],
            };
            step.IsTaken = step.State is not StepState.Skipped && random.Next(2) == 0;
            if (random.Next(2) == 0)
            {
                (step.TimeMin, step.TimeMax, step.TimeUnit) = (1, random.Next(2, 9), "months");
            }

            return step;
        }

        DateTime Instant() => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(400_000));
        DateOnly Day() => new DateOnly(2025, 1, 1).AddDays(random.Next(600));
        string? Maybe(Func<string> make) => random.Next(2) == 0 ? null : make();
    }

    private Task<Held?> LoadAsync(Guid holder) => database.ReadAsync(async db =>
    {
        var student = await db.Set<Student>().AsNoTracking().AsSplitQuery().Include(known => known.Progress)
            .Include(known => known.Enrolments).ThenInclude(plan => plan.Steps)
            .Include(known => known.Enrolments).ThenInclude(plan => plan.Pauses)
            .Include(known => known.Enrolments).ThenInclude(plan => plan.Milestones)
            .Include(known => known.Enrolments).ThenInclude(plan => plan.Openings)
            .FirstOrDefaultAsync(known => known.HolderId == holder);
        return student is null
            ? null
            : new Held(student, await db.Set<ClaimJudgement>().AsNoTracking().Where(judged => judged.StudentId == student.Id).ToListAsync());
    });

    private sealed record Held(Student Student, IReadOnlyList<ClaimJudgement> Judged)
    {
        public IEnumerable<EnrolmentStep> Steps => Student.Enrolments.SelectMany(plan => plan.Steps);
    }
}
