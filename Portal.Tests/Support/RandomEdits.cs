using System.Globalization;
using System.Text.Json.Nodes;
using Portal.Domain.Guides.Editing;

namespace Portal.Tests.Support;

/// <summary>Edits documents as an author might: types into a field, clears one, adds, moves and removes items.</summary>
/// <param name="author">Distinguishes what this one writes from what others write.</param>
internal sealed class RandomEdits(Random random, string author)
{
    private int written;

    /// <summary>An edit of some place of the document; it may change nothing.</summary>
    public TreeEdit Next(DocumentTree tree)
    {
        var fields = Fields(tree).ToList();
        var items = fields.Where(field => FieldPath.Parent(field.Path) is { Length: > 0 } above && tree.Find(above) is JsonArray).Select(field => field.Path).ToList();
        var lists = fields.Where(field => field.Node is JsonArray).Select(field => field.Path).ToList();
        return random.Next(6) switch
        {
            0 when items.Count > 0 => new TreeEdit.Remove(Any(items)),
            1 when items.Count > 0 => new TreeEdit.Move(Any(items), random.Next(5)),
            2 or 3 when lists.Count > 0 => Added(tree, Any(lists)),
            4 => new TreeEdit.Set(Any(fields.Select(field => field.Path).Where(IsFree).ToList()), null),
            _ => Typed(tree),
        };
    }

    /// <summary>Types something that nobody typed before into a text of the document.</summary>
    public TreeEdit.Set Typed(DocumentTree tree) => new(Any(Texts(tree)), Words());

    /// <summary>All fields that hold a text and are neither an id nor a day, which a document could not hold in words.</summary>
    public static IReadOnlyList<string> Texts(DocumentTree tree) =>
        [.. Fields(tree)
            .Where(field => IsFree(field.Path) && field.Node is JsonValue value && value.TryGetValue<string>(out var text)
                && !DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _))
            .Select(field => field.Path)];

    /// <summary>Everything below the document itself.</summary>
    public static IEnumerable<(string Path, JsonNode? Node)> Fields(DocumentTree tree, string path = "")
    {
        var below = tree.Find(path) switch
        {
            JsonObject parent => parent.Select(field => FieldPath.Of(path, field.Key)),
            JsonArray => tree.ItemPaths(path),
            _ => [],
        };
        return below.SelectMany(field => Fields(tree, field).Prepend((field, tree.Find(field))));
    }

    private static bool IsFree(string path) => FieldPath.Name(path) is not ("id" or "kind" or "slug");

    private TreeEdit.Insert Added(DocumentTree tree, string list)
    {
        var item = tree.Items(list) is [{ } like, ..] ? like.DeepClone() : Words();
        if (item is JsonObject known && FieldPath.IdOf(known) is not null)
        {
            known["id"] = string.Create(CultureInfo.InvariantCulture, $"new-{author}-{++written}");
        }
        else if (item is JsonValue)
        {
            item = Words();
        }

        return new(list, random.Next(5), item);
    }

    private JsonValue Words() => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{author} wrote {++written}"));

    private string Any(IReadOnlyList<string> of) => of[random.Next(of.Count)];
}
