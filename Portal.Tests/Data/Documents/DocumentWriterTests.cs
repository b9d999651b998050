using Microsoft.EntityFrameworkCore;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Data.InternshipGuides;
using Portal.Data.Openings;
using Portal.Data.RoleGuides;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Data.Documents;

/// <summary>What is written into rows is read back as the same document, also over another document's rows.</summary>
public sealed class DocumentWriterTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(1, 12)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_AnyInternshipGuides_EachReadsBackAsWrittenLast()
    {
        await using var database = await SqliteDatabase.CreateAsync();

        foreach (var seed in Seeds)
        {
            var document = new RandomRecords(new(seed)).Next<InternshipGuideDocument>() with { Slug = "guide" };
            var id = await WriteAsync(database, document);

            SameContent.Assert(document, (await database.ReadAsync(db => new InternshipGuideReader(db).ReadAsync(id, "guide", Cancel)))!);
        }
    }

    [Fact]
    public async Task WriteAsync_AnyOpenings_EachReadsBackAsWrittenLast()
    {
        await using var database = await SqliteDatabase.CreateAsync();

        foreach (var seed in Seeds)
        {
            var document = new RandomRecords(new(seed)).Next<OpeningDocument>() with { Slug = "guide" };
            var id = await WriteAsync(database, document);

            SameContent.Assert(document, (await database.ReadAsync(db => new OpeningReader(db).ReadAsync(id, "guide", Cancel)))!);
        }
    }

    [Fact]
    public async Task WriteAsync_RoleGuidesWithAnyOverlays_EachReadsBackAsWrittenLast()
    {
        await using var database = await SqliteDatabase.CreateAsync();

        foreach (var seed in Seeds)
        {
            var document = GuideDocuments.Valid(seed) with { Slug = "guide", Overlays = new RandomRecords(new(seed)).Several<GuideOverlay>() };
            var id = await WriteAsync(database, document);

            SameContent.Assert(document, (await database.ReadAsync(db => new RoleGuideReader(db).ReadAsync(id, "guide", Cancel)))!);
        }
    }

    [Fact]
    public async Task WriteAsync_NothingButWhatMustBe_ReadsBackWithNothingMore()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        // Parts in which all that may be absent is absent must be told from parts that are absent themselves.
        var guide = new InternshipGuideDocument
        {
            Slug = "guide", WhoShouldApply = new(null, null, null, null, []), Terms = new(null, null, new(null, null), null, null, null, []),
        };
        var opening = new OpeningDocument { Slug = "opening", Terms = new(null, null, null, null) };

        var guideId = await WriteAsync(database, guide);
        var openingId = await WriteAsync(database, opening);

        SameContent.Assert(guide, (await database.ReadAsync(db => new InternshipGuideReader(db).ReadAsync(guideId, "guide", Cancel)))!);
        SameContent.Assert(opening, (await database.ReadAsync(db => new OpeningReader(db).ReadAsync(openingId, "opening", Cancel)))!);
    }

    [Fact]
    public async Task Publication_TakenAway_TakesTheReadingRowsWithIt()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await WriteAsync(database, new RandomRecords(new(1)).Next<InternshipGuideDocument>());

        await using var db = database.Contexts.CreateDbContext();
        db.Remove(await db.Set<Publication>().SingleAsync(Cancel));
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(
            (0, 0, 0),
            (await db.Set<InternshipGuideRow>().CountAsync(Cancel), await db.Set<GuidePart<Figure>>().CountAsync(Cancel),
                await db.Set<LinkRow>().CountAsync(Cancel)));
    }

    /// <summary>Writes the document under its slug, as the publisher would, and answers the guide's id.</summary>
    private static async Task<int> WriteAsync(SqliteDatabase database, GuideDocument document)
    {
        var nowUtc = database.Clock.GetUtcNow().UtcDateTime;
        await using var db = database.Contexts.CreateDbContext();
        return await db.WriteAsync(
            async token =>
            {
                var guide = await db.Set<Guide>().FirstOrDefaultAsync(known => known.Slug == document.Slug, token);
                if (guide is null)
                {
                    guide = new() { Slug = document.Slug, Kind = document.Kind, Title = document.Title };
                    var revision = new GuideRevision { Guide = guide, Number = 1, Document = "", Hash = "", Author = "A test" };
                    db.Add(new Publication { Guide = guide, Revision = revision, PublishedUtc = nowUtc });
                    await db.SaveChangesAsync(token);
                }

                await new DocumentWriter(db, nowUtc).WriteAsync(guide.Id, document, token);
                return guide.Id;
            },
            Cancel);
    }
}
