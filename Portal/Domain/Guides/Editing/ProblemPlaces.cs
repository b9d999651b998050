using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

/// <summary>Finds the field that a problem speaks of.</summary>
public static class ProblemPlaces
{
    /// <param name="path">As problems spell it: <c>paths[0].steps[2].time.max</c>.</param>
    /// <returns>The same as a <see cref="FieldPath"/>; empty for the document as a whole.</returns>
    public static string FieldOf(DocumentTree tree, string path)
    {
        if (path == GuideProblem.WholeDocument)
        {
            return "";
        }

        var field = "";
        foreach (var (key, index) in GuidePath.Parts(path))
        {
            field = key is not null ? FieldPath.Of(field, key)
                : tree.Find(field) is JsonArray list && index < list.Count ? FieldPath.Item(field, list[index], index)
                : FieldPath.At(field, index);
        }

        return field;
    }
}
