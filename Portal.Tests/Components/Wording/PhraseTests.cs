using Bunit;
using Portal.Components.Wording;

namespace Portal.Tests.Components.Wording;

public sealed class PhraseTests : BunitContext
{
    [Theory]
    [InlineData(0, "0 guides")]
    [InlineData(1, "1 guide")]
    [InlineData(1_200, "1,200 guides")]
    public void Counted_Count_ChoosesTheForm(int count, string expected) =>
        Assert.Equal(expected, Phrase.Counted(count, "{0} guide", "{0} guides"));

    [Theory]
    [InlineData(0, "no paths")]
    [InlineData(1, "one path")]
    [InlineData(3, "three paths")]
    [InlineData(10, "ten paths")]
    [InlineData(12, "12 paths")]
    public void CountedInWords_Count_IsAWordUpToTen(int count, string expected) =>
        Assert.Equal(expected, Phrase.CountedInWords(count, "{0} path", "{0} paths"));

    [Fact]
    public void Listed_Parts_LeavesOutWhatSaysNothing() => Assert.Equal("Kenya, 2025", Phrase.Listed("Kenya", null, "", "2025"));

    [Theory]
    [InlineData("", "")]
    [InlineData("2025", "2025")]
    [InlineData("2024,2025,2026", "2024, 2025 and 2026")]
    public void Joined_Parts_AreTiedByAnd(string parts, string expected) =>
        Assert.Equal(expected, Phrase.Joined(parts.Split(',', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("{0}, revision {1}: {2}", "<b>now</b>, revision 3: {0} new")]
    [InlineData("Revision {1}, {0}", "Revision 3, <b>now</b>")]
    public void PhraseAround_Text_HasTheMarkupWhereItSays(string text, string expected) =>
        Assert.Equal(expected, Render<PhraseAround>(p => p
            .Add(phrase => phrase.Text, text)
            .Add(phrase => phrase.Values, [3, "{0} new"])
            .AddChildContent("<b>now</b>")).Markup);

    [Fact]
    public void PhraseAround_TextWithoutValues_MayHoldBraces() =>
        Assert.Equal("{ <b>now</b>", Render<PhraseAround>(p => p.Add(phrase => phrase.Text, "{ {0}").AddChildContent("<b>now</b>")).Markup);
}
