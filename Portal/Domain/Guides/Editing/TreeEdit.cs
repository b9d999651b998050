using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

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

    /// <summary>Takes a field or an item away, and with it what that leaves empty around it.</summary>
    /// <param name="Top">The outermost that goes when it is empty.</param>
    public sealed record Clear(string Path, string Top) : TreeEdit;
}
