using System.Globalization;

namespace Portal.Components.Shared.Lines;

/// <summary>
/// Where the stops of a path stand on its line. Across in percent of the width, so that circles stay round at any
/// width; up and down in pixels. A line shows order and is never to scale.
/// </summary>
/// <param name="Stops">In the order of the steps.</param>
/// <param name="Branches">Stretches that run parallel to the main track.</param>
/// <param name="Start">Where the main track begins, in percent.</param>
/// <param name="End">The destination, in percent.</param>
/// <param name="MainY">Of the main track.</param>
/// <param name="Height">Of the drawing.</param>
public sealed record LineGeometry(
    IReadOnlyList<LineStop> Stops, IReadOnlyList<LineBranch> Branches, double Start, double End, int MainY, int Height)
{
    /// <summary>Of the parallel track.</summary>
    public const int BranchY = 10;

    private const double Margin = 4;
    private const int TrackGap = 24, Foot = 16;

    /// <summary>How far a branch reaches beyond its stops, as a share of the distance between two stops.</summary>
    private const double Reach = 0.3;

    /// <param name="path">Its steps are the stops; those that run alongside another stand on the parallel track.</param>
    /// <param name="centred">Each stop in the middle of an equal column, to stand over labels in such columns;
    /// otherwise the line fills the width.</param>
    /// <param name="tight">Leaves no room for a parallel track where there is none.</param>
    public static LineGeometry Of(PathOutline path, bool centred = false, bool tight = false)
    {
        bool[] along = [.. path.Totals.Steps.Select(step => step.AlongsideCode is not null)];
        var columns = along.Length + 1;
        var gap = centred ? 100.0 / columns : (100 - (2 * Margin)) / Math.Max(along.Length, 1);
        var first = centred ? gap / 2 : Margin;
        var mainY = tight && !along.Contains(true) ? Foot : BranchY + TrackGap;
        double At(int column) => first + (column * gap);

        var branches = new List<LineBranch>();
        for (var i = 0; i < along.Length; i++)
        {
            if (along[i])
            {
                var from = i;
                while (i + 1 < along.Length && along[i + 1])
                {
                    i++;
                }

                // Before the first stop of all there is no track to branch from.
                branches.Add(new(At(from) - (from > 0 ? Reach * gap : 0), At(i) + (Reach * gap), LeavesTrack: from > 0));
            }
        }

        var start = Math.Max(Array.IndexOf(along, false), 0);
        return new(
            [.. path.Totals.Steps.Select((step, i) => new LineStop(At(i), along[i] ? BranchY : mainY, step.Code, step.Step.Optional))],
            branches, At(start), At(along.Length), mainY, mainY + Foot);
    }

    /// <summary>As an SVG attribute: "20.1%".</summary>
    public static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <param name="X">In percent.</param>
/// <param name="Y">In pixels.</param>
/// <param name="Code">"A2".</param>
public sealed record LineStop(double X, int Y, string Code, bool Optional);

/// <param name="From">Left end of its straight part, in percent.</param>
/// <param name="To">Right end of its straight part, in percent.</param>
/// <param name="LeavesTrack">Whether it branches out of the main track at its left end.</param>
public sealed record LineBranch(double From, double To, bool LeavesTrack);
