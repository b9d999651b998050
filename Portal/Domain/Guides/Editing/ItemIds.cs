using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

/// <summary>Lists whose items can be told apart wherever they stand.</summary>
internal static class ItemIds
{
    /// <summary>Whether every item has an id, and each another.</summary>
    public static bool TellApart(JsonArray list) =>
        list.All(item => FieldPath.IdOf(item) is not null) && list.DistinctBy(FieldPath.IdOf, StringComparer.Ordinal).Count() == list.Count;

    /// <summary>The items in their order; the list's ids tell them apart.</summary>
    public static OrderedDictionary<string, JsonNode> ById(JsonArray list) =>
        new(list.Select(item => KeyValuePair.Create(FieldPath.IdOf(item)!, item!)), StringComparer.Ordinal);

    /// <summary>Whether those that both have stand in another order.</summary>
    public static bool AreReordered(OrderedDictionary<string, JsonNode> before, OrderedDictionary<string, JsonNode> after) =>
        !before.Keys.Where(after.ContainsKey).SequenceEqual(after.Keys.Where(before.ContainsKey), StringComparer.Ordinal);
}
