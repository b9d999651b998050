using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Data.InternshipGuides;
using Portal.Data.Openings;
using Portal.Domain.Guides;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure.Caching;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Publishing;

/// <summary>Internship guides and openings through the one door, and what all kinds share.</summary>
public sealed partial class GuidePublisherTests
{
    [Fact]
    public async Task PublishAsync_AllKindsAsOneSet_EachReadsBackAsTheSameDocument()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var (internship, opening) = (SmallDocuments.Internship(), SmallDocuments.Opening());

        var result = await new PublishedGuides(database).Publisher.PublishAsync(
            [opening, internship, Sample], PublishedGuides.Person, reword: false, CancellationToken.None);

        Assert.Equal(3, Assert.IsType<PublishResult.Done>(result).Guides.Count);
        var id = await IdAsync(database, internship.Slug);
        SameContent.Assert(
            internship, (await database.ReadAsync(db => new InternshipGuideReader(db).ReadAsync(id, internship.Slug, CancellationToken.None)))!);
        id = await IdAsync(database, opening.Slug);
        SameContent.Assert(
            opening, (await database.ReadAsync(db => new OpeningReader(db).ReadAsync(id, opening.Slug, CancellationToken.None)))!);
    }

    [Fact]
    public async Task PublishAsync_AnInternshipGuideTwice_IsNoChange()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);

        var first = await guides.PublishedAsync(SmallDocuments.Internship());
        var second = await guides.PublishedAsync(SmallDocuments.Internship());

        Assert.Equal((true, false, 1), (first.Changed, second.Changed, second.Revision));
    }

    [Fact]
    public async Task PublishAsync_SlugOfAPublishedDocumentOfAnotherKind_IsRefused()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);

        var result = await guides.PublishAsync(SmallDocuments.Internship(Sample.Slug));

        AssertSlugKind(Assert.IsType<PublishResult.Refused>(result));
        Assert.Equal(Sample.Title, (await guides.ReadAsync(Sample.Slug))!.Title);
    }

    [Fact]
    public async Task PublishAsync_SlugOfADraftOfAnotherKind_IsRefused()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        Assert.Null(await guides.Publisher.SaveDraftsAsync([Sample], PublishedGuides.Person, CancellationToken.None));

        var result = await guides.PublishAsync(SmallDocuments.Opening(Sample.Slug), reword: true);

        AssertSlugKind(Assert.IsType<PublishResult.Refused>(result));
    }

    [Fact]
    public async Task SaveDraftsAsync_SlugOfAnotherKindAmongThem_KeepsNone()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);

        var refused = await guides.Publisher.SaveDraftsAsync(
            [SmallDocuments.Internship("free"), SmallDocuments.Opening(Sample.Slug)], PublishedGuides.Person, CancellationToken.None);

        Assert.Empty(refused!.Problems[0]);
        Assert.Equal(GuideSetValidator.SlugKind, Assert.Single(refused.Problems[1]).Code);
        Assert.Equal(1, await database.ReadAsync(db => db.Set<GuideRevision>().CountAsync()));
    }

    [Fact]
    public async Task PublishAsync_SourceDescribedOtherwise_RewordsItInDocumentsOfOtherKinds()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        var internship = SmallDocuments.Internship();
        await guides.PublishedAsync(internship);
        var opening = SmallDocuments.Opening() with { Sources = [internship.Sources[0] with { Title = "Renamed" }] };

        Assert.IsType<PublishResult.Refused>(await guides.PublishAsync(opening));
        var result = await guides.PublishAsync(opening, reword: true);

        Assert.Equal([opening.Slug, internship.Slug], Assert.IsType<PublishResult.Done>(result).Guides.Select(guide => guide.Slug));
        Assert.Equal(2, (await guides.RevisionsAsync(internship.Slug)).Count);
    }

    [Fact]
    public async Task PublishAsync_Revision_NotesWhenItWasFirstPublished()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        var opening = SmallDocuments.Opening();
        await guides.PublishedAsync(opening);
        var firstUtc = database.Clock.GetUtcNow().UtcDateTime;
        database.Clock.Advance(TimeSpan.FromHours(1));
        await guides.PublishedAsync(opening);
        await guides.Publisher.SaveDraftsAsync([opening with { Title = "Draft" }], PublishedGuides.Person, CancellationToken.None);

        await guides.PublishedAsync(opening with { Title = "Published" });

        var revisions = await guides.RevisionsAsync(opening.Slug);
        Assert.Equal([firstUtc, null, firstUtc.AddHours(1)], revisions.Select(revision => revision.PublishedUtc));
    }

    [Fact]
    public async Task PublishAsync_AnOpening_DropsThePagesThatListItFromNowOn()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var store = new RecordingStore();
        var publisher = new GuidePublisher(database.Contexts, new ReadingCacheEviction(store, new ContentGenerations()), database.Clock);

        await publisher.PublishAsync([SmallDocuments.Opening()], PublishedGuides.Person, reword: false, CancellationToken.None);

        Assert.Equal(
            ["guide:backend-intern-wanted", $"guide:{Sample.Slug}", "guide:backend-internship", ReadingCacheTags.Lists], store.Evicted);
    }

    private static void AssertSlugKind(PublishResult.Refused refused)
    {
        var problem = Assert.Single(Assert.Single(refused.Problems));
        Assert.Equal((GuideSetValidator.SlugKind, "slug"), (problem.Code, problem.Path));
        Assert.Contains(GuideKinds.RoleGuide, problem.Message, StringComparison.Ordinal);
    }

    private static Task<int> IdAsync(SqliteDatabase database, string slug) =>
        database.ReadAsync(db => db.Set<Guide>().Where(guide => guide.Slug == slug).Select(guide => guide.Id).SingleAsync());

    private sealed class RecordingStore : IOutputCacheStore
    {
        public List<string> Evicted { get; } = [];

        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
        {
            Evicted.Add(tag);
            return default;
        }

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => default;

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) => default;
    }
}
