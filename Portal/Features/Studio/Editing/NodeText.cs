using System.Text.Json.Nodes;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Editing;

/// <summary>What stands in a part of a document, to be read.</summary>
internal static class NodeText
{
    public static string Of(JsonNode? node) => node switch
    {
        null => "Nothing",
        JsonObject fields => string.Join("; ", fields.Where(field => field.Key != "id").Select(field => $"{field.Key}: {Of(field.Value)}")),
        JsonArray items => string.Join("; ", items.Select(Of)),
        _ => DocumentTree.TextOf(node),
    };
}
