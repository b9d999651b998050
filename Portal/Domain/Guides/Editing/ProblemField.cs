using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

/// <summary>Finds the field that a problem speaks of: <c>paths[0].steps[2].time.max</c> is <c>paths/degree/steps/one-stack/time/max</c>.</summary>
public static class ProblemField
{
    /// <param name="problemPath">See <see cref="GuideProblem.Path"/>.</param>
    /// <returns>A <see cref="FieldPath"/>; empty where the document as a whole is meant. What is missing is named as well.</returns>
    public static string Of(DocumentTree tree, string problemPath)
    {
        var (path, node) = ("", tree.Find(""));
        if (problemPath == GuideProblem.WholeDocument)
        {
            return path;
        }

        foreach (var (key, index) in GuidePath.Parts(problemPath))
        {
            if (key is null)
            {
                var item = node is JsonArray list && index < list.Count ? list[index] : null;
                path = item is not null && IsNamed(item, (JsonArray)node!) ? FieldPath.Item(path, item, index) : FieldPath.At(path, index);
                node = item;
            }
            else if (key.StartsWith('"') || key.Contains(FieldPath.Separator))
            {
                // No key of the format: the nearest field that is one.
                return path;
            }
            else if (key.Length > 0)
            {
                path = FieldPath.Of(path, key);
                node = (node as JsonObject)?[key];
            }
        }

        return path;
    }

    /// <summary>Whether the id leads to this item: a draft may hold one id twice, or what no path can hold.</summary>
    private static bool IsNamed(JsonNode item, JsonArray list) =>
        FieldPath.IdOf(item) is { } id && !id.StartsWith('#') && !id.Contains(FieldPath.Separator)
        && ReferenceEquals(list.First(other => FieldPath.IdOf(other) == id), item);
}
