using Portal.Domain.Search;

namespace Portal.Tests.Domain.Search;

public sealed class SpellingTests
{
    private static readonly Spelling Titles = new(new Dictionary<string, int>
    {
        ["backend"] = 1, ["developer"] = 9, ["data"] = 3, ["date"] = 5, ["nurse"] = 1, ["it"] = 1, ["architect"] = 1,
    });

    [Theory]
    [InlineData("backand", "backend")]
    [InlineData("bakcend", "backend")]
    [InlineData("developper", "developer")]
    [InlineData("develper", "developer")]
    [InlineData("devloppr", "developer")]
    [InlineData("arkitect", "architect")]
    [InlineData("nurze", "nurse")]
    [InlineData("dats", "date")]
    [InlineData("nuzre", null)]
    [InlineData("xqzptlw", null)]
    [InlineData("its", null)]
    [InlineData("", null)]
    public void Closest_Word_IsWithinItsErrors(string word, string? expected) => Assert.Equal(expected, Titles.Closest(word));

    [Fact]
    public void Closest_WordBeyondMeasure_IsNotLookedAt() => Assert.Null(Titles.Closest(new('x', 100_000)));
}
