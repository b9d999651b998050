using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Plan;
using Portal.Features.Plan.News;
using Portal.Features.Studio.Publishing;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.News;

public sealed class PlanNewsTests : IAsyncLifetime
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();
    private SqliteDatabase database = null!;
    private PublishedGuides guides = null!;
    private EnrolmentWriter enrolments = null!;
    private PlanNewsQueries news = null!;
    private Guid ann, plan;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Pathway Path => Sample.Paths[0];

    public async ValueTask InitializeAsync()
    {
        database = await SqliteDatabase.CreateAsync();
        guides = new(database);
        enrolments = new(database.Contexts, database.Clock);
        news = new(database.Contexts);
        await guides.PublishedAsync(Sample);
        ann = await database.AddAccountAsync("ann@example.org");
        plan = (await enrolments.FollowAsync(ann, Sample.Slug, Path.Id, Cancel))!.Value;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task FindAsync_NothingPublishedSince_TellsNothing() => Assert.True((await FindAsync()).IsEmpty);

    [Fact]
    public async Task FindAsync_ANewRevision_TellsWhatChangedUntilItIsSeen()
    {
        var renamed = Path.Steps[0] with { Title = "Another title" };
        await PublishAsync(Path with { Steps = [renamed, .. Path.Steps.Skip(2)] });

        var told = await FindAsync();

        Assert.Equal([new(Path.Steps[0].Title, "Another title")], told.Steps);
        Assert.Equal([Path.Steps[1].Title], told.RetiredSteps);
        Assert.Empty(told.RetiredOutcomes); // They went with their step.
        Assert.True(await enrolments.SeeRevisionAsync(ann, plan, told.RevisionId, Cancel));
        Assert.True((await FindAsync()).IsEmpty);
    }

    [Fact]
    public async Task SeeRevisionAsync_AnOldPageOrARevisionOfNothing_HidesNothing()
    {
        var first = (await guides.RevisionsAsync(Sample.Slug))[0].Id;
        await PublishAsync(Path with { Steps = [Path.Steps[0] with { Title = "Another title" }, .. Path.Steps.Skip(1)] });

        Assert.True(await enrolments.SeeRevisionAsync(ann, plan, first, Cancel));
        Assert.True(await enrolments.SeeRevisionAsync(ann, plan, 999_999, Cancel));
        Assert.False(await enrolments.SeeRevisionAsync(await database.AddAccountAsync("ben@example.org"), plan, first, Cancel));

        Assert.Single((await FindAsync()).Steps);
    }

    [Fact]
    public async Task Republishing_RandomRevisions_NeverTakesAnAchievementAway()
    {
        var tracker = new ProgressTracker(database.Contexts, database.Clock);
        var random = new Random(7);
        var achieved = new HashSet<string>(StringComparer.Ordinal);
        var path = Path;
        for (var round = 0; round < 25; round++)
        {
            var ticks = path.Steps.SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).Distinct(StringComparer.Ordinal)
                .Where(_ => random.Next(4) == 0).ToDictionary(id => id, _ => true, StringComparer.Ordinal);
            Assert.True(await tracker.RecordAsync(ann, plan, ticks, Cancel));
            achieved.UnionWith(ticks.Keys);

            path = Revised(random, round);
            await PublishAsync(path);

            var kept = await database.ReadAsync(db => db.Set<OutcomeProgress>().Where(row => row.Achieved).Select(row => row.OutcomeId).ToListAsync());
            Assert.Equal(achieved.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
            var view = (await new PlanQueries(database.Contexts).FindAsync(ann, plan, Cancel))!;
            var listed = path.Steps.SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(achieved.Where(listed.Contains).Order(StringComparer.Ordinal), view.Achieved.Select(known => known.OutcomeId).Order(StringComparer.Ordinal));
            Assert.Equal(achieved.Count(id => !listed.Contains(id)), view.Retired.Count);
        }
    }

    /// <summary>Steps of the sample left out, put in another order or renamed, each at random; never all left out.</summary>
    private static Pathway Revised(Random random, int round)
    {
        var steps = Path.Steps.Select(step => step with { Time = step.Time is null ? null : step.Time with { Alongside = null, At = null } }).ToArray();
        random.Shuffle(steps);
        return Path with
        {
            Steps =
            [
                .. steps.Take(random.Next(1, steps.Length + 1)).Select(step => random.Next(3) == 0
                    ? step with { Title = string.Create(CultureInfo.InvariantCulture, $"Title {round} of {step.Id}") }
                    : step),
            ],
        };
    }

    private async Task PublishAsync(Pathway path)
    {
        var result = await guides.PublishAsync(Sample with { Paths = [path, .. Sample.Paths.Skip(1)], Overlays = [] });
        Assert.True(result is PublishResult.Done, string.Join('\n', (result as PublishResult.Refused)?.Problems.SelectMany(problems => problems) ?? []));
    }

    private Task<PlanNews> FindAsync() => news.FindAsync(ann, plan, Cancel);
}
