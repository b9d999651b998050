namespace Portal.Domain.Guides.Reading;

/// <summary>Finds the lines of the file that paths speak of.</summary>
internal sealed class GuidePositions(GuideNode root)
{
    /// <summary>The line of the key or item, or of the nearest one above it that exists.</summary>
    public int LineOf(string path)
    {
        var line = root.Start.Line;
        var node = root;
        foreach (var (key, index) in GuidePath.Parts(path))
        {
            switch (node)
            {
                case GuideMapping mapping when key is not null && mapping.Find(key) is { } entry:
                    line = entry.Start.Line;
                    node = entry.Value;
                    break;
                case GuideSequence sequence when key is null && index < sequence.Items.Count:
                    node = sequence.Items[index];
                    line = node.Start.Line;
                    break;
                default:
                    return line;
            }
        }

        return line;
    }
}
