using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Settling;
using Portal.Domain.Progress;
using Portal.Domain.Studio;
using Portal.Features.Plan;
using Portal.Features.Studio.Publishing;
using Portal.Tests.Features.Plan;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Publishing;

/// <summary>What publishing does to those who follow a path whose outcomes and steps go.</summary>
public sealed class SettlingPublicationTests : IAsyncLifetime
{
    private const string RandomSlug = "random-guide";
    private StudioGround ground = null!;

    private static CancellationToken Cancel => StudioGround.Cancel;

    private static RoleGuideDocument Sample => SampleGuide.Document();

    public async ValueTask InitializeAsync() => ground = await StudioGround.CreateAsync();

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    /// <remarks>
    /// A merger of two that somebody has achieved may lower their percentage, 2 of 3 to 1 of 2: what cannot grow is what is
    /// still missing, so that 100 % stays 100 %.
    /// </remarks>
    [Fact]
    public async Task PublishAsync_RandomRevisionsRandomlySettled_TakeNothingFromAnybody()
    {
        var random = new Random(11);
        var revisions = new RandomRevisions(random, Sample);
        await PublishedAsync(revisions.Guide, []);
        List<Follower> followers = [];
        for (var number = 0; number < 4; number++)
        {
            followers.Add(await FollowAsync($"student{number}@example.org"));
        }

        for (var round = 0; round < 30; round++)
        {
            await TickAsync(followers, random);
            var before = await Task.WhenAll(followers.Select(ViewAsync));

            await PublishedAsync(revisions.Next(random.GetItems(Enum.GetValues<SettledFate>(), 1)[0]), revisions.Settlements);
            var fate = revisions.Settlements[0].Fate;
            await PublishedAsync(revisions.Guide, revisions.Settlements); // Once more is harmless.

            var after = await Task.WhenAll(followers.Select(ViewAsync));
            for (var number = 0; number < followers.Count; number++)
            {
                AssertNothingLost(before[number], after[number], fate, revisions, $"round {round}, {fate}, student {number}");
            }
        }

        Assert.Equal(revisions.Settled, await ground.Database.ReadAsync(db => db.Set<SettlementRow>().CountAsync()));
        Assert.Equal(30, (await ground.NotedAsync(AuditActions.Settled)).Count);
    }

    [Fact]
    public async Task PublishAsync_SomethingThatIsNotSettled_IsRefusedAndNothingIsWritten()
    {
        var shorter = Sample with { Paths = [Sample.Paths[0] with { Steps = [.. Sample.Paths[0].Steps.SkipLast(1)] }, .. Sample.Paths.Skip(1)] };
        var draft = await ground.WriteAsync(shorter, ground.Ann);

        var problems = (await ground.PublishAsync(draft, ground.Ann))!;

        Assert.Equal(["settling.missing", "settling.missing"], problems.Select(problem => problem.Code));
        Assert.Contains(Sample.Paths[0].Steps[^1].Title, problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(Sample.Paths[0].Steps.Count, (await ground.Guides.ReadAsync(StudioGround.Slug))!.Paths[0].Steps.Count);
        Assert.Single(await ground.NotedAsync(AuditActions.Published)); // When the ground was made.
        Assert.Empty(await ground.NotedAsync(AuditActions.Settled));
        Assert.Equal(draft, await ground.OpenAsync());
    }

    [Fact]
    public async Task PublishAsync_OfAGuideThatWasTakenBack_MustBeSettledAllTheSame()
    {
        var guideId = (await ground.OpenAsync()).GuideId;
        await ground.Shelf.UnpublishAsync(guideId, null, ground.Ann, Cancel);
        await ground.Shelf.RenameAsync(guideId, "renamed", ground.Ann, Cancel);
        var draft = await ground.WriteAsync(Sample with
        {
            Slug = "renamed",
            Paths = [Sample.Paths[0] with { Steps = [.. Sample.Paths[0].Steps.SkipLast(1)] }, .. Sample.Paths.Skip(1)],
        }, ground.Ann);

        Assert.Equal(2, (await ground.PublishAsync(draft, ground.Ann))!.Count);

        Assert.Equal([], await ground.PublishAsync(
            draft, ground.Ann, new(SettledKind.Step, Sample.Paths[0].Id, "design-practice", SettledFate.Retired, []),
            new(SettledKind.Outcome, null, "three-mock-designs", SettledFate.Kept, ["finished-api"])));
        Assert.Equal(2, await ground.Database.ReadAsync(db => db.Set<SettlementRow>().CountAsync()));
    }

    [Fact]
    public async Task PublishAsync_ByAFileThatNobodyWasAskedAbout_RetiresWhatGoes()
    {
        await ground.Guides.PublishedAsync(Sample with { Paths = [Sample.Paths[0] with { Steps = [.. Sample.Paths[0].Steps.SkipLast(1)] }, .. Sample.Paths.Skip(1)] });

        var settled = await ground.Database.ReadAsync(db => db.Set<SettlementRow>().OrderBy(row => row.Id).ToListAsync());
        Assert.Equal(
            [(SettledKind.Step, "design-practice", SettledFate.Retired), (SettledKind.Outcome, "three-mock-designs", SettledFate.Retired)],
            settled.Select(row => (row.Kind, row.ItemId, row.Fate)));
    }

    private static void AssertNothingLost(View before, View after, SettledFate fate, RandomRevisions revisions, string told)
    {
        // Achieved never becomes not achieved.
        Assert.True(before.Achieved.IsSubsetOf(after.Achieved), told);
        Assert.True(before.Progress.Percent < 100 || after.Progress.Percent == 100 || fate is SettledFate.Retired, told);
        Assert.All(revisions.Settlements, settlement => Assert.True(
            !before.Achieved.Contains(settlement.ItemId) || after.Achieved.IsSupersetOf(settlement.Into), told));
        var (missedBefore, missedAfter) = (before.Progress.Required - before.Progress.Achieved, after.Progress.Required - after.Progress.Achieved);
        switch (fate)
        {
            case SettledFate.Kept:
                Assert.True(after.Progress.Percent >= before.Progress.Percent, told);
                break;
            case SettledFate.Merged or SettledFate.Retired:
                Assert.True(missedAfter <= missedBefore, told);
                break;
            case SettledFate.Split when revisions.Settlements.All(settlement => before.Achieved.Contains(settlement.ItemId)):
                Assert.True(after.Progress.Percent >= before.Progress.Percent, told);
                break;
        }
    }

    private async Task TickAsync(IEnumerable<Follower> followers, Random random)
    {
        var tracker = new ProgressTracker(ground.Database.Contexts, ground.Database.Clock);
        ground.Database.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var (follower, number) in followers.Select((follower, number) => (follower, number)))
        {
            var listed = (await ViewAsync(follower)).Listed;
            // The first has achieved everything all the time.
            var ticks = listed.Where(_ => number == 0 || random.Next(3) == 0).ToDictionary(id => id, _ => true, StringComparer.Ordinal);
            Assert.True(await tracker.RecordAsync(follower.User, follower.Plan, ticks, Cancel));
        }
    }

    private async Task PublishedAsync(RoleGuideDocument guide, IReadOnlyList<Settlement> settlements)
    {
        await using var db = ground.Database.Contexts.CreateDbContext();
        var result = await ground.Guides.Publisher.PublishAsync(db, new([guide], PublishedGuides.Person) { Settlements = settlements }, Cancel);
        Assert.True(result is PublishResult.Done, string.Join('\n', (result as PublishResult.Refused)?.Problems.SelectMany(problems => problems) ?? []));
    }

    private async Task<Follower> FollowAsync(string email)
    {
        var user = await ground.Database.AddAccountAsync(email);
        var plan = await new EnrolmentWriter(ground.Database.Contexts, ground.Database.Clock).FollowAsync(user, RandomSlug, Sample.Paths[0].Id, Cancel);
        return new(user, plan!.Value);
    }

    private async Task<View> ViewAsync(Follower follower)
    {
        var plan = (await new PlanQueries(ground.Database.Contexts).FindAsync(follower.User, follower.Plan, Cancel))!;
        var achieved = await ground.Database.ReadAsync(db => db.Set<OutcomeProgress>()
            .Where(row => row.Student!.HolderId == follower.User && row.Achieved).Select(row => row.OutcomeId).ToListAsync());
        return new(
            achieved.ToHashSet(StringComparer.Ordinal), PathwayProgress.Of(plan.Path, plan.Achieved.Select(known => known.OutcomeId).ToHashSet(StringComparer.Ordinal)),
            [.. plan.Path.Steps.SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).Distinct(StringComparer.Ordinal)]);
    }

    private sealed record Follower(Guid User, Guid Plan);

    private sealed record View(HashSet<string> Achieved, PathwayProgress Progress, IReadOnlyList<string> Listed);

    /// <summary>A guide of one path, in which each revision does one thing to one or two outcomes or to a step.</summary>
    private sealed class RandomRevisions
    {
        private readonly Random random;
        private int made;

        public RandomRevisions(Random random, RoleGuideDocument sample)
        {
            this.random = random;
            var path = sample.Paths[0];
            Guide = sample with
            {
                Slug = RandomSlug,
                Paths = [path with { Steps = [.. path.Steps.Select(step => step with { Time = step.Time! with { Alongside = null, At = null }, Outcomes = [New(), New(), New()] })] }],
                Timelines = [], Overlays = [],
            };
        }

        public RoleGuideDocument Guide { get; private set; }

        public IReadOnlyList<Settlement> Settlements { get; private set; } = [];

        public int Settled { get; private set; }

        public RoleGuideDocument Next(SettledFate fate)
        {
            var steps = Guide.Paths[0].Steps;
            var outcomes = steps.SelectMany(step => step.Outcomes).ToList();
            // Nothing may be left without an outcome.
            if (outcomes.Count < 8 && fate is SettledFate.Retired or SettledFate.Merged)
            {
                fate = SettledFate.Kept;
            }

            var gone = random.GetItems(outcomes.ToArray(), fate is SettledFate.Merged ? 3 : 1).DistinctBy(outcome => outcome.Id).ToList();
            // Into new ones or, where that can be, into one that is there.
            Outcome[] into = fate switch
            {
                SettledFate.Retired => [],
                SettledFate.Split => [New(), New()],
                SettledFate.Merged when random.Next(2) == 0 => [outcomes.First(outcome => gone.TrueForAll(other => other.Id != outcome.Id))],
                _ => [New()],
            };
            Settlements = [.. gone.Select(outcome => new Settlement(SettledKind.Outcome, null, outcome.Id, fate, [.. into.Select(other => other.Id)]))];
            Settled += Settlements.Count;
            var added = into.Where(outcome => outcomes.TrueForAll(known => known.Id != outcome.Id)).ToList();
            var at = random.Next(steps.Count);
            return Guide = Guide with
            {
                Paths = [Guide.Paths[0] with
                {
                    Steps = [.. steps.Select((step, index) => step with
                    {
                        Outcomes = [.. step.Outcomes.Where(outcome => gone.TrueForAll(other => other.Id != outcome.Id)), .. index == at ? added : []],
                    })],
                }],
            };
        }

        private Outcome New() => new(string.Create(CultureInfo.InvariantCulture, $"random-{++made}"), string.Create(CultureInfo.InvariantCulture, $"You can do number {made}"), false);
    }
}
