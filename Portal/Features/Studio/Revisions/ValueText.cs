using System.Text.Json.Nodes;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Revisions;

/// <summary>What stands in a field, as plain lines: a text as it is, a list line by line, an object as "label: value".</summary>
internal static class ValueText
{
    public static string Of(JsonNode? value) => string.Join('\n', Lines(value));

    /// <summary>The items of a list by name, to tell their order.</summary>
    public static string Order(JsonNode? list) => list is JsonArray items ? string.Join('\n', items.Select(NameOf)) : "";

    /// <summary>An item in a few words: its title or text.</summary>
    public static string NameOf(JsonNode? item) => item is JsonObject known
        ? DocumentTree.TextOf(known["title"] ?? known["text"] ?? known["label"] ?? known["question"] ?? known["claim"] ?? known["name"] ?? known["id"])
        : DocumentTree.TextOf(item);

    private static IEnumerable<string> Lines(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => list.SelectMany(Lines),
        JsonObject item => item.Where(field => field.Key != "id").SelectMany(field => field.Value is JsonArray or JsonObject
            ? Lines(field.Value).Select((line, index) => index == 0 ? $"{FieldLabels.OfKey(field.Key)}: {line}" : line)
            : [$"{FieldLabels.OfKey(field.Key)}: {DocumentTree.TextOf(field.Value)}"]),
        _ => [DocumentTree.TextOf(value)],
    };
}
