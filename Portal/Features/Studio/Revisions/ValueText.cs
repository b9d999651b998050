using System.Text.Json.Nodes;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Revisions;

/// <summary>What stands in a field, as plain lines: a text as it is, a list line by line, an object as "label: value".</summary>
internal static class ValueText
{
    /// <param name="kind">Of the document.</param>
    /// <param name="path">Of the field, by which its parts get their labels.</param>
    public static string Of(string kind, string path, JsonNode? value) => string.Join('\n', Lines(kind, path, value));

    /// <summary>The items of a list by name, to tell their order.</summary>
    public static string Order(JsonNode? list) => list is JsonArray items ? string.Join('\n', items.Select(NameOf)) : "";

    /// <summary>An item in a few words: its title or text.</summary>
    public static string NameOf(JsonNode? item) => item is JsonObject known
        ? DocumentTree.TextOf(known["title"] ?? known["text"] ?? known["label"] ?? known["question"] ?? known["claim"] ?? known["name"] ?? known["id"])
        : DocumentTree.TextOf(item);

    private static IEnumerable<string> Lines(string kind, string path, JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => list.SelectMany((item, index) => Lines(kind, FieldPath.Item(path, item, index), item)),
        JsonObject item => item.Where(field => field.Key != "id").SelectMany(field => Labelled(kind, FieldPath.Of(path, field.Key), field.Value)),
        _ => [DocumentTree.TextOf(value)],
    };

    private static IEnumerable<string> Labelled(string kind, string path, JsonNode? value) =>
        Lines(kind, path, value).Select((line, index) => index == 0 ? $"{GuideSchema.Find(kind, path)?.Label ?? FieldPath.Name(path)}: {line}" : line);
}
