using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

/// <summary>
/// A document as somebody is writing it: JSON in the shape of the format, in which anything may stand anywhere, changed one
/// field at a time (<see cref="FieldPath"/>). Each change answers the one that takes it back.
/// </summary>
public sealed class DocumentTree
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject root;

    private DocumentTree(JsonObject root) => this.root = root;

    /// <summary>One of <see cref="GuideKinds"/>, or whatever else stands there.</summary>
    public string Kind => Text("kind");

    /// <param name="content">What <see cref="Content"/> gave, or a revision's document.</param>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static DocumentTree Parse(string content) =>
        new(JsonNode.Parse(content) as JsonObject ?? throw new JsonException("A document is a JSON object."));

    public static DocumentTree Of(GuideDocument document) => Parse(GuideJson.Serialize(document));

    /// <summary>A document that has nothing yet but what it must be told apart by.</summary>
    /// <param name="kind">One of <see cref="GuideKinds"/>.</param>
    public static DocumentTree Begin(string kind, string slug, string title) =>
        new(new() { ["kind"] = kind, ["slug"] = slug, ["title"] = title });

    /// <summary>The whole as JSON, to be kept.</summary>
    public string Content() => root.ToJsonString(Plain);

    /// <summary>The document as far as it is one, and every problem.</summary>
    public GuideReading Check() => GuideCheck.Check(Encoding.UTF8.GetBytes(Content()));

    /// <summary>Becomes what <paramref name="other"/> is.</summary>
    public void Become(DocumentTree other)
    {
        root.Clear();
        foreach (var (key, value) in other.root)
        {
            root[key] = value?.DeepClone();
        }
    }

    public DocumentTree Copy() => new((JsonObject)root.DeepClone());

    /// <summary>What stands at the field; null where nothing does.</summary>
    public JsonNode? Find(string path)
    {
        JsonNode? node = root;
        foreach (var part in Parts(path))
        {
            node = node switch
            {
                JsonObject parent => parent[part],
                JsonArray list when PlaceOf(list, part) is { } index => list[index],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The text at the field, a number or a flag as it is written; empty where there is none.</summary>
    public string Text(string path) => TextOf(Find(path));

    public static string TextOf(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.ToJsonString(),
        _ => "",
    };

    /// <summary>The items of a list; none where there is no list.</summary>
    public IReadOnlyList<JsonNode?> Items(string path) => Find(path) is JsonArray list ? [.. list] : [];

    /// <summary>The paths of the items of a list, in their order.</summary>
    public IReadOnlyList<string> ItemPaths(string path) =>
        [.. Items(path).Select((item, index) => FieldPath.Item(path, item, index))];

    /// <summary>Does what <paramref name="edit"/> says.</summary>
    /// <returns>What undoes it; null where it changed nothing, also because the place it speaks of is gone.</returns>
    public TreeEdit? Apply(TreeEdit edit) => edit switch
    {
        TreeEdit.Set set => Set(set),
        TreeEdit.Insert insert => Insert(insert),
        TreeEdit.Remove remove => Remove(remove),
        TreeEdit.Move move => Move(move),
        _ => null,
    };

    private TreeEdit.Set? Set(TreeEdit.Set edit)
    {
        var before = Find(edit.Path);
        if (JsonNode.DeepEquals(before, edit.Value) || (edit.Value is null && before is null))
        {
            return null;
        }

        switch (FindParent(edit.Path, isMade: edit.Value is not null))
        {
            case JsonObject parent:
                var key = FieldPath.Name(edit.Path);
                if (edit.Value is null)
                {
                    parent.Remove(key);
                }
                else
                {
                    parent[key] = edit.Value.DeepClone();
                }

                break;
            case JsonArray list when PlaceOf(list, FieldPath.Name(edit.Path)) is { } index && edit.Value is not null:
                list[index] = edit.Value.DeepClone();
                break;
            default:
                return null;
        }

        return new(edit.Path, before?.DeepClone());
    }

    private TreeEdit.Remove? Insert(TreeEdit.Insert edit)
    {
        if (Find(edit.List) is not JsonArray list)
        {
            if (FindParent(edit.List, isMade: true) is not JsonObject parent)
            {
                return null;
            }

            parent[FieldPath.Name(edit.List)] = list = [];
        }

        if (FieldPath.IdOf(edit.Item) is { } id && PlaceOf(list, id) is not null)
        {
            return null;
        }

        var index = Math.Clamp(edit.Index, 0, list.Count);
        list.Insert(index, edit.Item.DeepClone());
        return new(FieldPath.Item(edit.List, list[index], index));
    }

    private TreeEdit.Insert? Remove(TreeEdit.Remove edit)
    {
        var path = FieldPath.Parent(edit.Path);
        if (Find(path) is not JsonArray list || PlaceOf(list, FieldPath.Name(edit.Path)) is not { } index || list[index] is not { } item)
        {
            return null;
        }

        list.RemoveAt(index);
        return new(path, index, item);
    }

    private TreeEdit.Move? Move(TreeEdit.Move edit)
    {
        var path = FieldPath.Parent(edit.Path);
        if (Find(path) is not JsonArray list || PlaceOf(list, FieldPath.Name(edit.Path)) is not { } from)
        {
            return null;
        }

        var to = Math.Clamp(edit.To, 0, list.Count - 1);
        if (to == from)
        {
            return null;
        }

        var item = list[from];
        list.RemoveAt(from);
        list.Insert(to, item);
        return new(FieldPath.Item(path, item, to), from);
    }

    /// <summary>What holds the field.</summary>
    /// <param name="isMade">Whether objects that are missing on the way there are made.</param>
    private JsonNode? FindParent(string path, bool isMade)
    {
        var parent = FieldPath.Parent(path);
        if (parent.Length == 0)
        {
            return root;
        }

        if (Find(parent) is { } known)
        {
            return known;
        }

        if (!isMade || FindParent(parent, isMade) is not JsonObject above)
        {
            return null;
        }

        var made = new JsonObject();
        above[FieldPath.Name(parent)] = made;
        return made;
    }

    private static string[] Parts(string path) => path.Length == 0 ? [] : path.Split(FieldPath.Separator);

    private static int? PlaceOf(JsonArray list, string part)
    {
        if (FieldPath.IndexOf(part) is { } index)
        {
            return index < list.Count ? index : null;
        }

        for (var at = 0; at < list.Count; at++)
        {
            if (FieldPath.IdOf(list[at]) == part)
            {
                return at;
            }
        }

        return null;
    }
}

/// <summary>One change of a document.</summary>
public abstract record TreeEdit
{
    private TreeEdit()
    {
    }

    /// <param name="Value">What is to stand there; null: nothing.</param>
    public sealed record Set(string Path, JsonNode? Value) : TreeEdit
    {
        public static Set Text(string path, string text) => new(path, text.Length == 0 ? null : JsonValue.Create(text));
    }

    /// <summary>Adds an item; the list is made where there is none. An item with the id of another is not added.</summary>
    /// <param name="Index">0-based place; beyond the end means the end.</param>
    public sealed record Insert(string List, int Index, JsonNode Item) : TreeEdit;

    /// <param name="Path">Of the item.</param>
    public sealed record Remove(string Path) : TreeEdit;

    /// <param name="Path">Of the item.</param>
    /// <param name="To">Its 0-based place afterwards.</param>
    public sealed record Move(string Path, int To) : TreeEdit;
}
