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

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <param name="content">A whole file: JSON where it begins with a brace and a quoted key, else YAML.</param>
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
        return (LooksLikeJson(text) ? JsonTree.Read(text, log) : YamlTree.Read(Encoding.UTF8.GetString(text), log), log);
    }

    /// <summary>YAML may begin with a brace too, but hardly with one before a quoted key.</summary>
    private static bool LooksLikeJson(ReadOnlySpan<byte> text) =>
        text.TrimStart(Blanks) is [(byte)'{', .. var rest] && rest.TrimStart(Blanks) is [] or [(byte)'"' or (byte)'}', ..];
}
