namespace Portal.Features.Studio.Editing;

/// <summary>The ids under which fields stand on the editor's page.</summary>
public static class FieldIds
{
    /// <param name="path">See <see cref="Portal.Domain.Guides.Editing.FieldPath"/>.</param>
    public static string Of(string path) => "f-" + path.Replace('/', '.').Replace("#", "n", StringComparison.Ordinal);

    /// <summary>The button that moves an item up; see <see cref="DownOf"/>.</summary>
    public static string UpOf(string path) => Of(path) + "-up";

    public static string DownOf(string path) => Of(path) + "-down";

    public static string HintOf(string path) => Of(path) + "-hint";

    public static string ProblemOf(string path) => Of(path) + "-problem";
}
