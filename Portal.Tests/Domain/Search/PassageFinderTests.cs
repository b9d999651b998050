using Portal.Domain.Search;

namespace Portal.Tests.Domain.Search;

public sealed class PassageFinderTests
{
    private static readonly SearchPassage Title = new(SearchSection.Title, "Backend Developer");
    private static readonly SearchPassage Tasks = new(SearchSection.Tasks, "Design tables");
    private static readonly SearchPassage Skills = new(SearchSection.Skills, "Data: Indexes, query plans");
    private static readonly SearchPassage Step = new(SearchSection.Step, "Design indexes and tables.", "self-taught", "A2");

    [Theory]
    [InlineData("backend", "[Backend] Developer")]
    [InlineData("back end", "[Backend] Developer")]
    [InlineData("devel", "Backend [Developer]")]
    [InlineData("nothing", "Backend Developer")]
    public void Mark_Text_MarksWholeWords(string search, string expected) => Assert.Equal(expected, Text(Finder(search).Mark(Title.Text)));

    [Theory]
    [InlineData("backend", "A [back-end] job")]
    [InlineData("back", "A [back-end] job")]
    [InlineData("back job", "A [back]-end [job]")]
    [InlineData("back end", "A [back-end] job")]
    public void Mark_WordsJoinedByAHyphen_AreMarkedOnce(string search, string expected) =>
        Assert.Equal(expected, Text(Finder(search).Mark("A back-end job")));

    [Fact]
    public void Mark_Text_LosesNothing()
    {
        const string Text = "Über-cool: <b>café</b> & naïve 😀 œuvre";

        Assert.Equal(Text, string.Concat(Finder("cafe naive uber oeuvre").Mark(Text).Select(run => run.Text)));
    }

    [Fact]
    public void Best_Passages_TakesTheOneWithMostWords() =>
        Assert.Equal(Step, Finder("design indexes").Best([Title, Tasks, Skills, Step]));

    [Fact]
    public void Best_OfTwoEqual_TakesTheFirst() => Assert.Equal(Skills, Finder("indexes").Best([Title, Tasks, Skills, Step]));

    [Fact]
    public void Best_WordsThatAreShownAnyway_NeedNoPassage() =>
        Assert.Null(Finder("backend developer").Best([Title, Tasks, Skills, Step], "Backend Developer", null));

    [Fact]
    public void Best_NoPassageWithTheWords_IsNone() => Assert.Null(Finder("sommelier").Best([Title, Tasks, Skills, Step]));

    [Fact]
    public void Excerpt_LongText_IsCutBetweenWordsAroundTheMatch()
    {
        var text = string.Join(' ', Enumerable.Repeat("lorem", 60)) + " needle " + string.Join(' ', Enumerable.Repeat("ipsum", 60));

        var excerpt = Text(Finder("needle").Excerpt(text));

        Assert.StartsWith("… lorem", excerpt, StringComparison.Ordinal);
        Assert.EndsWith("ipsum …", excerpt, StringComparison.Ordinal);
        Assert.Contains("lorem [needle] ipsum", excerpt, StringComparison.Ordinal);
        Assert.InRange(excerpt.Length, 180, PassageFinder.LongestExcerpt + 6);
    }

    [Fact]
    public void Excerpt_LongTextWithoutSpaces_IsCutAnyway() =>
        Assert.InRange(Text(Finder("x").Excerpt(new('y', 5_000))).Length, 1, PassageFinder.LongestExcerpt + 2);

    [Fact]
    public void Excerpt_ShortText_IsWhole() => Assert.Equal(Tasks.Text, Text(Finder("x").Excerpt(Tasks.Text)));

    private static PassageFinder Finder(string search) => new(SearchTerms.Parse(search));

    private static string Text(IEnumerable<TextRun> runs) => string.Concat(runs.Select(run => run.IsMatch ? $"[{run.Text}]" : run.Text));
}
