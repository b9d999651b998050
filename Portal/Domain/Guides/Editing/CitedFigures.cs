using System.Globalization;
using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

/// <summary>
/// Finds what cites a source in a document and writes new values there. It walks the JSON form, so that it meets every
/// figure under the key by which the format calls it, also in shapes that come to the format later.
/// </summary>
public static class CitedFigures
{
    private const string SourceKey = "source", SourcesKey = "sources", AsOfKey = "asOf";

    /// <summary>Everything that cites a source, in the order of the document. A text that names two sources is there twice.</summary>
    public static IReadOnlyList<CitedFigure> All(JsonObject document)
    {
        var found = new List<CitedFigure>();
        foreach (var (key, value) in document)
        {
            // The list of sources cites nothing.
            if (key != SourcesKey && value is not null)
            {
                Walk(key, value, key, [], found);
            }
        }

        return found;
    }

    /// <summary>What cites one source, in the order of the document.</summary>
    public static IReadOnlyList<CitedFigure> Of(JsonObject document, string source) =>
        [.. All(document).Where(figure => figure.Source == source)];

    /// <summary>Writes new values into a figure of <paramref name="document"/>.</summary>
    /// <param name="path">The figure's.</param>
    /// <param name="values">By <see cref="CitedField.Key"/>; null or blank takes the value out. What is not named stays.</param>
    /// <param name="asOf">The new vintage where the figure has one; null: as before.</param>
    /// <returns>The keys whose values could not be written: a text for a number. Nothing is changed where there is one.</returns>
    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public static IReadOnlyList<string> Rewrite(
        JsonObject document, string path, IReadOnlyDictionary<string, string?> values, string? asOf)
    {
        if (Locate(document, path) is not JsonObject figure)
        {
            throw new ArgumentException($"The document has nothing at {path}.", nameof(path));
        }

        var known = CitedShape.FieldsOf(figure).ToDictionary(field => field.Key, StringComparer.Ordinal);
        var writes = new List<(string Key, JsonNode? Value)>();
        var wrong = new List<string>();
        foreach (var (key, value) in values)
        {
            if (!known.TryGetValue(key, out var field) || !TryRead(field, value, out var node))
            {
                wrong.Add(key);
                continue;
            }

            writes.Add((key, node));
        }

        if (wrong.Count > 0)
        {
            return wrong;
        }

        foreach (var (key, value) in writes)
        {
            Set((JsonObject)Locate(figure, FieldPath.Parent(key))!, FieldPath.Name(key), value);
        }

        if (asOf is not null && figure.ContainsKey(SourceKey))
        {
            figure[AsOfKey] = asOf;
        }

        return [];
    }

    /// <summary>What stands at <paramref name="path"/>; null where nothing does.</summary>
    public static JsonNode? Locate(JsonNode root, string path)
    {
        JsonNode? at = root;
        foreach (var part in path.Length == 0 ? [] : path.Split(FieldPath.Separator))
        {
            at = at switch
            {
                JsonObject parent => parent[part],
                JsonArray list when FieldPath.IndexOf(part) is { } index => index < list.Count ? list[index] : null,
                JsonArray list => list.FirstOrDefault(item => FieldPath.IdOf(item) == part),
                _ => null,
            };
        }

        return at;
    }

    private static void Walk(string key, JsonNode node, string path, IReadOnlyList<string> trail, List<CitedFigure> found)
    {
        switch (node)
        {
            case JsonObject part:
                Add(part, path, trail, found);
                foreach (var (name, value) in part)
                {
                    if (value is JsonObject or JsonArray)
                    {
                        Walk(name, value, FieldPath.Of(path, name), [.. trail, .. CitedShape.WordsOf(name)], found);
                    }
                }

                break;
            case JsonArray list:
                foreach (var (index, item) in list.Index())
                {
                    if (item is JsonObject or JsonArray)
                    {
                        Walk(key, item, FieldPath.Item(path, item, index), [.. trail, CitedShape.NameOf(key, item, index)], found);
                    }
                }

                break;
        }
    }

    private static void Add(JsonObject part, string path, IReadOnlyList<string> trail, List<CitedFigure> found)
    {
        var named = part[SourcesKey] is JsonArray several ? several.Select(TextOf) : [];
        var own = TextOf(part[SourceKey]);
        foreach (var source in named.Prepend(own).OfType<string>().Where(id => id.Length > 0 && id != Source.Editorial).Distinct(StringComparer.Ordinal))
        {
            found.Add(new(
                path, source, string.Join(" › ", trail.Count == 0 ? CitedShape.WordsOf(FieldPath.Name(path)) : trail),
                CitedShape.UnitOf(part), TextOf(part["place"]), TextOf(part[AsOfKey]), HasVintage: source == own,
                CitedShape.FieldsOf(part), part.ToJsonString()));
        }
    }

    private static bool TryRead(CitedField field, string? text, out JsonNode? value)
    {
        value = null;
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
        {
            return true;
        }

        if (!field.IsNumber)
        {
            value = JsonValue.Create(trimmed);
            return field.Words.Count == 0 || field.Words.Contains(trimmed);
        }

        if (!decimal.TryParse(trimmed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        value = JsonValue.Create(number);
        return true;
    }

    private static void Set(JsonObject parent, string key, JsonNode? value)
    {
        if (value is null)
        {
            parent.Remove(key);
        }
        else
        {
            parent[key] = value;
        }
    }

    internal static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
