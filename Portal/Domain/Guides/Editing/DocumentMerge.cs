using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

/// <summary>
/// Brings together what two authors made of the same document, field by field. Where only one of them changed a field, that
/// change holds; where both did, theirs stays and what I wrote is answered as a conflict, so that nothing is lost and
/// nothing overwritten.
/// </summary>
public static class DocumentMerge
{
    /// <param name="base">What both began from.</param>
    /// <param name="theirs">What is stored.</param>
    public static (DocumentTree Merged, IReadOnlyList<FieldConflict> Conflicts) Merge(DocumentTree @base, DocumentTree mine, DocumentTree theirs)
    {
        var conflicts = new List<FieldConflict>();
        var merged = Merge("", @base.Find(""), mine.Find(""), theirs.Find(""), conflicts);
        return (DocumentTree.Of((JsonObject)merged!), conflicts);
    }

    private static JsonNode? Merge(string path, JsonNode? was, JsonNode? mine, JsonNode? theirs, List<FieldConflict> conflicts)
    {
        if (JsonNode.DeepEquals(mine, theirs) || JsonNode.DeepEquals(mine, was))
        {
            return theirs?.DeepClone();
        }

        if (JsonNode.DeepEquals(theirs, was))
        {
            return mine?.DeepClone();
        }

        switch (mine, theirs)
        {
            case (JsonObject left, JsonObject right):
                return MergeObjects(path, was as JsonObject, left, right, conflicts);
            case (JsonArray left, JsonArray right)
                when ItemIds.TellApart(left) && ItemIds.TellApart(right) && (was ?? new JsonArray()) is JsonArray old && ItemIds.TellApart(old):
                return MergeLists(path, old, left, right, conflicts);
            default:
                conflicts.Add(new(path, was?.DeepClone(), mine?.DeepClone(), theirs?.DeepClone()));
                return theirs?.DeepClone();
        }
    }

    private static JsonObject MergeObjects(
        string path, JsonObject? was, JsonObject mine, JsonObject theirs, List<FieldConflict> conflicts)
    {
        var merged = new JsonObject();
        foreach (var key in theirs.Select(field => field.Key).Union(mine.Select(field => field.Key), StringComparer.Ordinal))
        {
            if (Merge(FieldPath.Of(path, key), was?[key], mine[key], theirs[key], conflicts) is { } value)
            {
                merged[key] = value;
            }
        }

        return merged;
    }

    /// <summary>
    /// Items are told apart by their ids. What one author removed and the other left alone goes; what the other changed
    /// meanwhile stays, as a conflict. The order is that of whoever changed it, theirs where both did.
    /// </summary>
    private static JsonArray MergeLists(string path, JsonArray was, JsonArray mine, JsonArray theirs, List<FieldConflict> conflicts)
    {
        var (old, left, right) = (ItemIds.ById(was), ItemIds.ById(mine), ItemIds.ById(theirs));
        var (byMe, byThem) = (ItemIds.AreReordered(old, left), ItemIds.AreReordered(old, right));
        if (byMe && byThem && ItemIds.AreReordered(left, right))
        {
            conflicts.Add(new(path, was.DeepClone(), mine.DeepClone(), theirs.DeepClone(), IsOrder: true));
        }

        var order = byMe && !byThem ? Spliced(left.Keys, right.Keys) : Spliced(right.Keys, left.Keys);
        var items = new JsonArray();
        foreach (var id in order)
        {
            var (before, mineNow, theirsNow) = (old.GetValueOrDefault(id), left.GetValueOrDefault(id), right.GetValueOrDefault(id));
            if (mineNow is null && theirsNow is not null && before is not null && !JsonNode.DeepEquals(before, theirsNow))
            {
                // I took away what they went on with: theirs stays, and I am told.
                conflicts.Add(new(FieldPath.Of(path, id), before.DeepClone(), null, theirsNow.DeepClone()));
                items.Add(theirsNow.DeepClone());
            }
            else if (theirsNow is null && mineNow is not null && before is not null && !JsonNode.DeepEquals(before, mineNow))
            {
                // They took away what I went on with: mine stays, and I am told.
                conflicts.Add(new(FieldPath.Of(path, id), before.DeepClone(), mineNow.DeepClone(), null));
                items.Add(mineNow.DeepClone());
            }
            else if (Merge(FieldPath.Of(path, id), before, mineNow, theirsNow, conflicts) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>Both lists in the order of <paramref name="first"/>; what that lacks stands behind what it followed in the other.</summary>
    private static List<string> Spliced(IEnumerable<string> first, IEnumerable<string> other)
    {
        var result = first.ToList();
        string? before = null;
        foreach (var id in other)
        {
            if (!result.Contains(id))
            {
                result.Insert(before is null ? 0 : result.IndexOf(before) + 1, id);
            }

            before = id;
        }

        return result;
    }
}

/// <summary>A field that two authors changed differently.</summary>
/// <param name="Path">See <see cref="FieldPath"/>.</param>
/// <param name="Base">What both began from; null: nothing.</param>
/// <param name="Mine">Null: I took it away.</param>
/// <param name="Theirs">Null: they took it away.</param>
/// <param name="IsOrder">Whether it is only the order of a list's items.</param>
public sealed record FieldConflict(string Path, JsonNode? Base, JsonNode? Mine, JsonNode? Theirs, bool IsOrder = false);
