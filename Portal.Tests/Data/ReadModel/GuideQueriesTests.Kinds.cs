using System.Globalization;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Infrastructure.Caching;
using Portal.Tests.Support;

namespace Portal.Tests.Data.ReadModel;

/// <summary>Internship guides and openings, what belongs together and what the day does to it.</summary>
public sealed partial class GuideQueriesTests
{
    [Fact]
    public async Task FindInternshipGuideAsync_Published_IsTheDocumentWithItsOpeningsAndTheTitleOfItsRole()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        var guides = new PublishedGuides(database);
        var internship = SmallDocuments.Internship();
        await guides.PublishedAsync(Sample);
        await guides.PublishedAsync(internship);
        await guides.PublishedAsync(SmallDocuments.Opening());
        await guides.PublishedAsync(SmallDocuments.Opening("elsewhere") with { Internship = "another-internship" });

        var found = Assert.IsType<GuideLookup<InternshipGuideDocument>.Found>(await queries.FindInternshipGuideAsync(internship.Slug, Cancel)).Guide;

        SameContent.Assert(internship, found.Document);
        Assert.Equal(Sample.Title, found.Titles[internship.Role]);
        Assert.Equal("backend-intern-wanted", Assert.Single(found.Openings).Slug);
        Assert.Contains("backend-intern-wanted", found.Mentions());
    }

    [Fact]
    public async Task FindRoleGuideAsync_WithInternshipsAndOpenings_ListsThem()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);
        await guides.PublishedAsync(SmallDocuments.Internship());
        await guides.PublishedAsync(SmallDocuments.Internship("another-role") with { Role = "another" });
        await guides.PublishedAsync(SmallDocuments.Opening());

        var found = await RoleGuideAsync(queries);

        Assert.Equal("backend-internship", Assert.Single(found.Internships).Slug);
        Assert.Equal("backend-intern-wanted", Assert.Single(found.Openings).Slug);
    }

    [Fact]
    public async Task FindOpeningAsync_TheDayAfterItsLast_IsGoneWithoutAPublication()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        var opening = SmallDocuments.Opening();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Sample);
        await guides.PublishedAsync(opening);

        database.Clock.SetUtcNow(new(2026, 11, 30, 23, 59, 59, TimeSpan.Zero));
        var before = (await queries.FindOpeningAsync(opening.Slug, Cancel), await RoleGuideAsync(queries), await queries.ListOpeningsAsync(Cancel));
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = (await queries.FindOpeningAsync(opening.Slug, Cancel), await RoleGuideAsync(queries), await queries.ListOpeningsAsync(Cancel));

        Assert.IsType<GuideLookup<OpeningDocument>.Found>(before.Item1);
        Assert.Single(before.Item2.Openings);
        Assert.Single(before.Item3);
        Assert.Equal(opening.Title, Assert.IsType<GuideLookup<OpeningDocument>.Gone>(after.Item1).Title);
        Assert.Empty(after.Item2.Openings);
        Assert.Empty(after.Item3);
    }

    [Fact]
    public async Task ListOpeningsAsync_SeveralOpenings_AreTheLatestFirstAndExamplesLast()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(SmallDocuments.Example());
        await guides.PublishedAsync(SmallDocuments.Opening("older") with { PostedOn = new(2026, 10, 20) });
        await guides.PublishedAsync(SmallDocuments.Opening("newer"));
        await guides.PublishedAsync(SmallDocuments.Opening("long-unseen") with { PostedOn = new(2026, 10, 1), ClosesOn = null });

        var cards = await queries.ListOpeningsAsync(Cancel);

        Assert.Equal(["newer", "older", "example-posting"], cards.Select(card => card.Slug));
        Assert.Equal([false, false, true], cards.Select(card => card.IsExample));
        Assert.Equal(
            ("Example Ltd", "KE", "Nairobi", new DateOnly(2026, 11, 30), null),
            (cards[0].Employer, cards[0].Place, cards[0].City, cards[0].OpenUntil!.Value, cards[0].RoleTitle));
        SameContent.Assert(SmallDocuments.Opening().Terms!, cards[0].Terms!);
    }

    [Fact]
    public async Task ListInternshipsAsync_SeveralGuides_AreCardsByTitle()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        var guides = new PublishedGuides(database);
        var internship = SmallDocuments.Internship();
        await guides.PublishedAsync(Sample);
        await guides.PublishedAsync(internship);
        await guides.PublishedAsync(SmallDocuments.Internship("archive") with { Title = "Archive internship", Role = "archivist", Terms = null, Programmes = [] });

        var cards = await queries.ListInternshipsAsync(Cancel);

        Assert.Equal(["archive", internship.Slug], cards.Select(card => card.Slug));
        Assert.Equal([(0, null), (2, Sample.Title)], cards.Select(card => (card.Programmes, card.RoleTitle)));
        Assert.Null(cards[0].Terms);
        SameContent.Assert(internship.Terms!, cards[1].Terms!);
    }

    [Fact]
    public async Task FindAsync_SlugOfAnotherKind_IsMissing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        await new PublishedGuides(database).PublishedAsync(SmallDocuments.Internship());

        Assert.IsType<GuideLookup<RoleGuideDocument>.Missing>(await queries.FindRoleGuideAsync("backend-internship", Cancel));
        Assert.IsType<GuideLookup<OpeningDocument>.Missing>(await queries.FindOpeningAsync("backend-internship", Cancel));
    }

    [Fact]
    public async Task FindRoleGuideAsync_LinkToASlugOfAnotherKind_LeadsNowhere()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(SmallDocuments.Internship());
        await guides.PublishedAsync(Sample with { Related = [new("Backend internship", "backend-internship")], Progression = [] });

        Assert.Empty((await RoleGuideAsync(queries)).PublishedSlugs);
    }

    [Fact]
    public async Task FindOpeningAsync_AfterManyPublicationsAndDrafts_TellsTheLatestChanges()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        using var queries = Queries(database);
        var guides = new PublishedGuides(database);
        var opening = SmallDocuments.Opening();
        await guides.Publisher.SaveDraftsAsync([opening], PublishedGuides.Person, Cancel);
        var last = Published<OpeningDocument>.MaxChanges + 2;
        foreach (var number in Enumerable.Range(2, last - 1).Select(number => number.ToString(CultureInfo.InvariantCulture)))
        {
            await guides.PublishedAsync(opening with { Title = number }, PublishedGuides.Person with { Note = number });
        }

        var changes = Assert.IsType<GuideLookup<OpeningDocument>.Found>(await queries.FindOpeningAsync(opening.Slug, Cancel)).Guide.Changes;

        Assert.Equal(Enumerable.Range(3, last - 2).Reverse(), changes.Select(change => change.Number));
        Assert.All(changes, change => Assert.Equal(change.Number.ToString(CultureInfo.InvariantCulture), change.Note));
    }

    private static GuideQueries Queries(SqliteDatabase database) => new(database.Contexts, new ContentGenerations(), database.Clock);

    private static async Task<Published<RoleGuideDocument>> RoleGuideAsync(GuideQueries queries) =>
        Assert.IsType<GuideLookup<RoleGuideDocument>.Found>(await queries.FindRoleGuideAsync(Sample.Slug, Cancel)).Guide;
}
