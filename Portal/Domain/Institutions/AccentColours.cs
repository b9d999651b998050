using System.Globalization;

namespace Portal.Domain.Institutions;

/// <summary>
/// The colours that an embed takes from an institution's own: its own as long as text in it can be read, else darkened on
/// the light card and lightened on the dark one until it can.
/// </summary>
/// <param name="Asked">As it was given, in lower case.</param>
public sealed record AccentColours(string Asked, AccentTheme Light, AccentTheme Dark)
{
    /// <summary>Contrast of lines and links on the card: that of text by WCAG 2.2, level AA.</summary>
    public const double Readable = 4.5;

    /// <summary>Contrast of what lies under the pointer, which has to be read on tinted ground too.</summary>
    public const double Strong = 7;

    private const int Digits = 6, Steps = 255;

    /// <summary>The cards of the two themes and the shares of the accent in a pale track on them, as <c>tokens.css</c> has them.</summary>
    private static readonly Rgb LightCard = new(0xff, 0xff, 0xff), DarkCard = new(0x15, 0x21, 0x1e);
    private static readonly Rgb Black = new(0, 0, 0), White = new(0xff, 0xff, 0xff);
    private const double LightTrack = 0.25, DarkTrack = 0.3;

    /// <param name="text">From an address; may be anything.</param>
    /// <returns>Null unless it is six hexadecimal digits.</returns>
    public static AccentColours? Parse(string? text)
    {
        if (text is not { Length: Digits } || !text.All(char.IsAsciiHexDigit))
        {
            return null;
        }

        var accent = Rgb.Of(text);
        return new(text.ToLowerInvariant(), Theme(accent, LightCard, Black, LightTrack), Theme(accent, DarkCard, White, DarkTrack));
    }

    /// <summary>
    /// The contrast of two colours, from 1 to 21: (L1 + 0.05) / (L2 + 0.05) with the lighter above.
    /// Source: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    /// </summary>
    /// <param name="one">Six hexadecimal digits.</param>
    /// <param name="other">The same.</param>
    public static double Contrast(string one, string other) => Contrast(Rgb.Of(one), Rgb.Of(other));

    private static double Contrast(Rgb one, Rgb other)
    {
        var (a, b) = (one.Luminance, other.Luminance);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static AccentTheme Theme(Rgb accent, Rgb card, Rgb end, double track)
    {
        var line = Corrected(accent, card, end, Readable);
        return new(line.Hex, Corrected(line, card, end, Strong).Hex, card.Mixed(line, track).Hex);
    }

    /// <summary>The colour nearest to the accent on the straight way to black or white that has the contrast. Both ends have more than 15.</summary>
    private static Rgb Corrected(Rgb accent, Rgb card, Rgb end, double contrast) =>
        Enumerable.Range(0, Steps + 1).Select(step => accent.Mixed(end, (double)step / Steps)).First(colour => Contrast(colour, card) >= contrast);

    private readonly record struct Rgb(byte Red, byte Green, byte Blue)
    {
        public string Hex => string.Create(CultureInfo.InvariantCulture, $"{Red:x2}{Green:x2}{Blue:x2}");

        /// <summary>Relative luminance of sRGB, from 0 to 1. Source: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance</summary>
        public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

        public static Rgb Of(string hex)
        {
            var number = int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return new((byte)(number >> 16), (byte)(number >> 8), (byte)number);
        }

        /// <param name="share">Of the other colour, from 0 to 1.</param>
        public Rgb Mixed(Rgb other, double share) => new(Between(Red, other.Red, share), Between(Green, other.Green, share), Between(Blue, other.Blue, share));

        private static byte Between(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

        private static double Linear(byte channel)
        {
            var value = channel / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
    }
}

/// <summary>The accent in one theme, each colour as six hexadecimal digits in lower case.</summary>
/// <param name="Line">Of lines, links and buttons.</param>
/// <param name="Strong">Of links and buttons under the pointer.</param>
/// <param name="Soft">Of pale tracks and pills; text stands on it.</param>
public sealed record AccentTheme(string Line, string Strong, string Soft);
