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

    /// <summary>A key that stands there twice would be found only when it is asked for.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonObject root;

    private DocumentTree(JsonObject root) => this.root = root;

    /// <summary>One of <see cref="GuideKinds"/>, or whatever else stands there.</summary>
    public string Kind => Text("kind");

    /// <param name="content">What <see cref="Content"/> gave, or a revision's document.</param>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static DocumentTree Parse(string content) =>
        new(JsonNode.Parse(content, documentOptions: Strict) as JsonObject ?? throw new JsonException("A document is a JSON object."));

    public static DocumentTree Of(GuideDocument document) => Parse(GuideJson.Serialize(document));

    internal static DocumentTree Of(JsonObject root) => new(root);

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

    /// <summary>The paths of the items of a list, in their order, each another.</summary>
    public IReadOnlyList<string> ItemPaths(string path) =>
        Find(path) is JsonArray list ? [.. list.Select((_, index) => ItemPath(path, list, index))] : [];

    /// <summary>Does what <paramref name="edit"/> says.</summary>
    /// <returns>What undoes it; null where it changed nothing, also because the place it speaks of is gone.</returns>
    public TreeEdit? Apply(TreeEdit edit) => edit switch
    {
        TreeEdit.Set set => Set(set.Path, set.Value),
        TreeEdit.Insert insert => Insert(insert),
        TreeEdit.Remove remove => Remove(remove),
        TreeEdit.Move move => Move(move),
        TreeEdit.Clear clear => Clear(clear),
        _ => null,
    };

    private TreeEdit? Set(string path, JsonNode? value)
    {
        var before = Find(path);
        if (path.Length == 0 || JsonNode.DeepEquals(before, value))
        {
            return null;
        }

        var (above, key) = (FieldPath.Parent(path), FieldPath.Name(path));
        switch (Find(above))
        {
            case JsonObject parent when value is null:
                parent.Remove(key);
                return new TreeEdit.Set(Now(parent), before?.DeepClone());
            case JsonObject parent when !FieldPath.IsPlace(key):
                parent[key] = value.DeepClone();
                return new TreeEdit.Set(Now(parent), before?.DeepClone());
            case JsonArray list when value is not null && before is not null && PlaceOf(list, key) is { } index:
                list[index] = value.DeepClone();
                return new TreeEdit.Set(ItemPath(above, list, index), before.DeepClone());
            case null when value is not null && !FieldPath.IsPlace(key):
                // What is missing on the way there is made with it.
                return Unmade(path, Set(above, new JsonObject { [key] = value.DeepClone() }));
            default:
                return null;
        }

        // An item that got another id stands at another path.
        string Now(JsonObject parent) => key == "id" && Find(FieldPath.Parent(above)) is JsonArray list
            ? FieldPath.Of(ItemPath(FieldPath.Parent(above), list, list.IndexOf(parent)), key)
            : path;
    }

    private TreeEdit? Insert(TreeEdit.Insert edit)
    {
        if (Find(edit.List) is not JsonArray list)
        {
            return Unmade(FieldPath.Item(edit.List, edit.Item, 0), Set(edit.List, new JsonArray(edit.Item.DeepClone())));
        }

        if (FieldPath.IdOf(edit.Item) is { } id && PlaceOf(list, id) is not null)
        {
            return null;
        }

        var index = Math.Clamp(edit.Index, 0, list.Count);
        list.Insert(index, edit.Item.DeepClone());
        return new TreeEdit.Remove(ItemPath(edit.List, list, index));
    }

    private TreeEdit? Remove(TreeEdit.Remove edit)
    {
        var path = FieldPath.Parent(edit.Path);
        if (Find(path) is not JsonArray list || PlaceOf(list, FieldPath.Name(edit.Path)) is not { } index || list[index] is not { } item)
        {
            return null;
        }

        list.RemoveAt(index);
        if (FieldPath.IdOf(item) is not { } id || PlaceOf(list, id) is null)
        {
            return new TreeEdit.Insert(path, index, item);
        }

        // One of two with the same id: beside the other it could not be added again.
        var before = (JsonArray)list.DeepClone();
        before.Insert(index, item);
        return new TreeEdit.Set(path, before);
    }

    /// <summary>Takes back what was made with what holds it.</summary>
    /// <param name="outer">What takes the holder back as a whole, and with it what others put there meanwhile.</param>
    private static TreeEdit? Unmade(string path, TreeEdit? outer) => outer switch
    {
        TreeEdit.Set { Value: null } made => new TreeEdit.Clear(path, made.Path),
        TreeEdit.Clear made => new TreeEdit.Clear(path, made.Top),
        _ => outer,
    };

    private TreeEdit? Clear(TreeEdit.Clear edit)
    {
        var inverse = Find(FieldPath.Parent(edit.Path)) is JsonArray ? Remove(new(edit.Path)) : Set(edit.Path, null);
        for (var path = FieldPath.Parent(edit.Path); inverse is not null && path.Length > 0 && FieldPath.IsWithin(path, edit.Top); path = FieldPath.Parent(path))
        {
            if (Find(path) is JsonObject { Count: 0 } or JsonArray { Count: 0 })
            {
                Set(path, null);
            }
        }

        return inverse;
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
        return new(ItemPath(path, list, to), from);
    }

    /// <summary>An item where it stands: by its id, unless one before it has the same.</summary>
    private static string ItemPath(string path, JsonArray list, int index) =>
        FieldPath.IdOf(list[index]) is { } id && PlaceOf(list, id) == index ? FieldPath.Of(path, id) : FieldPath.At(path, index);

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
