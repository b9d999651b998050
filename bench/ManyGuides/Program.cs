// Fills a new database with generated role guides and writes searches that suit them, one query string a line.
// The same numbers always give the same guides. Usage: ManyGuides DATABASE GUIDES SEARCHES-FILE SEARCHES
using System.Globalization;
using ManyGuides;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.RoleGuides;
using Portal.Data.Sqlite;
using Portal.Data.Sqlite.Search;
using Portal.Domain.Guides;
using Portal.Infrastructure;

const int Batch = 50;
var location = DatabaseLocation.From($"Data Source={args[0]}", Environment.CurrentDirectory);
var count = int.Parse(args[1], CultureInfo.InvariantCulture);
Directory.CreateDirectory(location.Folder);
await using var services = new ServiceCollection().AddLogging().AddSingleton<StartUpNotices>().AddPortalData(location).BuildServiceProvider();
var contexts = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
await using (var db = await contexts.CreateDbContextAsync())
{
    await DatabasePreparation.PrepareAsync(db, CancellationToken.None);
}

var words = new Words(new Random(1));
var generator = new GuideGenerator(words, new Random(2));
foreach (var documents in Enumerable.Range(0, count).Select(generator.Next).Chunk(Batch))
{
    await using var db = await contexts.CreateDbContextAsync();
    await db.WriteAsync(token => PublishAsync(db, documents, token), CancellationToken.None);
}

await File.WriteAllLinesAsync(args[2], new SearchGenerator(words, generator.Titles, new Random(3)).Take(int.Parse(args[3], CultureInfo.InvariantCulture)));

// What the publisher does, without judging the documents: ten thousand of them are to be there in minutes.
static async Task PublishAsync(PortalDbContext db, IReadOnlyList<RoleGuideDocument> documents, CancellationToken cancellationToken)
{
    var now = new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);
    var guides = documents.Select(document => new Guide
    {
        Slug = document.Slug, Kind = document.Kind, Title = document.Title, CreatedUtc = now,
        Revisions =
        {
            new()
            {
                Number = 1, Document = GuideJson.Serialize(document), Hash = "", Origin = RevisionOrigin.Import,
                Author = "A generator", CreatedUtc = now,
            },
        },
    }).ToList();
    db.AddRange(guides);
    db.AddRange(guides.Select(guide => new Publication { Guide = guide, Revision = guide.Revisions.Single(), PublishedUtc = now }));
    await db.SaveChangesAsync(cancellationToken);
    db.ChangeTracker.Clear();
    foreach (var (guide, document) in guides.Zip(documents))
    {
        await new RoleGuideWriter(db, now).WriteAsync(guide.Id, document, cancellationToken);
        await new SearchIndexWriter(db).WriteAsync(guide.Id, document, cancellationToken);
        db.ChangeTracker.Clear();
    }
}
