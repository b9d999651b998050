using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Features.Plan.Guests;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Guests;

public sealed partial class GuestJoiningTests : IAsyncLifetime
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
}
