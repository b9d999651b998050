using System.Text;
using Portal.Domain.Guides.Reading;

namespace Portal.Domain.Guides;

/// <summary>
/// Reads guide documents in YAML or JSON. Whatever the bytes are, the answer is a reading: a document, or problems
/// that say why there is none. Rules that a draft may break are not judged here (<see cref="GuideValidator"/>).
/// </summary>
public static class GuideReader
{
    /// <summary>The largest file that is read.</summary>
    public const int MaxBytes = ReadingLimits.Bytes;

    /// <param name="content">A whole file: JSON where it begins with a brace and is valid JSON, else YAML.</param>
    public static GuideReading Read(ReadOnlyMemory<byte> content)
    {
        var (root, log) = ReadTree(content.Span);
        return root is null ? new(draft: null, log, positions: null) : new(DocumentBinder.Bind(root, log), log, new(root));
    }

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte})"/>
    public static GuideReading Read(string content) => Read(Encoding.UTF8.GetBytes(content));

    private static (GuideNode? Root, ReadingLog Log) ReadTree(ReadOnlySpan<byte> content)
    {
        var log = new ReadingLog();
        if (!FileBytes.AreReadable(content, log))
        {
            return (null, log);
        }

        var text = FileBytes.TextOf(content);
        if (text.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
        {
            return (YamlTree.Read(Encoding.UTF8.GetString(text), log), log);
        }

        if (JsonTree.Read(text, log) is { } json)
        {
            return (json, log);
        }

        // YAML may begin with a brace too. What is neither is explained as the JSON it looks like.
        var yamlLog = new ReadingLog();
        return YamlTree.Read(Encoding.UTF8.GetString(text), yamlLog) is { } yaml ? (yaml, yamlLog) : (null, log);
    }
}
