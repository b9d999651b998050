using Portal.Components.Shared.Figures;

namespace Portal.Components.Shared.Comparison;

/// <summary>Parts of a path in a sentence.</summary>
internal static class PathText
{
    /// <summary>"A1, A3", in the order of the line.</summary>
    public static string Codes(PathOutline path, IReadOnlyList<string> stepIds) =>
        string.Join(", ", path.Totals.Steps.Where(step => stepIds.Contains(step.Step.Id)).Select(step => step.Code));

    /// <summary>"school leavers, students".</summary>
    public static string StartingPoints(IReadOnlyList<string> starts) => string.Join(", ", starts.Select(GuideWords.StartingPoint));
}
