using SkiaSharp;

namespace Portal.Features.Reading.Pictures;

/// <summary>
/// The two voices of the design, brought along because a server may have no fonts at all. They hold Latin, Greek and
/// Cyrillic letters.
/// </summary>
internal static class PictureFonts
{
    private static readonly Lazy<SKTypeface> SerifFace = new(() => Read("SourceSerif4-Bold.ttf"));
    private static readonly Lazy<SKTypeface> SansFace = new(() => Read("SourceSans3-SemiBold.ttf"));

    public static SKFont Serif(float size) => Of(SerifFace.Value, size);

    public static SKFont Sans(float size) => Of(SansFace.Value, size);

    private static SKFont Of(SKTypeface face, float size) => new(face, size) { Edging = SKFontEdging.Antialias, Subpixel = true };

    private static SKTypeface Read(string name)
    {
        using var stream = typeof(PictureFonts).Assembly.GetManifestResourceStream(typeof(PictureFonts), $"Fonts.{name}")
            ?? throw new InvalidOperationException($"The font {name} is not part of the program.");
        return SKTypeface.FromStream(stream);
    }
}
