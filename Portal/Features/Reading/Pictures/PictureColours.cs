using SkiaSharp;

namespace Portal.Features.Reading.Pictures;

/// <summary>The colours of the pictures: the cover plate of the tokens, with the lines as they are on dark ground.</summary>
internal static class PictureColours
{
    public const string Plate = "#0f3029";
    public const string OnPlate = "#f3f8f1";
    public const string OnPlateQuiet = "#bcd2c7";
    public const string Marigold = "#f4b52a";

    /// <summary>By the value of <c>data-line</c>.</summary>
    public static readonly IReadOnlyDictionary<string, string> Lines = new Dictionary<string, string>
    {
        ["a"] = "#46c49d", ["b"] = "#ff8c66", ["c"] = "#8ab0ff", ["d"] = "#e590cd", ["e"] = "#deb550",
    };

    public static SKPaint Fill(string colour) => new() { Color = SKColor.Parse(colour), IsAntialias = true };

    public static SKPaint Stroke(string colour, float width) => new()
    {
        Color = SKColor.Parse(colour), IsAntialias = true, IsStroke = true, StrokeWidth = width, StrokeCap = SKStrokeCap.Round,
    };
}
