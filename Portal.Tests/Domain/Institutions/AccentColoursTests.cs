using System.Globalization;
using Portal.Domain.Institutions;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Institutions;

public sealed class AccentColoursTests
{
    /// <summary>The surfaces of <c>tokens.css</c> on which the colours stand.</summary>
    private const string LightCard = "ffffff", DarkCard = "15211e", LightWash = "e9efe6", DarkWash = "1b2b26", LightInk = "12231e", DarkInk = "e9f1ec";

    [Theory]
    [InlineData("8a1c3d", "8a1c3d")]
    [InlineData("8A1C3D", "8a1c3d")]
    public void Parse_SixDigits_IsTheColourInLowerCase(string text, string expected) => Assert.Equal(expected, AccentColours.Parse(text)?.Asked);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("fff")]
    [InlineData("#8a1c3d")]
    [InlineData("8a1c3g")]
    [InlineData("8a1c3d0")]
    [InlineData("-8a1c3")]
    [InlineData(" 8a1c3")]
    [InlineData("٨٨٨٨٨٨")]
    [InlineData("red;}/*")]
    public void Parse_AnythingElse_IsNothing(string? text) => Assert.Null(AccentColours.Parse(text));

    [Fact]
    public void Parse_ReadableOnLight_IsKeptThere() => Assert.Equal("8a1c3d", AccentColours.Parse("8a1c3d")!.Light.Line);

    [Fact]
    public void Parse_ReadableOnDark_IsKeptThere() => Assert.Equal("f294ac", AccentColours.Parse("f294ac")!.Dark.Line);

    [Theory]
    [InlineData("000000", "ffffff", 21)]
    [InlineData("777777", "ffffff", 4.48)]
    [InlineData("767676", "ffffff", 4.54)]
    [InlineData("0000ff", "ffffff", 8.59)]
    [InlineData("ff0000", "ff0000", 1)]
    public void Contrast_KnownPair_IsThatOfOtherCalculators(string one, string other, double expected)
    {
        Assert.Equal(expected, AccentColours.Contrast(one, other), tolerance: 0.005);
        Assert.Equal(AccentColours.Contrast(one, other), AccentColours.Contrast(other, one));
    }

    [Fact]
    public void Parse_AnyColour_CanBeReadInBothThemes()
    {
        var random = new Random(20261128);
        var accents = Enumerable.Range(0, 5_000).Select(_ => random.Next(0x1000000))
            .Concat([0x000000, 0xffffff, 0xffff00, 0x0000ff, 0x777777, 0x15211e, 0x010101, 0xfefefe]);
        foreach (var number in accents)
        {
            var accent = AccentColours.Parse(number.ToString("x6", CultureInfo.InvariantCulture))!;

            IsReadable(accent, accent.Light, LightCard, LightWash, LightInk, buttonText: "ffffff");
            IsReadable(accent, accent.Dark, DarkCard, DarkWash, DarkInk, buttonText: "06201a");
        }
    }

    [Fact]
    public void Parse_Corrected_IsNoFurtherFromTheAccentThanNeeded()
    {
        // 777777 is just too pale for white: one step darker is enough.
        var line = AccentColours.Parse("777777")!.Light.Line;

        Assert.InRange(AccentColours.Contrast(line, LightCard), AccentColours.Readable, AccentColours.Readable + 0.1);
    }

    [Theory]
    [InlineData("--card:#fff;", LightCard)]
    [InlineData("--card:#15211e;", DarkCard)]
    [InlineData("--wash:#e9efe6;", LightWash)]
    [InlineData("--wash:#1b2b26;", DarkWash)]
    [InlineData("--ink:#12231e;", LightInk)]
    [InlineData("--ink:#e9f1ec;", DarkInk)]
    [InlineData("--on-brand:#fff;", "ffffff")]
    [InlineData("--on-brand:#06201a;", "06201a")]
    public void Tokens_SurfacesOfTheTest_AreThoseOfTheStyleSheet(string declaration, string colour)
    {
        Assert.Contains(declaration, File.ReadAllText(Path.Combine(SourceTree.Root, "Portal", "wwwroot", "tokens.css")), StringComparison.Ordinal);
        Assert.NotEmpty(colour);
    }

    private static void IsReadable(AccentColours accent, AccentTheme theme, string card, string wash, string ink, string buttonText)
    {
        IsAtLeast(AccentColours.Readable, theme.Line, card);
        IsAtLeast(AccentColours.Readable, theme.Line, buttonText);
        IsAtLeast(AccentColours.Strong, theme.Strong, card);
        IsAtLeast(AccentColours.Readable, theme.Strong, wash);
        IsAtLeast(AccentColours.Readable, theme.Soft, ink);

        void IsAtLeast(double contrast, string one, string other) => Assert.True(
            AccentColours.Contrast(one, other) >= contrast, $"{accent.Asked}: {one} on {other} has {AccentColours.Contrast(one, other):0.00}");
    }
}
