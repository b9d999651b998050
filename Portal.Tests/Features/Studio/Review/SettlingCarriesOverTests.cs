using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Settling;
using Portal.Domain.Progress;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Review;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Review;

/// <summary>What the page foretells is what the publication does, student by student.</summary>
public sealed class SettlingCarriesOverTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Publish_RandomRevisionAndSettlements_DoesWhatWasCounted(int seed)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        var random = new Random(seed);
        var revision = new RandomRevision(random);
        var before = GuideDocuments.Valid(seed * 7919);
        await guides.PublishedAsync(before);
        var students = await EnrolAsync(database, before, random);
        var after = revision.Of(before);
        var settlements = revision.Settle(before, after);
        var (effect, removed) = await CountAsync(database, before, after, settlements);
        var achievedBefore = await AchievedAsync(database);

        PublishResult result;
        await using (var db = database.Contexts.CreateDbContext())
        {
            result = await guides.Publisher.PublishAsync(db, new([after], PublishedGuides.Person) { Settlements = settlements }, None);
        }

        Assert.True(result is PublishResult.Done, result is PublishResult.Refused refused ? string.Join('\n', refused.Problems.SelectMany(problems => problems)) : "");
        var achievedAfter = await AchievedAsync(database);
        Assert.Equal(students.Count, effect.Students);
        Assert.Equal(0, effect.Losing);
        var (gaining, falling, finishing, carried) = (0, 0, 0, 0);
        foreach (var (student, pathId) in students)
        {
            var (had, has) = (achievedBefore.GetValueOrDefault(student, []), achievedAfter.GetValueOrDefault(student, []));
            Assert.Superset(had, has);
            if (after.Paths.FirstOrDefault(path => path.Id == pathId) is not { } next)
            {
                continue;
            }

            var (old, now) = (PathwayProgress.Of(before.Paths.First(path => path.Id == pathId), had).Percent, PathwayProgress.Of(next, has).Percent);
            gaining += now > old ? 1 : 0;
            falling += now < old ? 1 : 0;
            finishing += now == 100 && old < 100 ? 1 : 0;
            carried += has.Count > had.Count ? 1 : 0;
        }

        Assert.Equal((gaining, falling, finishing, carried), (effect.Gaining, effect.Falling, effect.Finishing, effect.CarriedOver));
        var rows = await database.ReadAsync(db => db.Set<SettlementRow>().ToListAsync());
        Assert.Equal(removed.Count, rows.Count);
        Assert.All(removed.Where(item => item.Item.Kind is SettledKind.Outcome), item =>
            Assert.Equal(item.Here, rows.Single(row => row.Kind is SettledKind.Outcome && row.ItemId == item.Item.ItemId).Students));
    }

    private static async Task<(SettlingEffect Effect, IReadOnlyList<RemovedView> Removed)> CountAsync(
        SqliteDatabase database, RoleGuideDocument before, RoleGuideDocument after, IReadOnlyList<Settlement> settlements)
    {
        await using var db = database.Contexts.CreateDbContext();
        var guide = await db.Set<Guide>().Select(known => known.Id).SingleAsync();
        var followers = new FollowerQueries(db);
        var groups = await followers.GroupsAsync(guide, before, after, None);
        return (SettlingEffect.Of(before, after, settlements, groups), await followers.RemovedAsync(guide, before, after, groups, None));
    }

    /// <summary>Forty students, each on one path, who achieved any of the guide's outcomes; every fifth is not counted, because they left.</summary>
    private static async Task<IReadOnlyList<(Guid Student, string Path)>> EnrolAsync(SqliteDatabase database, RoleGuideDocument guide, Random random)
    {
        await using var db = database.Contexts.CreateDbContext();
        var paths = await db.Set<PathwayRow>().ToListAsync();
        var outcomes = guide.Outcomes().Select(outcome => outcome.Id).Distinct().ToList();
        var followers = new List<(Guid, string)>();
        for (var number = 0; number < 40; number++)
        {
            var path = paths[random.Next(paths.Count)];
            var student = new Student { CreatedUtc = database.Clock.GetUtcNow().UtcDateTime };
            student.HolderId = student.Id;
            var isGone = number % 5 == 0;
            student.Enrolments.Add(new()
            {
                PathwayId = path.Id, StartedUtc = student.CreatedUtc, StartsOn = new(2026, 1, 1),
                State = isGone ? PlanState.Left : number % 2 == 0 ? PlanState.Active : PlanState.Paused,
            });
            student.Progress.AddRange(outcomes.Where(_ => random.Next(2) == 0).Select(id => new OutcomeProgress
            {
                OutcomeId = id, Achieved = random.Next(5) > 0, AchievedUtc = student.CreatedUtc, ChangedUtc = student.CreatedUtc,
            }));
            db.Add(student);
            if (!isGone)
            {
                followers.Add((student.Id, path.Key));
            }
        }

        await db.SaveChangesAsync(None);
        return followers;
    }

    private static Task<Dictionary<Guid, HashSet<string>>> AchievedAsync(SqliteDatabase database) => database.ReadAsync(async db =>
        (await db.Set<OutcomeProgress>().Where(progress => progress.Achieved).ToListAsync())
            .GroupBy(progress => progress.StudentId).ToDictionary(rows => rows.Key, rows => rows.Select(row => row.OutcomeId).ToHashSet()));
}
