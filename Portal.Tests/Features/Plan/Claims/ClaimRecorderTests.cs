using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Features.Plan.Claims;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Claims;

public sealed class ClaimRecorderTests : IAsyncLifetime
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();
    private static readonly string Path = Sample.Paths[0].Id;
    private SqliteDatabase database = null!;
    private EnrolmentWriter enrolments = null!;
    private ClaimRecorder recorder = null!;
    private ClaimQueries claims = null!;
    private Guid ann, ben;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await SqliteDatabase.CreateAsync();
        enrolments = new(database.Contexts, database.Clock);
        recorder = new(database.Contexts, database.Clock);
        claims = new(database.Contexts);
        await new PublishedGuides(database).PublishedAsync(Sample);
        ann = await database.AddAccountAsync("ann@example.org");
        ben = await database.AddAccountAsync("ben@example.org");
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task RecordAsync_BeforeAndAfterBeginning_IsToldApart()
    {
        Assert.True(await JudgeAsync(ann, ("queries", "right")));
        database.Clock.Advance(TimeSpan.FromHours(1));
        var plan = await FollowAsync(ann);
        database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await recorder.RecordAsync(ann, plan, Said(("degree", "partly")), Cancel));

        var found = (await claims.FindAsync(ann, plan, Cancel))!;
        Assert.Equal(["right", "partly"], found.Sheet.Claims.Select(entry => entry.Own!.Verdict));
        Assert.Equal([true, false], found.Sheet.Claims.Select(entry => entry.Own!.IsBefore(found.BegunUtc)));
        Assert.Equal(new ClaimTally(1, 2, 2), await claims.CountAsync(ann, plan, Cancel));
    }

    [Fact]
    public async Task RecordAsync_JudgedAgainWithTheAnswerKnown_KeepsTheFirstJudgementAndDate()
    {
        await JudgeAsync(ann, ("queries", "right"));
        var first = database.Clock.GetUtcNow().UtcDateTime;
        database.Clock.Advance(TimeSpan.FromDays(1));

        await JudgeAsync(ann, ("queries", "wrong"));

        var own = (await claims.FindAsync(ann, Sample.Slug, Cancel))!.Claims[0].Own;
        Assert.Equal(new OwnJudgement("right", first), own);
    }

    [Fact]
    public async Task RecordAsync_ManyAtOnce_MakesOneRow()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => JudgeAsync(ann, ("queries", "right"))));

        Assert.Equal(1, await CountRowsAsync());
        Assert.Equal(1, await database.ReadAsync(db => db.Set<Student>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task RecordAsync_NoClaimOrNoVerdict_IsPassedOver()
    {
        Assert.True(await JudgeAsync(ann, ("nowhere", "right"), ("queries", "perhaps"), ("degree", "wrong")));

        Assert.Equal("degree", await database.ReadAsync(db => db.Set<ClaimJudgement>().Select(own => own.ClaimId).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task RecordAsync_NoSuchPathOrAnothersPlan_RecordsNothing()
    {
        var plan = await FollowAsync(ann);

        Assert.False(await recorder.RecordAsync(ann, Sample.Slug, "nowhere", Said(("queries", "right")), Cancel));
        Assert.False(await recorder.RecordAsync(ben, plan, Said(("queries", "right")), Cancel));

        Assert.Equal(0, await CountRowsAsync());
        Assert.Null(await claims.FindAsync(ben, plan, Cancel));
        Assert.Equal(new ClaimTally(0, 0, 0), await claims.CountAsync(ben, plan, Cancel));
    }

    [Fact]
    public async Task FindAsync_AfterTheClaimLeftTheGuide_ShowsItApartInItsOldWords()
    {
        await JudgeAsync(ann, ("queries", "right"));
        var plan = await FollowAsync(ann);

        await new PublishedGuides(database).PublishedAsync(Sample with { RealityChecks = [Sample.RealityChecks[1]] });

        var sheet = (await claims.FindAsync(ann, plan, Cancel))!.Sheet;
        Assert.Null(Assert.Single(sheet.Claims).Own);
        Assert.Equal(("It is only queries and JSON.", "right"), (Assert.Single(sheet.Dropped).Claim, sheet.Dropped[0].Own.Verdict));
        Assert.Equal(new ClaimTally(0, 0, 1), await claims.CountAsync(ann, plan, Cancel));
    }

    [Fact]
    public async Task PersonalData_ExportedAndDeleted_IsOnesOwn()
    {
        await JudgeAsync(ann, ("queries", "right"));
        await JudgeAsync(ben, ("degree", "wrong"));

        await using var db = database.Contexts.CreateDbContext();
        var data = new ClaimData(db);
        var exported = (await data.ExportAsync(ann, Cancel))!.AsArray();
        await data.DeleteAsync(ann, Cancel);

        Assert.Equal("queries", (string?)Assert.Single(exported)!["id"]);
        Assert.Equal("It is only queries and JSON.", (string?)exported[0]!["claim"]);
        Assert.Equal("degree", await database.ReadAsync(read => read.Set<ClaimJudgement>().Select(own => own.ClaimId).SingleAsync(Cancel)));
        Assert.Null(await data.ExportAsync(ann, Cancel));
    }

    private Task<bool> JudgeAsync(Guid user, params (string Claim, string Verdict)[] said) =>
        recorder.RecordAsync(user, Sample.Slug, Path, Said(said), Cancel);

    private static Dictionary<string, string> Said(params (string Claim, string Verdict)[] said) =>
        said.ToDictionary(one => one.Claim, one => one.Verdict);

    private async Task<Guid> FollowAsync(Guid user) => (await enrolments.FollowAsync(user, Sample.Slug, Path, Cancel))!.Value;

    private Task<int> CountRowsAsync() => database.ReadAsync(db => db.Set<ClaimJudgement>().CountAsync(Cancel));
}
