using System.Globalization;
using Portal.Components.Shared.Sharing;
using SkiaSharp;

namespace Portal.Features.Reading.Pictures;

/// <summary>Draws a <see cref="SharePicture"/>: the site, the title, each path as a line with its stops, a time with its place.</summary>
internal static class PictureDrawing
{
    private const float Margin = 72, Content = SharePicture.Width - (2 * Margin);
    private const float HeadY = 92, TitleY = 184, FigureY = 540, TailY = 582;
    private const float LinesTop = 326, LinesBottom = 450, LineX = 142, LineEnd = 470, LabelX = 516;
    private const int MostLines = 3, MostStops = 12, MostTitleLines = 2;

    /// <returns>A PNG.</returns>
    public static byte[] Draw(SharePicture picture)
    {
        using var surface = SKSurface.Create(new SKImageInfo(SharePicture.Width, SharePicture.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(SKColor.Parse(PictureColours.Plate));
        DrawHead(canvas, picture);
        DrawTitle(canvas, picture.Title);
        if (picture.Lines.Count == 0)
        {
            DrawBareLine(canvas);
        }

        DrawLines(canvas, picture.Lines);
        DrawFigure(canvas, picture.Figure);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }

    /// <summary>The mark of the site, its name, and what the page is.</summary>
    private static void DrawHead(SKCanvas canvas, SharePicture picture)
    {
        using (var line = PictureColours.Stroke(PictureColours.Lines["a"], 9))
        {
            canvas.DrawLine(Margin + 4, HeadY - 11, Margin + 48, HeadY - 11, line);
            canvas.DrawLine(Margin + 4, HeadY - 25, Margin + 22, HeadY - 11, line);
        }

        DrawStop(canvas, Margin + 52, HeadY - 11, 14, PictureColours.OnPlate, PictureColours.Marigold);
        using var font = PictureFonts.Sans(34);
        var x = PictureText.Draw(canvas, picture.SiteName, Margin + 86, HeadY, Content / 2, font, PictureColours.OnPlate);
        if (picture.Kind is { } kind)
        {
            PictureText.Draw(canvas, kind, x + 22, HeadY, SharePicture.Width - Margin - x - 22, font, PictureColours.OnPlateQuiet);
        }
    }

    private static void DrawTitle(SKCanvas canvas, string title)
    {
        using var font = PictureFonts.Serif(66);
        foreach (var (index, line) in PictureText.Wrapped(title, Content, MostTitleLines, font).Index())
        {
            PictureText.Draw(canvas, line, Margin, TitleY + (index * 74), Content, font, PictureColours.OnPlate);
        }
    }

    private static void DrawLines(SKCanvas canvas, IReadOnlyList<PictureLine> lines)
    {
        var shown = lines.Take(MostLines).ToList();
        var gap = (LinesBottom - LinesTop) / (MostLines - 1);
        using var font = PictureFonts.Sans(30);
        foreach (var (index, line) in shown.Index())
        {
            var y = LinesTop + (index * gap);
            var colour = PictureColours.Lines[line.Line];
            using (var track = PictureColours.Stroke(colour, 9))
            {
                canvas.DrawLine(LineX, y, LineEnd, y, track);
            }

            DrawBadge(canvas, line.Letter, y, colour);
            DrawStops(canvas, line.Stops, y, colour);
            var steps = font.MeasureText(line.Steps);
            var end = PictureText.Draw(canvas, line.Title, LabelX, y + 10, SharePicture.Width - Margin - LabelX - steps - 20, font, PictureColours.OnPlate);
            PictureText.Draw(canvas, line.Steps, end + 20, y + 10, steps + 1, font, PictureColours.OnPlateQuiet);
        }

        if (lines.Count > MostLines)
        {
            var more = string.Create(CultureInfo.InvariantCulture, $"+ {lines.Count - MostLines}");
            PictureText.Draw(canvas, more, SharePicture.Width - Margin - font.MeasureText(more), FigureY, Content, font, PictureColours.OnPlateQuiet);
        }
    }

    /// <summary>The sign of the portal on pictures of what has no paths.</summary>
    private static void DrawBareLine(SKCanvas canvas)
    {
        const float y = (LinesTop + LinesBottom) / 2;
        using (var track = PictureColours.Stroke(PictureColours.Lines["a"], 9))
        {
            canvas.DrawLine(Margin + 4, y, SharePicture.Width - Margin - 18, y, track);
        }

        DrawStop(canvas, SharePicture.Width - Margin - 18, y, 14, PictureColours.OnPlate, PictureColours.Marigold);
    }

    private static void DrawBadge(SKCanvas canvas, string letter, float y, string colour)
    {
        using var fill = PictureColours.Fill(colour);
        canvas.DrawCircle(Margin + 24, y, 24, fill);
        using var font = PictureFonts.Sans(letter.Length > 1 ? 22 : 30);
        using var ink = PictureColours.Fill(PictureColours.Plate);
        canvas.DrawText(letter, Margin + 24, y + 10, SKTextAlign.Center, font, ink);
    }

    /// <summary>One stop for each step, the destination at the end; more than fit are drawn as many as fit, the number stands beside.</summary>
    private static void DrawStops(SKCanvas canvas, int stops, float y, string colour)
    {
        var shown = Math.Min(stops, MostStops);
        for (var stop = 0; stop < shown; stop++)
        {
            DrawStop(canvas, LineX + (stop * (LineEnd - LineX) / shown), y, 9, colour, PictureColours.Plate);
        }

        DrawStop(canvas, LineEnd, y, 14, PictureColours.OnPlate, PictureColours.Marigold);
    }

    private static void DrawStop(SKCanvas canvas, float x, float y, float radius, string edge, string centre)
    {
        using var fill = PictureColours.Fill(centre);
        using var stroke = PictureColours.Stroke(edge, 6);
        canvas.DrawCircle(x, y, radius, fill);
        canvas.DrawCircle(x, y, radius, stroke);
    }

    private static void DrawFigure(SKCanvas canvas, PictureFigure? figure)
    {
        if (figure is null)
        {
            return;
        }

        using var large = PictureFonts.Sans(38);
        PictureText.Draw(canvas, figure.Text, Margin, FigureY, Content - 80, large, PictureColours.OnPlate);
        using var small = PictureFonts.Sans(26);
        PictureText.Draw(canvas, figure.Where, Margin, TailY, Content, small, PictureColours.OnPlateQuiet);
    }
}
