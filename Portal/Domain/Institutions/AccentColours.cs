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
    private const double Black = 0, White = 1;
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

    private static AccentTheme Theme(Rgb accent, Rgb card, double end, double track)
    {
        var line = Corrected(accent, card, end, Readable);
        return new(line.Hex, Corrected(line, card, end, Strong).Hex, card.Mixed(line, track).Hex);
    }

    /// <summary>
    /// The first colour with the contrast on the way from the accent to black or white, its hue and saturation kept so that
    /// it is still known as theirs. Both ends have more than 15.
    /// </summary>
    /// <param name="end">The lightness at the end of the way.</param>
    private static Rgb Corrected(Rgb accent, Rgb card, double end, double contrast) =>
        Enumerable.Range(0, Steps + 1).Select(step => accent.Towards(end, (double)step / Steps)).First(colour => Contrast(colour, card) >= contrast);

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

        /// <summary>The same hue and saturation, lighter or darker (HSL of CSS Color 4, https://www.w3.org/TR/css-color-4/#the-hsl-notation).</summary>
        /// <param name="lightness">At the end of the way, from 0 to 1.</param>
        /// <param name="share">Of the way, from 0 to 1.</param>
        public Rgb Towards(double lightness, double share)
        {
            if (share == 0)
            {
                return this;
            }

            var (low, high) = (Math.Min(Red, Math.Min(Green, Blue)) / 255d, Math.Max(Red, Math.Max(Green, Blue)) / 255d);
            var middle = (low + high) / 2;
            var spread = high - low;
            var there = middle + ((lightness - middle) * share);
            // How wide the channels may lie apart shrinks towards black and white.
            var scale = spread == 0 ? 0 : (1 - Math.Abs((2 * there) - 1)) / (1 - Math.Abs((2 * middle) - 1));
            return new(Channel(Red), Channel(Green), Channel(Blue));

            byte Channel(byte value) => (byte)Math.Round(Math.Clamp(there + (((value / 255d) - middle) * scale), 0, 1) * 255);
        }

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
