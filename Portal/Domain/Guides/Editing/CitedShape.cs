using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

/// <summary>What is known of the shapes that cite: their names in words, and what in them a new edition may change.</summary>
internal static class CitedShape
{
    /// <summary>Numbers of a figure and of the ranges inside it that have no source of their own.</summary>
    private static readonly (string Key, string Label)[] Numbers = [("min", "Lower end"), ("max", "Upper end"), ("score", "Score")];

    private static readonly (string Key, string Label)[] Ranges = [("time", ""), ("times", "How often, "), ("hoursPerWeek", "Hours a week, ")];

    private static readonly (string Key, string Label)[] Texts =
    [
        ("level", "Level"), ("text", "Text"), ("why", "Why"), ("reality", "Reality"), ("whyItDelays", "Why it delays"),
        ("instead", "Instead"), ("answer", "Answer"), ("eligibility", "Who may apply"), ("lastWindow", "Last window"),
        ("yearOfStudy", "Year of study"), ("prerequisites", "Prerequisites"), ("idealCandidates", "Ideal candidates"),
        ("academicRequirements", "Academic requirements"), ("schedule", "Schedule"), ("mode", "Mode"), ("supervision", "Supervision"),
    ];

    /// <summary>Parts that have a name of their own; the others are named by their list's items.</summary>
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["time"] = "time", ["pay"] = "pay", ["stipend"] = "stipend", ["duration"] = "duration", ["difficulty"] = "difficulty",
        ["terms"] = "terms", ["whoShouldApply"] = "who should apply", ["faqs"] = "questions",
    };

    /// <summary>How the part is called in a label; nothing where its items say enough.</summary>
    public static IReadOnlyList<string> WordsOf(string key) => Parts.TryGetValue(key, out var words) ? [words] : [];

    /// <summary>An item of a list in words.</summary>
    /// <param name="key">The list's.</param>
    /// <param name="index">0-based.</param>
    public static string NameOf(string key, JsonNode item, int index) => key switch
    {
        "money" => Joined(Text(item, "kind"), Text(item, "basis")),
        "demand" => Joined("demand", Text(item, "place"), Text(item, "stage")),
        "overlays" => $"in {Text(item, "place")}",
        // A step of an overlay names the step it speaks of.
        "steps" when Text(item, "title") is null => Text(item, "step") ?? "",
        _ => First(item, "title", "label", "name", "question", "claim", "from") ?? string.Create(CultureInfo.InvariantCulture, $"{key} {index + 1}"),
    };

    /// <summary>What the numbers count; null where nothing says.</summary>
    public static string? UnitOf(JsonObject part)
    {
        var (currency, per) = (Text(part, "currency"), Text(part, "per"));
        var unit = Text(part, "unit") ?? Text(part["time"], "unit");
        return (currency, per) switch
        {
            (not null, null or "total") => currency,
            (not null, not null) => $"{currency} per {per}",
            _ => unit,
        };
    }

    /// <summary>What a new edition may change.</summary>
    public static IReadOnlyList<CitedField> FieldsOf(JsonObject part)
    {
        var fields = new List<CitedField>();
        AddNumbers(part, "", "", fields);
        foreach (var (key, label) in Ranges)
        {
            // With a source of its own it is a figure for itself.
            if (part[key] is JsonObject range && !range.ContainsKey("source"))
            {
                AddNumbers(range, key, label, fields);
            }
        }

        foreach (var (key, label) in Texts)
        {
            if (part.ContainsKey(key))
            {
                fields.Add(new(key, label, IsNumber: false, key == "level" ? [.. Vocabulary.DemandLevels] : [], Text(part, key)));
            }
        }

        return fields;
    }

    private static void AddNumbers(JsonObject part, string parent, string label, List<CitedField> fields)
    {
        foreach (var (key, words) in Numbers)
        {
            // A figure that is exact today may be a range tomorrow.
            if (part.ContainsKey(key) || (key == "max" && part.ContainsKey("min")))
            {
                var text = label.Length == 0 ? words : label + char.ToLowerInvariant(words[0]) + words[1..];
                fields.Add(new(FieldPath.Of(parent, key), text, IsNumber: true, [], Number(part[key])));
            }
        }
    }

    private static string? Number(JsonNode? node) => node?.GetValueKind() is JsonValueKind.Number ? node.ToJsonString() : null;

    private static string? Text(JsonNode? item, string key) => item is JsonObject known ? CitedFigures.TextOf(known[key]) : null;

    private static string? First(JsonNode item, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Text(item, key) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string Joined(params IEnumerable<string?> words) => string.Join(' ', words.Where(word => !string.IsNullOrEmpty(word)));
}
