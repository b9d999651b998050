using FsCheck.Xunit;
using Portal.Domain.Search;

namespace Portal.Tests.Domain.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \t\n ", "")]
    [InlineData("Hello, World", "hello world")]
    [InlineData("Café Zürich", "cafe zurich")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("Straße Łódź Ærø", "strasse lodz aero")]
    [InlineData("don't the employer’s", "dont the employers")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("C# and C++ and C", "csharp and cplusplus and c")]
    [InlineData("back-end", "back end backend")]
    [InlineData("end-to-end", "end to endto end toend")]
    [InlineData("2024–25 3.5", "2024 25 3 5")]
    [InlineData("\u0301 word", "word")]
    [InlineData("ﬁle Ａ", "file a")]
    [InlineData("a\0b", "a b")]
    public void In_Text_FindsItsWords(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', SearchWords.In(text).Select(word => word.Plain)));

    [Fact]
    public void In_Words_KnowWhereTheyStand()
    {
        const string Text = "A well-known C# café.";

        Assert.Equal(
            ["A", "well", "known", "well-known", "C#", "café"],
            SearchWords.In(Text).Select(word => Text.Substring(word.Start, word.Length)));
    }

    [Property]
    public void In_AnyText_StaysInsideIt(string? text)
    {
        var words = SearchWords.In(text ?? "").ToList();

        Assert.All(words, word => Assert.True(word.Start >= 0 && word.Length > 0 && word.End <= text!.Length));
        Assert.All(words, word => Assert.DoesNotContain(word.Plain, letter => letter is '"' or '*' or '\0' or ' ' or '(' or ':'));
    }

    [Fact]
    public void In_HalfACharacter_IsNoWord() => Assert.Equal(["a", "b"], SearchWords.In("a\ud83d b\udc00").Select(word => word.Plain));
}
