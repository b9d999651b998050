using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Data.RoleGuides;
using Portal.Domain.Guides;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure.Caching;

namespace Portal.Tests.Support;

/// <summary>Publishes into a real database file and looks at what came of it.</summary>
public sealed class PublishedGuides(SqliteDatabase database)
{
    public static readonly RevisionAuthor Person = new(RevisionOrigin.Import, "A counsellor");

    /// <summary>Of pages that are stored nowhere.</summary>
    public static readonly ReadingCacheEviction Eviction = new(new NoStore(), new ContentGenerations());

    public GuidePublisher Publisher { get; } = new(database.Contexts, Eviction, database.Clock);

    public Task<PublishResult> PublishAsync(GuideDocument document, RevisionAuthor? author = null, bool reword = false) =>
        Publisher.PublishAsync([document], author ?? Person, reword, CancellationToken.None);

    /// <summary>Publishes what must be publishable.</summary>
    public async Task<PublishedGuide> PublishedAsync(GuideDocument document, RevisionAuthor? author = null) =>
        Assert.Single(Assert.IsType<PublishResult.Done>(await PublishAsync(document, author)).Guides);

    /// <summary>The document as the reading rows tell it; null where none is published.</summary>
    public Task<RoleGuideDocument?> ReadAsync(string slug) => database.ReadAsync(async db =>
    {
        var id = await db.Set<Guide>().Where(guide => guide.Slug == slug).Select(guide => guide.Id).SingleAsync();
        return await new RoleGuideReader(db).ReadAsync(id, slug, CancellationToken.None);
    });

    public Task<List<GuideRevision>> RevisionsAsync(string slug) => database.ReadAsync(db => db.Set<GuideRevision>()
        .Where(revision => revision.Guide!.Slug == slug).OrderBy(revision => revision.Number).ToListAsync());

    private sealed class NoStore : IOutputCacheStore
    {
        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => default;

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => default;

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) => default;
    }
}
