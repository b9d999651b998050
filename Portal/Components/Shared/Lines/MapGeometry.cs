using System.Globalization;

namespace Portal.Components.Shared.Lines;

/// <summary>
/// Up to five lines that start apart and meet before one destination, in the units of a drawing 420 wide. Every line
/// bends at 45°, and where they have met they run side by side.
/// </summary>
/// <param name="rows">How many lines, 1 to <see cref="MostLines"/>.</param>
/// <param name="rowHeight">Between two starting points.</param>
/// <param name="top">Of the first starting point.</param>
/// <param name="left">Of the starting points.</param>
/// <param name="meetX">Where the bends end.</param>
/// <param name="endX">The middle of the destination.</param>
public sealed class MapGeometry(int rows, double rowHeight, double top, double left, double meetX, double endX)
{
    public const int Width = 420;

    /// <summary>As many as there are line colours.</summary>
    public const int MostLines = LineColour.Count;

    private const double TrackGap = 11, Rounding = 10, RoundingRise = 4;

    public double Left => left;
    public double EndX => endX;

    /// <summary>Of the destination, halfway between the first and the last starting point.</summary>
    public double EndY => top + ((rows - 1) * rowHeight / 2);

    /// <summary>Of a starting point.</summary>
    public double StartY(int row) => top + (row * rowHeight);

    /// <summary>Of a line where all have met.</summary>
    public double TrackY(int row) => EndY + ((row - ((rows - 1) / 2.0)) * TrackGap);

    /// <summary>Height of the capsule across all lines that have met.</summary>
    public double Capsule => ((rows - 1) * TrackGap) + 24;

    /// <summary>The line from its starting point to the destination, as path data.</summary>
    public string Line(int row)
    {
        var (from, to) = (StartY(row), TrackY(row));
        var rise = Math.Abs(to - from);
        if (rise < 1)
        {
            return Data($"M{left} {from}H{endX}");
        }

        // Two rounded corners and a straight piece at 45° between them; a small step has no room for corners.
        var down = to > from ? 1 : -1;
        var corner = Math.Min(RoundingRise, rise / 2);
        var straight = rise - (2 * corner);
        var bend = meetX - straight - (2 * Rounding);
        return Data($"M{left} {from}H{bend}q6 0 {Rounding} {down * corner}l{straight} {down * straight}q4 {down * corner} {Rounding} {down * corner}H{endX}");
    }

    /// <summary>As an SVG attribute.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Data(FormattableString data) => data.ToString(SvgNumbers);

    private static readonly CultureInfo SvgNumbers = CultureInfo.InvariantCulture;
}
