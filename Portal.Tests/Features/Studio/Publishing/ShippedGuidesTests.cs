using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Review;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Publishing;

public sealed class ShippedGuidesTests
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();

    [Fact]
    public async Task StartAsync_NewFile_IsPublished()
    {
        await using var database = await SqliteDatabase.CreateAsync();

        await StartAsync(database, Sample);

        Assert.Equal(Sample.Title, (await new PublishedGuides(database).ReadAsync(Sample.Slug))!.Title);
    }

    [Fact]
    public async Task StartAsync_ASecondTime_PublishesNothingAgain()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await StartAsync(database, Sample);

        await StartAsync(database, Sample);

        Assert.Single(await new PublishedGuides(database).RevisionsAsync(Sample.Slug));
    }

    [Fact]
    public async Task StartAsync_ChangedFile_IsPublishedWhereNobodyEditedTheGuide()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await StartAsync(database, Sample);

        await StartAsync(database, Sample with { Title = "Newer" });

        Assert.Equal("Newer", (await new PublishedGuides(database).ReadAsync(Sample.Slug))!.Title);
    }

    [Fact]
    public async Task StartAsync_ChangedFileOfAGuideThatPeopleEdited_BecomesADraft()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await StartAsync(database, Sample);
        await guides.PublishedAsync(Sample with { Title = "Edited" });

        await StartAsync(database, Sample with { Title = "Newer" });
        await StartAsync(database, Sample with { Title = "Newest" });

        Assert.Equal("Edited", (await guides.ReadAsync(Sample.Slug))!.Title);
        Assert.Equal(4, (await guides.RevisionsAsync(Sample.Slug)).Count);
    }

    [Fact]
    public async Task StartAsync_AFileOfAGuideThatPeopleGaveAnotherAddress_DoesNotComeBackBesideIt()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await StartAsync(database, Sample);
        var shelf = new GuideShelf(database.Contexts, guides.Publisher, PublishedGuides.Eviction, new(), database.Clock);
        Assert.True(await shelf.RenameAsync(1, "renamed", new("A counsellor", null), CancellationToken.None));

        await StartAsync(database, Sample);
        await StartAsync(database, Sample with { Title = "Newer" });

        Assert.Equal(["renamed"], await database.ReadAsync(db => db.Set<Guide>().Select(guide => guide.Slug).ToListAsync()));
        Assert.Equal(Sample.Title, (await guides.ReadAsync("renamed"))!.Title);
    }

    [Fact]
    public async Task StartAsync_ChangedFileOfAGuideWithADraftOfPeople_DoesNotOvertakeTheDraft()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await StartAsync(database, Sample);
        await guides.Publisher.SaveDraftsAsync([Sample with { Title = "Draft" }], PublishedGuides.Person, CancellationToken.None);

        await StartAsync(database, Sample with { Title = "Newer" });

        Assert.Equal(Sample.Title, (await guides.ReadAsync(Sample.Slug))!.Title);
    }

    [Fact]
    public async Task StartAsync_GuideThatPeopleTookBack_StaysSo()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await StartAsync(database, Sample);
        await using (var db = database.Contexts.CreateDbContext())
        {
            db.Remove(await db.Set<Publication>().SingleAsync());
            (await db.Set<Guide>().SingleAsync()).UnpublishedUtc = database.Clock.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync();
        }

        await StartAsync(database, Sample);
        await StartAsync(database, Sample with { Title = "Newer" });

        Assert.Equal(0, await database.ReadAsync(db => db.Set<Publication>().CountAsync()));
    }

    [Fact]
    public async Task StartAsync_ABadFileAmongGoodOnes_PublishesTheGoodOnes()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await WriteAsync(database, "bad.yaml", "kind: role-guide\nslug: [");
        await WriteAsync(database, "invalid.yaml", GuideYaml.Write(Sample with { Slug = "invalid", Title = "" }));

        await StartAsync(database, Sample);

        Assert.Equal(1, await database.ReadAsync(db => db.Set<Publication>().CountAsync()));
    }

    [Fact]
    public async Task StartAsync_TwoFilesThatRewordASharedOutcomeTogether_ArePublishedTogether()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var other = Sample with { Slug = "other-guide", Title = "Other" };
        await StartAsync(database, Sample, other);

        await StartAsync(database, Reworded(Sample), Reworded(other));

        var guides = new PublishedGuides(database);
        Assert.Equal("In other words", (await guides.ReadAsync(Sample.Slug))!.Paths[0].Steps[0].Outcomes[0].Text);
        Assert.Equal("In other words", (await guides.ReadAsync("other-guide"))!.Paths[0].Steps[0].Outcomes[0].Text);
    }

    [Fact]
    public async Task StartAsync_FilesOfAllKindsInFolders_AreAllPublished()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await WriteAsync(database, Path.Combine("internships", "backend-internship.yaml"), GuideYaml.Write(SmallDocuments.Internship()));
        await WriteAsync(database, Path.Combine("openings", "example-posting.yaml"), GuideYaml.Write(SmallDocuments.Example()));

        await StartAsync(database, Sample);

        var published = await database.ReadAsync(db => db.Set<Publication>().Select(row => row.Guide!.Kind).ToListAsync());
        Assert.Equal(GuideKinds.All.Order(), published.Order());
    }

    [Fact]
    public async Task StartAsync_AFileWithTheSlugOfAnotherKindThatIsADraft_IsLeftOut()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await new PublishedGuides(database).Publisher.SaveDraftsAsync(
            [SmallDocuments.Internship(Sample.Slug)], PublishedGuides.Person, CancellationToken.None);

        await StartAsync(database, Sample);

        Assert.Single(await new PublishedGuides(database).RevisionsAsync(Sample.Slug));
    }

    private static RoleGuideDocument Reworded(RoleGuideDocument document)
    {
        var id = document.Paths[0].Steps[0].Outcomes[0].Id;
        return document with
        {
            Paths = [.. document.Paths.Select(path => path with
            {
                Steps = [.. path.Steps.Select(step => step with
                {
                    Outcomes = [.. step.Outcomes.Select(outcome => outcome.Id == id ? outcome with { Text = "In other words" } : outcome)],
                })],
            })],
        };
    }

    private static async Task StartAsync(SqliteDatabase database, params RoleGuideDocument[] shipped)
    {
        foreach (var document in shipped)
        {
            await WriteAsync(database, document.Slug + ".yaml", GuideYaml.Write(document));
        }

        await new ShippedGuides(
            new ShippedGuideFolder(FolderOf(database)), new PublishedGuides(database).Publisher, database.Contexts,
            NullLogger<ShippedGuides>.Instance).StartAsync(CancellationToken.None);
    }

    private static Task WriteAsync(SqliteDatabase database, string file, string yaml)
    {
        var path = Path.Combine(FolderOf(database), file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, yaml);
    }

    private static string FolderOf(SqliteDatabase database) => Path.Combine(database.Folder, "Content");
}
