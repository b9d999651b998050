using System.Globalization;
using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

/// <summary>
/// Names a field of a document so that it stays the same field while others add, move and remove what stands beside it:
/// <c>paths/degree/steps/one-stack/time/max</c>. Items with an id are named by it, others by their place (<c>tasks/#2</c>).
/// </summary>
public static class FieldPath
{
    public const char Separator = '/';

    /// <summary>The field <paramref name="key"/> of what <paramref name="parent"/> names; the document's own where that is empty.</summary>
    public static string Of(string parent, string key) => parent.Length == 0 ? key : $"{parent}{Separator}{key}";

    /// <summary>An item that has no id.</summary>
    /// <param name="index">0-based.</param>
    public static string At(string list, int index) => Of(list, string.Create(CultureInfo.InvariantCulture, $"#{index}"));

    /// <summary>An item of a list: by its id where it has one.</summary>
    public static string Item(string list, JsonNode? item, int index) => IdOf(item) is { } id ? Of(list, id) : At(list, index);

    /// <summary>The id of a list's item; null where it has none, or one that a path could not tell apart.</summary>
    public static string? IdOf(JsonNode? item) =>
        item is JsonObject known && known["id"] is JsonValue value && value.TryGetValue<string>(out var id)
        && id.Length > 0 && !id.Contains(Separator) && !IsPlace(id) ? id : null;

    /// <summary>What stands around the field: the list of an item, the object of a key; empty for the document.</summary>
    public static string Parent(string path) => path.LastIndexOf(Separator) is var at && at < 0 ? "" : path[..at];

    /// <summary>The last part: a key, an id or a place.</summary>
    public static string Name(string path) => path[(path.LastIndexOf(Separator) + 1)..];

    /// <summary>Whether <paramref name="path"/> is <paramref name="ancestor"/> or stands somewhere below it.</summary>
    public static bool IsWithin(string path, string ancestor) =>
        ancestor.Length == 0 || path == ancestor
        || (path.Length > ancestor.Length && path[ancestor.Length] == Separator && path.StartsWith(ancestor, StringComparison.Ordinal));

    /// <summary>Whether the part of a path names a place in a list, be there one or not.</summary>
    internal static bool IsPlace(string part) => part.StartsWith('#');

    internal static int? IndexOf(string part) =>
        IsPlace(part) && int.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
