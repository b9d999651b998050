using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

/// <summary>Which fields differ between two states of a document, in the order in which they are read.</summary>
public static class DocumentDifference
{
    public static IReadOnlyList<FieldChange> Between(DocumentTree before, DocumentTree after)
    {
        var changes = new List<FieldChange>();
        Compare("", before.Find(""), after.Find(""), changes);
        return changes;
    }

    private static void Compare(string path, JsonNode? before, JsonNode? after, List<FieldChange> changes)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return;
        }

        switch (before, after)
        {
            case (JsonObject old, JsonObject now):
                foreach (var key in now.Select(field => field.Key).Union(old.Select(field => field.Key), StringComparer.Ordinal))
                {
                    Compare(FieldPath.Of(path, key), old[key], now[key], changes);
                }

                break;
            case (JsonArray old, JsonArray now) when ItemIds.TellApart(old) && ItemIds.TellApart(now):
                CompareLists(path, old, now, changes);
                break;
            case (JsonArray old, JsonArray now) when old.Count == now.Count && old.Concat(now).All(item => item is JsonObject):
                // Without ids and as many as before: most likely the same ones, with other content.
                foreach (var (index, item) in now.Index())
                {
                    Compare(FieldPath.At(path, index), old[index], item, changes);
                }

                break;
            default:
                changes.Add(new(path, before, after));
                break;
        }
    }

    private static void CompareLists(string path, JsonArray before, JsonArray after, List<FieldChange> changes)
    {
        var (old, now) = (ItemIds.ById(before), ItemIds.ById(after));
        foreach (var (id, item) in now)
        {
            Compare(FieldPath.Of(path, id), old.GetValueOrDefault(id), item, changes);
        }

        foreach (var (id, item) in old.Where(known => !now.ContainsKey(known.Key)))
        {
            changes.Add(new(FieldPath.Of(path, id), item, null));
        }

        if (ItemIds.AreReordered(old, now))
        {
            changes.Add(new(path, before, after, IsOrder: true));
        }
    }
}

/// <summary>A field with what stood there and what stands there.</summary>
/// <param name="Before">Null: nothing.</param>
/// <param name="After">Null: nothing.</param>
/// <param name="IsOrder">Whether only the order of a list's items changed.</param>
public sealed record FieldChange(string Path, JsonNode? Before, JsonNode? After, bool IsOrder = false);
