using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Studio.Publishing;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Publishing;

public sealed partial class GuidePublisherTests
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task PublishAsync_AnyValidGuide_ReadsBackAsTheSameDocument(int seed)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        var document = GuideDocuments.Valid(seed);

        await guides.PublishedAsync(document);

        Assert.Equal(GuideJson.Serialize(document), GuideJson.Serialize((await guides.ReadAsync(document.Slug))!));
    }

    [Fact]
    public async Task PublishAsync_OneRandomGuideAfterAnother_EachReadsBackAsPublishedLast()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);

        foreach (var seed in Enumerable.Range(20, 12))
        {
            var document = GuideDocuments.Valid(seed) with { Slug = "the-one-guide" };
            await guides.PublishedAsync(document);

            Assert.Equal(GuideJson.Serialize(document), GuideJson.Serialize((await guides.ReadAsync(document.Slug))!));
        }
    }

    [Fact]
    public async Task PublishAsync_TheSameDocumentTwice_MakesNoSecondRevision()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);

        var first = await guides.PublishedAsync(Sample);
        var second = await guides.PublishedAsync(Sample);

        Assert.Equal((1, true), (first.Revision, first.Changed));
        Assert.Equal((1, false), (second.Revision, second.Changed));
        Assert.Single(await guides.RevisionsAsync(Sample.Slug));
    }

    [Fact]
    public async Task PublishAsync_AChange_AddsARevisionAndKeepsTheOld()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);

        await guides.PublishedAsync(Sample with { Summary = "Another summary." });

        var revisions = await guides.RevisionsAsync(Sample.Slug);
        Assert.Equal([1, 2], revisions.Select(revision => revision.Number));
        Assert.Equal(GuideJson.Serialize(Sample), revisions[0].Document);
    }

    [Fact]
    public async Task PublishAsync_WithAProblem_ChangesNothing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);

        var result = await guides.PublishAsync(Sample with { Title = "" });

        var refused = Assert.IsType<PublishResult.Refused>(result);
        Assert.Contains(refused.Problems[0], problem => problem.Path == "title");
        Assert.Single(await guides.RevisionsAsync(Sample.Slug));
        Assert.Equal(Sample.Title, (await guides.ReadAsync(Sample.Slug))!.Title);
    }

    [Fact]
    public async Task PublishAsync_OneOfASetWithAProblem_PublishesNoneOfThem()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);

        var result = await guides.Publisher.PublishAsync(
            [GuideDocuments.Valid(1), GuideDocuments.Valid(2) with { Title = "" }], PublishedGuides.Person, reword: false, CancellationToken.None);

        Assert.IsType<PublishResult.Refused>(result);
        Assert.Equal(0, await database.ReadAsync(db => db.Set<Guide>().CountAsync()));
    }

    [Fact]
    public async Task PublishAsync_WithoutAStep_RetiresItAndKeepsItsTicks()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);
        var path = Sample.Paths[0];
        var removed = path.Steps[^1];
        var outcome = removed.Outcomes[0].Id;
        await TickAsync(database, outcome);

        await guides.PublishedAsync(Sample with
        {
            Paths = [path with { Steps = [.. path.Steps.SkipLast(1)] }, .. Sample.Paths.Skip(1)],
        });

        var step = await database.ReadAsync(db => db.Set<StepRow>().Include(row => row.Outcomes)
            .SingleAsync(row => row.Key == removed.Id && row.Pathway!.Key == path.Id));
        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, step.RetiredUtc);
        Assert.Equal(removed.Outcomes.Count, step.Outcomes.Count);
        Assert.True(await database.ReadAsync(db => db.Set<OutcomeProgress>().AnyAsync(row => row.OutcomeId == outcome && row.Achieved)));
    }

    [Fact]
    public async Task PublishAsync_WithAStepThatCameBack_RevivesTheSameRow()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);
        var before = await StepIdsAsync(database);
        await guides.PublishedAsync(Sample with { Paths = [Sample.Paths[0]], Timelines = [] });

        await guides.PublishedAsync(Sample);

        Assert.Equal(before, await StepIdsAsync(database));
        Assert.False(await database.ReadAsync(db => db.Set<PathwayRow>().AnyAsync(row => row.RetiredUtc != null)));
    }

    [Fact]
    public async Task PublishAsync_StepsInAnotherOrderWithOtherWords_KeepsTheirRows()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        var path = Sample.Paths[0];
        await guides.PublishedAsync(Sample);
        var before = await StepIdsAsync(database);

        await guides.PublishedAsync(Sample with
        {
            Paths = [path with { Steps = [.. path.Steps.Reverse().Select(step => step with { Title = step.Title + ", reworded" })] }, .. Sample.Paths.Skip(1)],
        });

        Assert.Equal(before, await StepIdsAsync(database));
        Assert.Equal(path.Steps.Reverse().Select(step => step.Id), (await guides.ReadAsync(Sample.Slug))!.Paths[0].Steps.Select(step => step.Id));
    }

    [Fact]
    public async Task PublishAsync_SharedOutcomeInOtherWords_IsAProblemThatNamesTheOtherGuide()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);

        var result = await guides.PublishAsync(Reworded());

        var refused = Assert.IsType<PublishResult.Refused>(result);
        Assert.Contains(refused.Problems[0], problem => problem.Message.Contains(Sample.Slug, StringComparison.Ordinal));
        Assert.Equal(1, await database.ReadAsync(db => db.Set<Guide>().CountAsync()));
    }

    [Fact]
    public async Task PublishAsync_SharedOutcomeWithReword_RewordsTheOtherGuideInARevisionOfItsOwn()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);

        var result = await guides.PublishAsync(Reworded(), reword: true);

        Assert.Equal(2, Assert.IsType<PublishResult.Done>(result).Guides.Count);
        var outcome = (await guides.ReadAsync(Sample.Slug))!.Paths[0].Steps[0].Outcomes[0];
        Assert.Equal("In other words", outcome.Text);
        var revisions = await guides.RevisionsAsync(Sample.Slug);
        Assert.Equal([RevisionOrigin.Import, RevisionOrigin.Reword], revisions.Select(revision => revision.Origin));
    }

    [Fact]
    public async Task SaveDraftsAsync_WithProblems_KeepsTheDraftAndShowsReadersNothing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);

        await guides.Publisher.SaveDraftsAsync([Sample with { Title = "" }], PublishedGuides.Person, CancellationToken.None);

        Assert.Single(await guides.RevisionsAsync(Sample.Slug));
        Assert.Null(await guides.ReadAsync(Sample.Slug));
    }

    [Fact]
    public async Task SaveDraftsAsync_OverAPublishedGuide_LeavesThePublishedOneAlone()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);

        await guides.Publisher.SaveDraftsAsync([Sample with { Title = "Draft" }], PublishedGuides.Person, CancellationToken.None);

        Assert.Equal(Sample.Title, (await guides.ReadAsync(Sample.Slug))!.Title);
        Assert.Equal(Sample.Title, await database.ReadAsync(db => db.Set<Guide>().Select(guide => guide.Title).SingleAsync()));
        Assert.Equal(2, (await guides.RevisionsAsync(Sample.Slug)).Count);
    }

    /// <summary>Another guide that lists the sample's first outcome in words of its own.</summary>
    private static RoleGuideDocument Reworded()
    {
        var step = Sample.Paths[0].Steps[0];
        var outcome = step.Outcomes[0];
        var path = Sample.Paths[0] with { Steps = [step with { Outcomes = [outcome with { Text = "In other words" }] }] };
        return Sample with { Slug = "another-guide", Title = "Another", Paths = [path], Timelines = [] };
    }

    private static Task<List<int>> StepIdsAsync(SqliteDatabase database) =>
        database.ReadAsync(db => db.Set<StepRow>().OrderBy(row => row.PathwayId).ThenBy(row => row.Key).Select(row => row.Id).ToListAsync());

    private static async Task TickAsync(SqliteDatabase database, string outcome)
    {
        await using var db = database.Contexts.CreateDbContext();
        db.Add(new Student { Progress = { new OutcomeProgress { OutcomeId = outcome, Achieved = true } } });
        await db.SaveChangesAsync();
    }
}
