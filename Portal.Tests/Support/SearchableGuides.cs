using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Data.Sqlite.Search;
using Portal.Domain.Guides;
using Portal.Domain.Search;

namespace Portal.Tests.Support;

/// <summary>Documents of every kind in the index of a real database, as if they were published, and what is found among them.</summary>
public sealed class SearchableGuides(SqliteDatabase database)
{
    /// <summary>A small role guide that can be found by its title and nothing else until <paramref name="change"/> adds to it.</summary>
    public static RoleGuideDocument Guide(string title, Func<RoleGuideDocument, RoleGuideDocument>? change = null)
    {
        var guide = new RoleGuideDocument { Slug = title.ToLowerInvariant().Replace(' ', '-'), Title = title, Field = "Technology", Summary = "A role." };
        return change is null ? guide : change(guide);
    }

    public async Task AddAsync(params IEnumerable<GuideDocument> documents)
    {
        foreach (var document in documents)
        {
            await using var db = database.Contexts.CreateDbContext();
            await db.WriteAsync(
                async token =>
                {
                    var now = database.Clock.GetUtcNow().UtcDateTime;
                    var guide = new Guide { Slug = document.Slug, Kind = document.Kind, Title = document.Title, CreatedUtc = now };
                    var revision = new GuideRevision
                    {
                        Guide = guide, Number = 1, Document = "{}", Hash = "", Origin = RevisionOrigin.Import, Author = "A test", CreatedUtc = now,
                    };
                    db.Add(new Publication { Guide = guide, Revision = revision, PublishedUtc = now });
                    await db.SaveChangesAsync(token);
                    await new SearchIndexWriter(db).WriteAsync(guide.Id, document, token);
                },
                CancellationToken.None);
        }
    }

    /// <summary>Takes a document back as deleting its publication does, with nobody telling the index.</summary>
    public async Task UnpublishAsync(string slug)
    {
        await using var db = database.Contexts.CreateDbContext();
        await db.WriteAsync(
            token => db.Set<Publication>().Where(publication => publication.Guide!.Slug == slug).ExecuteDeleteAsync(token), CancellationToken.None);
    }

    /// <summary>The titles that are found, in their order.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(string words, SearchFilters? filters = null, bool anyWord = false) =>
        [.. (await PageAsync(words, filters, anyWord)).Select(found => found.Title)];

    public Task<IReadOnlyList<FoundDocument>> PageAsync(
        string words, SearchFilters? filters = null, bool anyWord = false, int skip = 0, int take = 100) =>
        database.ReadAsync(db => new SearchQueries(db).PageAsync(Selection(words, filters, anyWord), skip, take, CancellationToken.None));

    public Task<SearchCounts> CountAsync(string words, SearchFilters? filters = null) =>
        database.ReadAsync(db => new SearchQueries(db).CountAsync(Selection(words, filters, anyWord: false), CancellationToken.None));

    private SearchSelection Selection(string words, SearchFilters? filters, bool anyWord) => new(
        SearchTerms.Parse(words), anyWord, filters ?? SearchFilters.None, DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime));
}
