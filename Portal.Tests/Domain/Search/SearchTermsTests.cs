using Portal.Domain.Search;

namespace Portal.Tests.Domain.Search;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("backend developer", "backend developer")]
    [InlineData("How do I become a backend developer?", "backend developer")]
    [InlineData("IT support", "IT support")]
    [InlineData("what is it", "it")]
    [InlineData("how to", "how to")]
    [InlineData("nurse NURSE", "nurse")]
    [InlineData("\" OR NEAR(*", "NEAR")]
    [InlineData("***", "")]
    public void Parse_Words_KeepsThoseThatSaySomething(string text, string expected) => Assert.Equal(expected, SearchTerms.Parse(text).Text);

    [Theory]
    [InlineData("data engi", "engineer", true)]
    [InlineData("data engi", "en", false)]
    [InlineData("da engineer", "data", false)]
    [InlineData("qa", "qatar", false)]
    [InlineData("qa", "qa", true)]
    [InlineData("analy", "analyst", true)]
    [InlineData("back end", "backend", true)]
    [InlineData("back-end", "backend", true)]
    [InlineData("data bases", "database", true)]
    [InlineData("normalization", "normalisation", true)]
    public void Parse_AWord_MatchesItsFormsAndTheLastOneItsContinuations(string search, string word, bool matches)
    {
        var folded = WordFolding.Fold(word);

        Assert.Equal(matches, SearchTerms.Parse(search).Words.Any(term => term.Matches(folded)));
    }

    [Fact]
    public void Parse_TooManyWords_KeepsTheFirstAndSaysSo()
    {
        var terms = SearchTerms.Parse(string.Join(' ', Enumerable.Range(100, 17)));

        Assert.Equal(16, terms.Words.Count);
        Assert.Equal("100", terms.Words[0].Given);
        Assert.True(terms.WereTooMany);
        Assert.False(SearchTerms.Parse(string.Join(' ', Enumerable.Range(100, 16))).WereTooMany);
    }

    [Fact]
    public void With_Corrections_ReplacesTheseWordsOnly() =>
        Assert.Equal("C# backend", SearchTerms.Parse("C# backand").With(new Dictionary<string, string> { ["backand"] = "backend" }).Text);
}
