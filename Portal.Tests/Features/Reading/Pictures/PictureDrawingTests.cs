using Portal.Components.Shared.Sharing;
using Portal.Domain.Guides;
using Portal.Features.Reading.Pictures;
using Portal.Tests.Support;
using SkiaSharp;

namespace Portal.Tests.Features.Reading.Pictures;

public sealed class PictureDrawingTests
{
    private static readonly SharePictures Pictures = new("Waypost");

    [Fact]
    public void Draw_RoleGuide_IsAPngOfTheSizeThatNetworksAskFor()
    {
        using var image = Decoded(Pictures.Of(SampleGuide.Document()));

        Assert.Equal((1200, 630), (image.Width, image.Height));
        foreach (var colour in (string[])[PictureColours.Plate, PictureColours.OnPlate, PictureColours.Marigold, .. "abc".Select(line => PictureColours.Lines[$"{line}"])])
        {
            Assert.True(Has(image, SKColor.Parse(colour)), colour);
        }

        Assert.False(Has(image, SKColor.Parse(PictureColours.Lines["d"])));
    }

    [Fact]
    public void Draw_AnotherText_IsAnotherPicture()
    {
        var picture = Pictures.Of(SampleGuide.Document());

        SharePicture[] others =
        [
            picture with { Title = "Another title" }, picture with { SiteName = "Another site" }, picture with { Kind = "Another kind" },
            picture with { Figure = null }, picture with { Lines = [] },
            picture with { Lines = [picture.Lines[0] with { Title = "Another path" }, .. picture.Lines.Skip(1)] },
            picture with { Lines = [picture.Lines[0] with { Stops = 9 }, .. picture.Lines.Skip(1)] },
        ];

        var drawn = PictureDrawing.Draw(picture);
        Assert.All(others, other => Assert.NotEqual(drawn, PictureDrawing.Draw(other)));
        Assert.Equal(drawn, PictureDrawing.Draw(picture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("水先案内人になるには")]
    [InlineData("A-word-that-is-far-too-long-for-any-line-of-the-picture-and-has-no-space-where-it-could-be-broken-in-two-or-three")]
    [InlineData("\uD83D\uDE00\uD83D\uDE00\uD83D")]
    public void Draw_AnyTitle_IsAPicture(string title)
    {
        var lines = Enumerable.Range(0, 30).Select(index => new PictureLine(PathLetters.Of(index), "a", title, index, title)).ToList();

        using var image = Decoded(new("slug", title, title, title, lines, new(title, title)));

        Assert.Equal(1200, image.Width);
    }

    [Fact]
    public void Wrapped_MoreThanFits_IsCutAtTheLastLine()
    {
        using var font = PictureFonts.Serif(66);

        var lines = PictureText.Wrapped(string.Join(' ', Enumerable.Repeat("many words", 40)), 900, 2, font);

        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(font.MeasureText(line), 300, 900));
    }

    [Fact]
    public void Colours_All_AreThoseOfTheTokens()
    {
        var tokens = File.ReadAllText(Path.Combine(SourceTree.Root, "Portal", "wwwroot", "tokens.css"));

        Assert.All(
            [PictureColours.Plate, PictureColours.OnPlate, PictureColours.OnPlateQuiet, PictureColours.Marigold, .. PictureColours.Lines.Values],
            colour => Assert.Contains(colour, tokens, StringComparison.OrdinalIgnoreCase));
    }

    private static SKBitmap Decoded(SharePicture picture) => SKBitmap.Decode(PictureDrawing.Draw(picture));

    private static bool Has(SKBitmap image, SKColor colour) => image.Pixels.Contains(colour);
}
