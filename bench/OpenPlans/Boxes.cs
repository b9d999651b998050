namespace OpenPlans;

/// <summary>A checkbox of an outcome, as the page stands.</summary>
internal sealed class Box(int component)
{
    /// <summary>The component in which it is.</summary>
    public int Component => component;

    /// <summary>What a change calls.</summary>
    public ulong Handler { get; set; }

    /// <summary>What the page says to be stored: "true" or "false".</summary>
    public string Stored { get; set; } = "";
}

/// <summary>
/// The checkboxes of a page, kept up to date by its render batches. A component that renders gives all its boxes new
/// handlers, in their order; anything else is none of the pages this was written for, and an error.
/// </summary>
internal sealed class Boxes
{
    private const string StoredAttribute = "data-achieved";

    private readonly Dictionary<int, List<Box>> byComponent = [];

    public IReadOnlyList<Box> All => [.. byComponent.Values.SelectMany(boxes => boxes)];

    /// <returns>By component, what one of its boxes now says to be stored.</returns>
    public IReadOnlyList<(int Component, string Stored)> Apply(RenderBatch batch)
    {
        var said = new List<(int, string)>();
        foreach (var diff in batch.Diffs())
        {
            foreach (var edit in diff.Edits.Where(edit => edit.Kind == EditKind.PrependFrame))
            {
                Add(batch, diff.Component, edit.Frame);
            }

            var set = diff.Edits.Where(edit => edit.Kind == EditKind.SetAttribute).Select(edit => batch.FrameAt(edit.Frame)).ToList();
            said.AddRange(set.Where(frame => frame.Name == StoredAttribute).Select(frame => (diff.Component, frame.Value!)));
            var handlers = set.Where(frame => frame is { Name: "onchange", Handler: > 0 }).ToList();
            if (handlers.Count > 0 && byComponent.TryGetValue(diff.Component, out var boxes))
            {
                if (handlers.Count != boxes.Count)
                {
                    throw new InvalidDataException($"{handlers.Count} handlers for {boxes.Count} boxes.");
                }

                foreach (var (box, handler) in boxes.Zip(handlers))
                {
                    box.Handler = handler.Handler;
                }
            }
        }

        return said;
    }

    private void Add(RenderBatch batch, int component, int first)
    {
        Box? box = null;
        for (var index = first; index < first + batch.FrameAt(first).Length; index++)
        {
            var frame = batch.FrameAt(index);
            box = frame.Kind is FrameKind.Element ? new Box(component) : frame.Kind is FrameKind.Attribute ? box : null;
            if (box is null)
            {
                continue;
            }

            if (frame is { Kind: FrameKind.Attribute, Name: "onchange" })
            {
                box.Handler = frame.Handler;
            }

            if (frame is { Kind: FrameKind.Attribute, Name: StoredAttribute })
            {
                box.Stored = frame.Value!;
                (byComponent.TryGetValue(component, out var boxes) ? boxes : byComponent[component] = []).Add(box);
            }
        }
    }
}
