using System.Text.Json.Nodes;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Files;

/// <summary>Names the fields in which two documents differ. An item that came or went is one.</summary>
internal static class ChangedFields
{
    /// <returns>Paths as <see cref="FieldPath"/> writes them, in the order of the newer document, then what is gone.</returns>
    public static IReadOnlyList<string> Between(GuideDocument before, GuideDocument after)
    {
        var changed = new List<string>();
        Compare("", JsonNode.Parse(GuideJson.Serialize(before)), JsonNode.Parse(GuideJson.Serialize(after)), changed);
        return changed;
    }

    private static void Compare(string path, JsonNode? before, JsonNode? after, List<string> changed)
    {
        switch (before, after)
        {
            case (JsonObject former, JsonObject latter):
                foreach (var key in latter.Select(field => field.Key).Union(former.Select(field => field.Key)))
                {
                    Compare(FieldPath.Of(path, key), former[key], latter[key], changed);
                }

                break;
            case (JsonArray former, JsonArray latter):
                Compare(path, former, latter, changed);
                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                {
                    changed.Add(path);
                }

                break;
        }
    }

    private static void Compare(string path, JsonArray before, JsonArray after, List<string> changed)
    {
        var former = Named(path, before);
        var latter = Named(path, after);
        var known = former.ToDictionary(item => item.Path, item => item.Value, StringComparer.Ordinal);
        foreach (var (item, value) in latter)
        {
            if (known.Remove(item, out var old))
            {
                Compare(item, old, value, changed);
            }
            else
            {
                changed.Add(item);
            }
        }

        changed.AddRange(former.Where(item => known.ContainsKey(item.Path)).Select(item => item.Path));
        var stayed = former.Select(item => item.Path).Intersect(latter.Select(item => item.Path));
        if (!stayed.SequenceEqual(latter.Select(item => item.Path).Intersect(former.Select(item => item.Path))))
        {
            changed.Add(path); // The order.
        }
    }

    /// <summary>An id that stands twice names the first; a draft may hold that.</summary>
    private static List<(string Path, JsonNode? Value)> Named(string path, JsonArray list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. list.Select((item, index) =>
        {
            var name = FieldPath.Item(path, item, index);
            return (seen.Add(name) ? name : FieldPath.At(path, index), item);
        })];
    }
}
