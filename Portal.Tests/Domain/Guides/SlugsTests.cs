using FsCheck.Xunit;
using Portal.Domain.Guides;

namespace Portal.Tests.Domain.Guides;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("Backend Developer", "backend-developer")]
    [InlineData("  Café & Bar  ", "cafe-bar")]
    [InlineData("Don’t panic", "don-t-panic")]
    [InlineData("C#/.NET developer (junior)", "c-net-developer-junior")]
    [InlineData("مطوّر", "")]
    [InlineData("", "")]
    public void Of_Words_MakesASlug(string words, string slug) => Assert.Equal(slug, Slugs.Of(words, Slugs.MaxLength));

    [Fact]
    public void Of_TooManyWords_CutsBetweenThem()
    {
        var slug = Slugs.Of(string.Join(' ', Enumerable.Repeat("electrician", 20)), Slugs.MaxLength);

        Assert.True(Slugs.IsValid(slug), slug);
        Assert.EndsWith("-electrician", slug, StringComparison.Ordinal);
    }

    [Property(MaxTest = 1000)]
    public void Of_AnyWords_IsValidOrEmpty(string? words)
    {
        var slug = Slugs.Of(words ?? "", Slugs.MaxLength);

        Assert.True(slug.Length == 0 || Slugs.IsValid(slug), slug);
    }
}
