using FsCheck.Xunit;
using Portal.Domain.Guides;

namespace Portal.Tests.Domain.Guides;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("Backend Developer", "backend-developer")]
    [InlineData("  Café & Bar  ", "cafe-bar")]
    [InlineData("Don’t panic", "dont-panic")]
    [InlineData("C#/.NET developer (junior)", "c-net-developer-junior")]
    [InlineData("مطوّر", "")]
    [InlineData("", "")]
    public void From_Words_MakesASlug(string words, string slug) => Assert.Equal(slug, Slugs.From(words));

    [Fact]
    public void From_TooManyWords_CutsBetweenThem()
    {
        var slug = Slugs.From(string.Join(' ', Enumerable.Repeat("electrician", 20)));

        Assert.True(Slugs.IsValid(slug), slug);
        Assert.EndsWith("-electrician", slug, StringComparison.Ordinal);
    }

    [Property(MaxTest = 1000)]
    public void From_AnyWords_IsValidOrEmpty(string? words)
    {
        var slug = Slugs.From(words ?? "");

        Assert.True(slug.Length == 0 || Slugs.IsValid(slug), slug);
    }
}
