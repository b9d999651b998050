using FsCheck.Xunit;
using Portal.Domain.Guides.Editing;

namespace Portal.Tests.Domain.Guides.Editing;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("Learn one stack well.", "Learn one stack deeply.", "Learn one stack |-well|+deeply|.")]
    [InlineData("a b c", "x y c", "|-a b|+x y| c")]
    [InlineData("", "new words", "+new words")]
    [InlineData("old words", "", "-old words")]
    [InlineData("same", "same", "same")]
    [InlineData("", "", "")]
    [InlineData("It takes 6–12 months.", "It takes 6–18 months.", "It takes 6–|-12|+18| months.")]
    [InlineData("don’t wait", "don’t ever wait", "don’t |+ever |wait")]
    [InlineData("日本語の本", "日本語の木", "-日本語の本|+日本語の木")]
    public void Between_TwoTexts_TellsWhatBecameOfEachWord(string before, string after, string expected)
    {
        var told = string.Join('|', WordDifference.Between(before, after)
            .Select(run => run.Fate switch { WordFate.Removed => "-", WordFate.Added => "+", _ => "" } + run.Text));

        Assert.Equal(expected.Trim('|'), told);
    }

    [Property(MaxTest = 1000)]
    public void Between_AnyTexts_HoldsBoth(string? before, string? after)
    {
        var runs = WordDifference.Between(before ?? "", after ?? "");

        Assert.Equal(before ?? "", string.Concat(runs.Where(run => run.Fate != WordFate.Added).Select(run => run.Text)));
        Assert.Equal(after ?? "", string.Concat(runs.Where(run => run.Fate != WordFate.Removed).Select(run => run.Text)));
    }

    [Fact]
    public void Between_HundredThousandLetters_IsTold()
    {
        var before = string.Join(' ', Enumerable.Range(0, 15_000).Select(number => $"word{number % 700}"));

        Assert.Contains(WordDifference.Between(before, before.Replace("word5 ", "other ", StringComparison.Ordinal)), run => run.Text == "other");
    }
}
