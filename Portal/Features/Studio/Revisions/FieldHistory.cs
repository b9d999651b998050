using System.Text.Json.Nodes;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Revisions;

/// <summary>What stood in one field over time.</summary>
/// <param name="Kind">Of the document.</param>
/// <param name="Label">The field in words.</param>
/// <param name="Entries">Each time it changed, the newest first.</param>
/// <param name="Runs">The present text by who wrote which words; empty where the field holds no text.</param>
public sealed record FieldHistory(string Kind, string Path, string Label, IReadOnlyList<FieldEntry> Entries, IReadOnlyList<AttributedRun<GuideState>> Runs)
{
    /// <summary>Changes told at most; who wrote the present words is found from all of them.</summary>
    public const int MostEntries = 50;

    /// <param name="states">All states of the guide, the oldest first.</param>
    /// <returns>Null where the field never held anything.</returns>
    public static async Task<FieldHistory?> ReadAsync(IAsyncEnumerable<GuideState> states, string path, CancellationToken cancellationToken)
    {
        var entries = new List<FieldEntry>();
        JsonNode? before = null;
        var (kind, label) = ("", (string?)null);
        await foreach (var state in states.WithCancellation(cancellationToken))
        {
            var tree = DocumentTree.Parse(state.Content);
            var after = tree.Find(path)?.DeepClone();
            if (JsonNode.DeepEquals(before, after))
            {
                continue;
            }

            kind = tree.Kind;
            label = after is not null || label is null ? FieldLabels.Of(tree, path) : label;
            entries.Add(new(state with { Content = "" }, before, after));
            before = after;
        }

        if (label is null)
        {
            return null;
        }

        // A word that was taken away and brought back belongs to whoever brought it back.
        IReadOnlyList<AttributedRun<GuideState>> runs = before is JsonValue value && value.TryGetValue<string>(out _)
            ? TextAttribution.Of(entries.Select(entry => (entry.State, DocumentTree.TextOf(entry.After))))
            : [];
        return new(kind, path, label, [.. Enumerable.Reverse(entries).Take(MostEntries)], runs);
    }
}

/// <summary>One change of a field.</summary>
/// <param name="State">The state that brought it, without its content.</param>
/// <param name="Before">Null: nothing.</param>
/// <param name="After">Null: nothing.</param>
public sealed record FieldEntry(GuideState State, JsonNode? Before, JsonNode? After);
