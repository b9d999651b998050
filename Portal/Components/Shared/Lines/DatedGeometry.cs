using System.Globalization;

namespace Portal.Components.Shared.Lines;

/// <summary>
/// Where the stops of a line by date stand. Across to scale, in percent of the width; down in pixels, in as many rows as it
/// takes for no two to lie over one another.
/// </summary>
/// <param name="Ticks">Where the scale is labelled.</param>
/// <param name="Today">In percent.</param>
/// <param name="Reached">How far the line is done, in percent.</param>
/// <param name="End">Of the line, in percent.</param>
/// <param name="LabelY">Where the labels of the scale stand.</param>
/// <param name="Height">Of the drawing.</param>
public sealed record DatedGeometry(
    IReadOnlyList<DatedPlace> Places, IReadOnlyList<DatedTick> Ticks, double Today, double Reached, double End, int LabelY, int Height)
{
    /// <summary>The height of a capsule.</summary>
    public const int Capsule = 24;

    /// <summary>The top of the first row; above it stands "Today".</summary>
    public const int Top = 20;

    private const int RowGap = 6, Foot = 24;

    /// <summary>A window narrower than this, in percent, is drawn as a round stop in its middle: its code would not fit.</summary>
    private const double Narrow = 9;

    /// <summary>Room at both ends for round stops, in percent.</summary>
    private const double Margin = 4;

    private const int MostTicks = 6;

    /// <summary>What a label of the scale takes of the narrowest phone, in percent: "Jan 2028", "2028".</summary>
    private const double MonthRoom = 22, YearRoom = 13;

    /// <summary>How far a label may stand out at the end, in percent.</summary>
    private const double Beyond = 4;

    /// <summary>Months between two labels of the scale.</summary>
    private static readonly int[] TickMonths = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

    /// <param name="starts">The first day of the line.</param>
    public static DatedGeometry Of(IReadOnlyList<DatedStop> stops, DateOnly starts, DateOnly today)
    {
        var first = stops.Select(stop => stop.Window.Earliest).Append(starts).Append(today).Min();
        var last = stops.Select(stop => stop.Window.Latest).Append(starts.AddMonths(1)).Append(today).Max();
        var days = Math.Max(last.DayNumber - first.DayNumber, 1);
        double At(DateOnly day) => Margin + ((100 - (2 * Margin)) * (day.DayNumber - first.DayNumber) / days);

        var rows = new List<double>();
        var places = new List<DatedPlace>(stops.Count);
        // The earliest first, so that rows fill up.
        foreach (var stop in stops.OrderBy(stop => stop.Window.Earliest).ThenBy(stop => stop.Window.Latest))
        {
            var (from, to) = (At(stop.Window.Earliest), At(stop.Window.Latest));
            var isRound = to - from < Narrow;
            var (left, right) = isRound ? ((from + to - Narrow) / 2, (from + to + Narrow) / 2) : (from, to);
            var row = rows.FindIndex(end => end <= left);
            if (row < 0)
            {
                row = rows.Count;
                rows.Add(right);
            }

            rows[row] = right;
            places.Add(new(stop, from, to, isRound, Top + (row * (Capsule + RowGap))));
        }

        var reached = places.Where(place => place.Stop is { State: DatedStopState.Done, IsOwn: false }).Select(place => place.To).DefaultIfEmpty(At(first)).Max();
        var height = Top + (Math.Max(rows.Count, 1) * (Capsule + RowGap)) + Foot;
        return new(
            places, TicksOf(first, last, At), At(today), reached, At(last), height - RowGap, height);
    }

    private static List<DatedTick> TicksOf(DateOnly first, DateOnly last, Func<DateOnly, double> at)
    {
        var months = ((last.Year - first.Year) * 12) + last.Month - first.Month;
        var step = Array.Find(TickMonths, every => months / every < MostTicks) is > 0 and var found ? found : TickMonths[^1];
        var room = step < 12 ? MonthRoom : YearRoom;
        var free = 0d;
        var ticks = new List<DatedTick>();
        // Counted from a year's beginning, so that labels stand at round dates.
        var year = step > 12 ? first.Year / (step / 12) * (step / 12) : first.Year;
        for (var day = new DateOnly(Math.Max(year, 1), 1, 1); day <= last; day = day.AddMonths(step))
        {
            if (day >= first)
            {
                var x = at(day);
                var side = x >= free && x + room <= 100 + Beyond ? DatedLabelSide.After
                    : x - room >= free ? DatedLabelSide.Before
                    : DatedLabelSide.None;
                ticks.Add(new(x, day, IsYear: step >= 12, side));
                free = side switch { DatedLabelSide.After => x + room, DatedLabelSide.Before => x, _ => free };
            }
        }

        return ticks;
    }

    /// <summary>As an SVG attribute: "20.1%".</summary>
    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <param name="From">In percent.</param>
/// <param name="To">In percent.</param>
/// <param name="IsRound">Drawn as a round stop between both.</param>
/// <param name="Y">Its top, in pixels.</param>
public sealed record DatedPlace(DatedStop Stop, double From, double To, bool IsRound, int Y)
{
    /// <summary>In percent.</summary>
    public double Middle => (From + To) / 2;
}

/// <param name="X">In percent.</param>
/// <param name="IsYear">Whether the year alone says which day it is.</param>
/// <param name="Side">Where its label stands.</param>
public sealed record DatedTick(double X, DateOnly Day, bool IsYear, DatedLabelSide Side);

/// <summary>On which side of its line a label of the scale stands; on none where another's leaves it no room.</summary>
public enum DatedLabelSide
{
    None,
    Before,
    After,
}
