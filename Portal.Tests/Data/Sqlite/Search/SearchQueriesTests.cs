using Microsoft.EntityFrameworkCore;
using Portal.Data.Sqlite.Search;
using Portal.Domain.Guides;
using Portal.Domain.Search;
using Portal.Tests.Support;
using static Portal.Tests.Support.SearchableGuides;

namespace Portal.Tests.Data.Sqlite.Search;

public sealed class SearchQueriesTests : IAsyncLifetime
{
    private SqliteDatabase database = null!;
    private SearchableGuides guides = null!;

    public async ValueTask InitializeAsync()
    {
        database = await SqliteDatabase.CreateAsync();
        guides = new(database);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task PageAsync_AWord_RanksTitleThenNamesThenSummaryThenSkillsThenSteps()
    {
        await guides.AddAsync(
            Guide("Alpha", guide => guide with { Paths = [SamplePaths.SelfTaught with { Steps = [SamplePaths.SelfTaught.Steps[0] with { Text = "Ledger ledger ledger ledger." }] }] }),
            Guide("Bravo", guide => guide with { Skills = [new(null, ["Ledgers"])] }),
            Guide("Charlie", guide => guide with { Summary = "Keeps the ledger." }),
            Guide("Delta", guide => guide with { AlsoCalled = ["Ledger keeper"] }),
            Guide("Senior Ledger Keeper"),
            Guide("Ledger"));

        Assert.Equal(["Ledger", "Senior Ledger Keeper", "Delta", "Charlie", "Bravo", "Alpha"], await guides.TitlesAsync("ledger"));
    }

    [Theory]
    [InlineData("normalization", "Data Modeller")]
    [InlineData("data modelers", "Data Modeller")]
    [InlineData("programs", "Data Modeller")]
    [InlineData("cafe", "Café Lead")]
    [InlineData("CAFÉ lead", "Café Lead")]
    [InlineData("lead ca", "")]
    [InlineData("lead caf", "Café Lead")]
    [InlineData("modeller cafe", "")]
    [InlineData("100%", "")]
    public async Task PageAsync_Words_MustAllBeThereInSomeSpelling(string words, string expected)
    {
        await guides.AddAsync(
            Guide("Data Modeller", guide => guide with { Summary = "Normalisation and training programmes." }), Guide("Café Lead"));

        Assert.Equal(expected, string.Join(',', await guides.TitlesAsync(words)));
    }

    [Fact]
    public async Task PageAsync_AnyWord_TakesMoreWordsFirst()
    {
        await guides.AddAsync(Guide("Alpha", guide => guide with { Summary = "One." }), Guide("Bravo", guide => guide with { Summary = "One two." }), Guide("Charlie"));

        Assert.Equal(["Bravo", "Alpha"], await guides.TitlesAsync("one two", anyWord: true));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a OR b AND NOT c NEAR(d e)")]
    [InlineData("title:x -y ^z {a b}:c")]
    [InlineData("* ** a*")]
    [InlineData("'; DROP TABLE SearchDocuments; --")]
    [InlineData("\0\u0001\uFFFF\uD800")]
    [InlineData("नमस्ते データ 😀 Ⅷ ½")]
    public async Task PageAsync_WhateverIsTyped_IsNoSyntax(string words)
    {
        await guides.AddAsync(Guide("Alpha"));

        Assert.NotNull(await guides.TitlesAsync(words));
        Assert.NotNull(await guides.TitlesAsync(words, anyWord: true));
        Assert.NotNull(await guides.CountAsync(words));
    }

    [Fact]
    public async Task PageAsync_NoWords_IsEverythingByTitleWhateverItsCase()
    {
        await guides.AddAsync(Guide("beta"), Guide("Alpha"), Guide("Gamma"));

        Assert.Equal(["Alpha", "beta", "Gamma"], await guides.TitlesAsync(""));
        Assert.Equal("beta", Assert.Single(await guides.PageAsync("", skip: 1, take: 1)).Title);
    }

    [Fact]
    public async Task CountAsync_Filters_CountEachValueWithTheOthersAsTheyAre()
    {
        await guides.AddAsync(
            Guide("A", guide => guide with { Field = "Health", Place = "KE", Difficulty = new(2, "", []) }),
            Guide("B", guide => guide with { Place = "KE", Difficulty = new(4, "", []), Paths = [SamplePaths.SelfTaught] }),
            Guide("C", guide => guide with { Field = "technology", Place = "IN-KA" }),
            new InternshipGuideDocument { Slug = "d", Title = "D", Place = "KE" });

        var all = await guides.CountAsync("");
        var kenya = await guides.CountAsync("", new(Place: "KE"));
        var easyInKenya = await guides.CountAsync("", new(Place: "KE", MaxDifficulty: 3));

        Assert.Equal(4, all.Total);
        Assert.Equal((3, 1), (all.Places["KE"], all.Places["IN"]));
        Assert.Equal(2, all.Fields.Single(field => field.Key.Equals("technology", StringComparison.OrdinalIgnoreCase)).Value);
        Assert.Equal((3, 1), (all.Kinds[GuideKinds.RoleGuide], all.Kinds[GuideKinds.InternshipGuide]));
        Assert.Equal((1, 24, 1), (all.Routes["self-taught"], Assert.Single(all.Months).Key, all.Difficulties[2]));
        Assert.Equal((3, 2), (kenya.Total, kenya.Kinds[GuideKinds.RoleGuide]));
        Assert.Equal(1, kenya.Places["IN"]);
        Assert.Equal((1, 1), (easyInKenya.Total, easyInKenya.Difficulties[4]));
        Assert.False(easyInKenya.Routes.ContainsKey("self-taught"));
    }

    [Fact]
    public async Task CountAsync_Words_CountsWhatHoldsThem()
    {
        await guides.AddAsync(Guide("Data Engineer"), Guide("Data Analyst", guide => guide with { Field = "Business" }), Guide("Nurse"));

        var counts = await guides.CountAsync("data");

        Assert.Equal((2, 1), (counts.Total, counts.Fields["Business"]));
    }

    [Theory]
    [InlineData("kind", "D")]
    [InlineData("place", "A,B,D")]
    [InlineData("field", "A")]
    [InlineData("months", "B,D")]
    [InlineData("difficulty", "A")]
    [InlineData("route", "B")]
    [InlineData("all", "B")]
    public async Task PageAsync_Filters_LeaveWhatMeetsThem(string filter, string expected)
    {
        await guides.AddAsync(
            Guide("A", guide => guide with { Field = "Health", Place = "IN-KA", Difficulty = new(2, "", []) }),
            Guide("B", guide => guide with { Place = "IN", Difficulty = new(4, "", []), Paths = [SamplePaths.SelfTaught] }),
            Guide("C"),
            new InternshipGuideDocument { Slug = "d", Title = "D", Place = "IN", Terms = new(new(3, 4, "months", "calendar"), null, null, null, null, null, []) });
        var filters = filter switch
        {
            "kind" => new SearchFilters(Kind: GuideKinds.InternshipGuide),
            "place" => new(Place: "IN"),
            "field" => new(Field: "health"),
            "months" => new(MaxMonths: 24),
            "difficulty" => new(MaxDifficulty: 3),
            "route" => new(Route: "self-taught"),
            _ => new(GuideKinds.RoleGuide, "IN", "Technology", 24, 4, "self-taught"),
        };

        Assert.Equal(expected, string.Join(',', await guides.TitlesAsync("", filters)));
        Assert.Equal(expected.Split(',').Length, (await guides.CountAsync("", filters)).Total);
    }

    [Fact]
    public async Task PageAsync_ClosedOpening_IsNotFoundFromTheDayAfter()
    {
        await guides.AddAsync(new OpeningDocument { Slug = "job", Title = "Job", Employer = "Somebody", ClosesOn = new(2026, 11, 22) });

        Assert.Single(await guides.TitlesAsync("job"));
        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await guides.TitlesAsync("job"));
        Assert.Equal(0, (await guides.CountAsync("job")).Total);
    }

    [Fact]
    public async Task WriteAsync_RoleOfAnInternship_GivesItItsFieldInEitherOrder()
    {
        var internship = new InternshipGuideDocument { Slug = "early", Title = "Early", Role = "nurse" };
        await guides.AddAsync(internship, Guide("Nurse", guide => guide with { Field = "Health" }), internship with { Slug = "late", Title = "Late" });

        Assert.Equal(["Early", "Late", "Nurse"], await guides.TitlesAsync("", new(Field: "Health")));
    }

    [Fact]
    public async Task PublicationDeleted_ByAnyWay_IsFoundNoMore()
    {
        await guides.AddAsync(Guide("Alpha"), Guide("Bravo"));

        await guides.UnpublishAsync("alpha");

        Assert.Empty(await guides.TitlesAsync("alpha"));
        Assert.Equal(["Bravo"], await guides.TitlesAsync(""));
        Assert.False(await database.ReadAsync(db => new SearchQueries(db).AnyAsync(SearchTerms.Parse("alpha"), anyWord: false, CancellationToken.None)));
        Assert.Equal(1, await database.ReadAsync(db => db.Database.SqlQuery<int>($"""SELECT count(*) AS "Value" FROM "SearchIndex" """).SingleAsync()));
    }

    [Fact]
    public async Task PageAsync_Row_CarriesWhatTheCatalogueShows()
    {
        await guides.AddAsync(SampleGuide.Document());

        var found = Assert.Single(await guides.PageAsync("backend"));

        Assert.Equal((GuideKinds.RoleGuide, "backend-developer", "Backend Developer", "Technology"), (found.Kind, found.Slug, found.Title, found.Field));
        Assert.Equal(("US", 4, 3, false), (found.Place, found.Difficulty, found.Paths, found.IsExample));
        Assert.Equal((new DateOnly(2026, 10, 14), new DateOnly(2027, 4, 14)), (found.ReviewedOn, found.ReviewBy));
        Assert.Equal(SearchableText.Of(SampleGuide.Document()), found.Passages);
    }
}
