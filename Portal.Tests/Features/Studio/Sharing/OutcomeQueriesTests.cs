using Portal.Domain.Guides;
using Portal.Features.Studio.Sharing;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Sharing;

public sealed class OutcomeQueriesTests
{
    private static readonly RoleGuideDocument Clocks = (RoleGuideDocument)GuideReader.Read(SampleGuideFile.Yaml).Document!;

    [Theory]
    [InlineData("", 2)]
    [InlineData("movement week", 1)]
    [InlineData("built-clock", 1)]
    [InlineData("%", 0)]
    public async Task List_ByWords_FindsThoseThatHaveThemAll(string words, int expected)
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await new PublishedGuides(database).PublishedAsync(Clocks);

        var (outcomes, count) = await new OutcomeQueries(database.Contexts).ListAsync(
            words.Split(' ', StringSplitOptions.RemoveEmptyEntries), page: 1, default);

        Assert.Equal((expected, expected), (count, outcomes.Count));
    }

    [Fact]
    public async Task Find_AnOutcomeOfTwoGuides_NamesBothAndNoRetiredStep()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var guides = new PublishedGuides(database);
        await guides.PublishedAsync(Clocks);
        await guides.PublishedAsync(Clocks with { Slug = "watch-maker", Title = "Watch maker" });
        var queries = new OutcomeQueries(database.Contexts);

        var sheet = await queries.FindAsync("built-clock", default);
        await guides.PublishedAsync(Clocks with { Paths = [Clocks.Paths[0] with { Steps = [Clocks.Paths[0].Steps[0]] }] });
        var later = await queries.FindAsync("built-clock", default);

        Assert.Equal(["clock-maker", "watch-maker"], sheet!.Places.Select(place => place.Slug));
        Assert.Equal(["watch-maker"], later!.Places.Select(place => place.Slug));
        Assert.Null(await queries.FindAsync("no-such-outcome", default));
    }
}
