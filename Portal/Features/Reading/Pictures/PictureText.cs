using SkiaSharp;

namespace Portal.Features.Reading.Pictures;

/// <summary>Words on a canvas. A text with letters that the font lacks is left out rather than drawn as boxes.</summary>
internal static class PictureText
{
    private const string Cut = "…";

    /// <param name="y">Of the baseline.</param>
    /// <param name="width">Cut to it, with an ellipsis.</param>
    /// <returns>Where the text ends; <paramref name="x"/> where it was left out.</returns>
    public static float Draw(SKCanvas canvas, string text, float x, float y, float width, SKFont font, string colour)
    {
        if (!font.ContainsGlyphs(text))
        {
            return x;
        }

        var shown = Fitted(text, width, font);
        using var paint = PictureColours.Fill(colour);
        canvas.DrawText(shown, x, y, SKTextAlign.Left, font, paint);
        return x + font.MeasureText(shown);
    }

    /// <summary>In lines of at most <paramref name="width"/>, broken between words; what is more than <paramref name="most"/> lines is cut.</summary>
    public static IReadOnlyList<string> Wrapped(string text, float width, int most, SKFont font)
    {
        if (!font.ContainsGlyphs(text))
        {
            return [];
        }

        var lines = new List<string>();
        var words = new Queue<string>(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        while (words.Count > 0 && lines.Count < most)
        {
            var line = words.Dequeue();
            while (words.TryPeek(out var next) && font.MeasureText($"{line} {next}") <= width)
            {
                line = $"{line} {words.Dequeue()}";
            }

            var rest = lines.Count == most - 1 ? string.Join(' ', words.Prepend(line)) : line;
            lines.Add(Fitted(rest, width, font));
        }

        return lines;
    }

    private static string Fitted(string text, float width, SKFont font)
    {
        if (font.MeasureText(text) <= width)
        {
            return text;
        }

        var end = text.Length;
        while (end > 0 && font.MeasureText(text[..end].TrimEnd() + Cut) > width)
        {
            end -= end > 1 && char.IsLowSurrogate(text[end - 1]) ? 2 : 1;
        }

        return text[..end].TrimEnd() + Cut;
    }
}
