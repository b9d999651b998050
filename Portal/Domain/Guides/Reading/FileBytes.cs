using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Portal.Domain.Guides.Reading;

/// <summary>What must be true of a file before anybody looks for YAML or JSON in it.</summary>
internal static class FileBytes
{
    /// <summary>Control characters, which neither format allows; the YAML scanner takes a NUL for the end of the file.</summary>
    private static readonly SearchValues<byte> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code).Except("\t\n\r"u8.ToArray()), 0x7F]);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text of the file, without the byte order mark that some editors put first.</summary>
    public static ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> file) =>
        file.StartsWith(ByteOrderMark) ? file[ByteOrderMark.Length..] : file;

    /// <returns>False, with the reason in <paramref name="log"/>, where the file need not be looked at further.</returns>
    public static bool AreReadable(ReadOnlySpan<byte> file, ReadingLog log)
    {
        var content = TextOf(file);
        if (file.Length > ReadingLimits.Bytes)
        {
            log.Stop("limit.size", "The file is larger than 1 MiB, the most a guide may have.", new(1, 1));
        }
        else if (content.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            log.Stop("file.empty", "The file is empty. A guide begins with its kind, such as kind: role-guide.", new(1, 1));
        }
        else if (!Utf8.IsValid(content))
        {
            log.Stop("file.encoding", "The file is not valid UTF-8 from here on. Save it as UTF-8.", MarkOf(content, FirstInvalid(content)));
        }
        else if (content.IndexOfAny(Controls) is >= 0 and var at)
        {
            log.Stop("file.control", $"A control character (code {content[at]}) stands here. Take it out.", MarkOf(content, at));
        }
        else
        {
            return true;
        }

        return false;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> content)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(content[at..], out _, out var length) is OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static GuideMark MarkOf(ReadOnlySpan<byte> content, int at)
    {
        var before = content[..at];
        return new(before.Count((byte)'\n') + 1, at - before.LastIndexOf((byte)'\n'));
    }
}
