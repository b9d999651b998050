using Portal.Data.Entities;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Infrastructure.Caching;
using Portal.Tests.Support;

namespace Portal.Tests.Data.ReadModel;

public sealed partial class GuideQueriesTests
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FindAsync_PublishedGuide_IsTheDocumentWithItsRevision()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        await new PublishedGuides(database).PublishedAsync(Sample, PublishedGuides.Person with { Note = "First edition" });

        var found = Assert.IsType<GuideLookup<RoleGuideDocument>.Found>(await queries.FindRoleGuideAsync(Sample.Slug, Cancel)).Guide;

        Assert.Equal(GuideJson.Serialize(Sample), GuideJson.Serialize(found.Document));
        Assert.Equal((1, "First edition", database.Clock.GetUtcNow().UtcDateTime), (found.Revision, found.RevisionNote, found.PublishedUtc));
    }

    [Fact]
    public async Task FindAsync_LinksToPublishedAndUnpublishedGuides_TellsThemApart()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample with { Slug = "there", Title = "There" });
        await guides.PublishedAsync(Sample with { Related = [new("There", "there"), new("Nowhere", "nowhere")], Progression = [] });

        var found = Assert.IsType<GuideLookup<RoleGuideDocument>.Found>(await queries.FindRoleGuideAsync(Sample.Slug, Cancel)).Guide;

        Assert.Equal(["there"], found.PublishedSlugs);
    }

    [Fact]
    public async Task FindAsync_NoSuchSlug_IsMissing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);

        Assert.IsType<GuideLookup<RoleGuideDocument>.Missing>(await queries.FindRoleGuideAsync("nowhere", Cancel));
    }

    [Fact]
    public async Task FindAsync_DraftOnly_IsMissing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        await new PublishedGuides(database).Publisher.SaveDraftsAsync([Sample], PublishedGuides.Person, Cancel);

        Assert.IsType<GuideLookup<RoleGuideDocument>.Missing>(await queries.FindRoleGuideAsync(Sample.Slug, Cancel));
    }

    [Fact]
    public async Task FindAsync_TakenBack_IsGone()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        await new PublishedGuides(database).Publisher.SaveDraftsAsync([Sample], PublishedGuides.Person, Cancel);
        await using (var db = database.Contexts.CreateDbContext())
        {
            db.Set<Guide>().Single().UnpublishedUtc = database.Clock.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(Sample.Title, Assert.IsType<GuideLookup<RoleGuideDocument>.Gone>(await queries.FindRoleGuideAsync(Sample.Slug, Cancel)).Title);
    }

    [Fact]
    public async Task FindAsync_AskedTwice_IsReadOnceUntilSomethingIsPublished()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var generations = new ContentGenerations();
        using var queries = new GuideQueries(database.Contexts, generations, database.Clock);
        await new PublishedGuides(database).PublishedAsync(Sample);

        var first = await queries.FindRoleGuideAsync(Sample.Slug, Cancel);
        var second = await queries.FindRoleGuideAsync(Sample.Slug, Cancel);
        generations.Advance(ReadingCacheTags.Lists);
        var third = await queries.FindRoleGuideAsync(Sample.Slug, Cancel);

        Assert.Same(first, second);
        Assert.NotSame(first, third);
    }

    [Fact]
    public async Task ListAsync_SeveralGuides_AreCardsByTitleWithTheirPaths()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);
        await guides.PublishedAsync(Sample with { Slug = "archivist", Title = "Archivist" });

        var cards = await queries.ListRoleGuidesAsync(Cancel);

        Assert.Equal(["Archivist", Sample.Title], cards.Select(card => card.Title));
        Assert.Equal(Sample.Paths.Select(path => path.Id), cards[1].Paths.Select(path => path.Id));
        Assert.Equal(Sample.Timelines.Select(timeline => timeline.Id), cards[1].Timelines.Select(timeline => timeline.Id));
    }
}
