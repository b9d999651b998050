namespace Portal.Domain.Guides.Reading;

/// <summary>A place in the file, 1-based.</summary>
internal readonly record struct GuideMark(int Line, int Column);

/// <summary>A value of the file before anything is known about its type: what YAML and JSON have in common.</summary>
internal abstract class GuideNode(GuideMark start)
{
    public GuideMark Start { get; } = start;
}

/// <summary>How a scalar was written, as far as that decides its type.</summary>
internal enum ScalarForm
{
    /// <summary>YAML without quotes: a text, a number, true or false, whatever its key asks for.</summary>
    Plain,

    /// <summary>YAML in quotes or as a block, or a JSON string: always a text.</summary>
    Text,

    /// <summary>A JSON number, true or false: never a text.</summary>
    Value,
}

internal sealed class GuideScalar(GuideMark start, string text, ScalarForm form) : GuideNode(start)
{
    public string Text { get; } = text;

    public ScalarForm Form { get; } = form;

    /// <summary>Nothing stands there, so that the key counts as absent.</summary>
    public bool IsEmpty => Text.Length == 0 || (Form is not ScalarForm.Text && Text is "~" or "null" or "Null" or "NULL");
}

internal sealed class GuideSequence(GuideMark start, IReadOnlyList<GuideNode> items) : GuideNode(start)
{
    public IReadOnlyList<GuideNode> Items { get; } = items;
}

/// <param name="Start">Where the key stands.</param>
internal readonly record struct GuideEntry(string Key, GuideMark Start, GuideNode Value);

/// <param name="entries">In the order of the file, repeated keys included.</param>
internal sealed class GuideMapping(GuideMark start, IReadOnlyList<GuideEntry> entries) : GuideNode(start)
{
    private Dictionary<string, GuideEntry>? byKey;

    public IReadOnlyList<GuideEntry> Entries { get; } = entries;

    /// <summary>The first entry with this key.</summary>
    public GuideEntry? Find(string key)
    {
        if (byKey is null)
        {
            byKey = new(Entries.Count, StringComparer.Ordinal);
            foreach (var entry in Entries)
            {
                byKey.TryAdd(entry.Key, entry);
            }
        }

        return byKey.TryGetValue(key, out var found) ? found : null;
    }
}
