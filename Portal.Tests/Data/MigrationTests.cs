using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data.Entities;
using Portal.Domain.Progress;
using Portal.Tests.Support;

namespace Portal.Tests.Data;

public sealed class MigrationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_FromTheFirstVersion_KeepsWhatIsPublished()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.Contexts.CreateDbContext();
        await db.Database.EnsureDeletedAsync(Cancel);
        await db.GetService<IMigrator>().MigrateAsync("Initial", Cancel);
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO Guides (Id, Slug, Kind, Title, CreatedUtc) VALUES (1, 'clerk', 'role-guide', 'Clerk', '2026-10-01');
            INSERT INTO GuideRevisions (Id, GuideId, Number, Document, Hash, Origin, Author, CreatedUtc) VALUES
                (1, 1, 1, '', '1', 1, 'A test', '2026-10-01'), (2, 1, 2, '', '2', 1, 'A test', '2026-10-02');
            INSERT INTO Publications (GuideId, RevisionId, PublishedUtc) VALUES (1, 2, '2026-10-03 12:00:00');
            INSERT INTO RoleGuides (GuideId, Title, Field, Summary, Overview, AlsoCalled, Tasks) VALUES (1, 'Clerk', '', '', '', '[]', '[]');
            INSERT INTO Mistakes (GuideId, Position, "Key", Title, WhyItDelays, Instead, Sources) VALUES (1, 0, 'haste', 'Haste', '', '', '[]');
            INSERT INTO RelatedGuides (GuideId, Position, Title, Slug) VALUES (1, 0, 'Archivist', 'archivist'), (1, 1, 'Scribe', NULL);
            """,
            Cancel);

        await db.Database.MigrateAsync(Cancel);

        var revisions = await db.Set<GuideRevision>().OrderBy(revision => revision.Number).Select(revision => revision.PublishedUtc).ToListAsync(Cancel);
        Assert.Equal([null, new DateTime(2026, 10, 3, 12, 0, 0, DateTimeKind.Utc)], revisions);
        var guide = await new PublishedGuides(database).ReadAsync("clerk");
        Assert.Equal(["Archivist", "Scribe"], guide!.Related.Select(link => link.Title));
        Assert.Equal(["haste"], guide.Mistakes.Select(mistake => mistake.Id));
    }

    [Fact]
    public async Task Migrate_PlansFollowedAndLeft_AreActiveAndLeftAsBefore()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.Contexts.CreateDbContext();
        await db.Database.EnsureDeletedAsync(Cancel);
        await db.GetService<IMigrator>().MigrateAsync("Search", Cancel);
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO Guides (Id, Slug, Kind, Title, CreatedUtc) VALUES (1, 'clerk', 'role-guide', 'Clerk', '2026-10-01');
            INSERT INTO Pathways (Id, GuideId, "Key", Position, Title, EntryRoute, StartsFrom, Pros, Cons, Prerequisites) VALUES
                (1, 1, 'a', 0, 'A', 'work', '[]', '[]', '[]', '[]'), (2, 1, 'b', 1, 'B', 'work', '[]', '[]', '[]', '[]');
            INSERT INTO Students (Id, CreatedUtc) VALUES ('0190A1B2-0000-7000-8000-000000000001', '2026-10-01');
            INSERT INTO Enrolments (Id, StudentId, PathwayId, StartedUtc, LeftUtc) VALUES
                ('0190A1B2-0000-7000-8000-000000000002', '0190A1B2-0000-7000-8000-000000000001', 1, '2026-10-02 23:30:00', NULL),
                ('0190A1B2-0000-7000-8000-000000000003', '0190A1B2-0000-7000-8000-000000000001', 2, '2026-10-03 08:00:00', '2026-11-01 07:15:00');
            """,
            Cancel);

        await db.Database.MigrateAsync(Cancel);

        var plans = await db.Set<Enrolment>().OrderBy(plan => plan.PathwayId).ToListAsync(Cancel);
        Assert.Equal([PlanState.Active, PlanState.Left], plans.Select(plan => plan.State));
        Assert.Equal([null, new DateTime(2026, 11, 1, 7, 15, 0, DateTimeKind.Utc)], plans.Select(plan => plan.EndedUtc));
        Assert.Equal([new DateOnly(2026, 10, 2), new DateOnly(2026, 10, 3)], plans.Select(plan => plan.StartsOn));
    }

    [Fact]
    public async Task Migrate_PublishedAndTakenBack_AreChangesInTheirOrder()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.Contexts.CreateDbContext();
        await db.Database.EnsureDeletedAsync(Cancel);
        await db.GetService<IMigrator>().MigrateAsync("Studio", Cancel);
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO Guides (Id, Slug, Kind, Title, CreatedUtc, UnpublishedUtc) VALUES
                (1, 'clerk', 'role-guide', 'Clerk', '2026-10-01', NULL), (2, 'scribe', 'role-guide', 'Scribe', '2026-10-01', '2026-10-02 12:00:00'),
                (3, 'draft', 'role-guide', 'Draft', '2026-10-01', NULL);
            INSERT INTO GuideRevisions (Id, GuideId, Number, Document, Hash, Origin, Author, CreatedUtc) VALUES
                (1, 1, 1, '', '1', 1, 'A test', '2026-10-01');
            INSERT INTO Publications (GuideId, RevisionId, PublishedUtc) VALUES (1, 1, '2026-10-03 12:00:00');
            """,
            Cancel);

        await db.Database.MigrateAsync(Cancel);

        var changes = await db.Set<ContentChange>().OrderBy(change => change.Id).Select(change => new { change.Kind, change.Slug }).ToListAsync(Cancel);
        Assert.Equal([(ContentChangeKind.Removed, "scribe"), (ContentChangeKind.Published, "clerk")], changes.Select(change => (change.Kind, change.Slug)));
    }
}
