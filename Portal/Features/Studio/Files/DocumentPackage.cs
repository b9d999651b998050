using System.IO.Compression;
using Portal.Domain.Guides;
using Portal.Features.Studio.Uploads;

namespace Portal.Features.Studio.Files;

/// <summary>What came of unpacking an upload.</summary>
/// <param name="Documents">The files that hold a document each, whatever is in them.</param>
/// <param name="LeftAside">Names of what is no document: notes, pictures, what a system adds.</param>
/// <param name="Problem">Why nothing of the upload is taken; null where it can be read.</param>
internal sealed record UnpackedDocuments(IReadOnlyList<UploadedFile> Documents, IReadOnlyList<string> LeftAside, string? Problem)
{
    public static UnpackedDocuments Refused(string problem) => new([], [], problem);
}

/// <summary>
/// Unpacks what was uploaded: documents, or zip files of documents. Believes nothing that a zip file says of itself: what
/// counts is what comes out of it.
/// </summary>
internal static class DocumentPackage
{
    public const int MaxUploadBytes = 5 * 1024 * 1024;
    public const int MaxEntries = 2000;
    public const int MaxUnpackedBytes = 50 * 1024 * 1024;

    private const int LinkType = 0xA000, TypeMask = 0xF000, UnixModeShift = 16;

    private static readonly string[] DocumentEndings = [".yaml", ".yml", ".json"];

    public static UnpackedDocuments Unpack(IReadOnlyList<UploadedFile> files)
    {
        var documents = new List<UploadedFile>();
        var leftAside = new List<string>();
        var room = new Room();
        foreach (var file in files)
        {
            var problem = IsZip(file.Content.Span) ? Unpack(file, documents, leftAside, room) : Take(file, documents, leftAside, room);
            if (problem is not null)
            {
                return UnpackedDocuments.Refused(problem);
            }
        }

        return documents.Count > 0
            ? new(documents, leftAside, Problem: null)
            : UnpackedDocuments.Refused("There is no document in it. Documents end in .yaml, .yml or .json.");
    }

    private static string? Take(UploadedFile file, List<UploadedFile> documents, List<string> leftAside, Room room)
    {
        if (IsDocument(file.Name))
        {
            documents.Add(file);
        }
        else
        {
            leftAside.Add(file.Name);
        }

        return room.Take(entries: 1, file.Content.Length);
    }

    private static string? Unpack(UploadedFile file, List<UploadedFile> documents, List<string> leftAside, Room room)
    {
        try
        {
            using var stream = new MemoryStream(file.Content.ToArray(), writable: false);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                if (room.Take(entries: 1, bytes: 0) is { } tooMany)
                {
                    return tooMany;
                }

                if (ProblemOf(entry) is { } problem)
                {
                    return $"{file.Name}: {problem}";
                }

                if (entry.FullName.EndsWith('/'))
                {
                    continue;
                }

                if (!IsDocument(entry.FullName))
                {
                    leftAside.Add(entry.FullName);
                    continue;
                }

                var content = Read(entry);
                if (IsZip(content.Span))
                {
                    return $"{file.Name}: “{entry.FullName}” is a zip file itself. Unpack it first.";
                }

                if (room.Take(entries: 0, content.Length) is { } tooMuch)
                {
                    return tooMuch;
                }

                documents.Add(new(entry.FullName, content));
            }

            return null;
        }
        catch (Exception exception) when (exception is InvalidDataException or NotSupportedException or IOException)
        {
            return $"{file.Name}: this zip file is damaged or locked with a password. Pack it anew.";
        }
    }

    /// <summary>No more than tells that a document is too large, however much would come.</summary>
    private static ReadOnlyMemory<byte> Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[GuideReader.MaxBytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer.AsMemory(0, length).ToArray();
    }

    private static string? ProblemOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        return name.Length == 0 || name.Any(char.IsControl) ? "one of its files has no readable name."
            : name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Split('/').Contains("..")
                ? $"“{name}” would lie outside the folder. Pack it with plain names."
            : ((entry.ExternalAttributes >> UnixModeShift) & TypeMask) == LinkType ? $"“{name}” is a link. Pack the file itself."
            : name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? $"“{name}” is a zip file itself. Unpack it first."
            : null;
    }

    /// <summary>By its name; what systems hide or add beside the files is none.</summary>
    private static bool IsDocument(string name) =>
        DocumentEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && !name.Split('/').Any(part => part.StartsWith('.') || part == "__MACOSX");

    private static bool IsZip(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8);

    /// <summary>What may still come, over all files of an upload.</summary>
    private sealed class Room
    {
        private int entries;
        private long bytes;

        public string? Take(int entries, int bytes)
        {
            this.entries += entries;
            this.bytes += bytes;
            return this.entries > MaxEntries ? $"There are more than {MaxEntries} files in it. Send it in parts."
                : this.bytes > MaxUnpackedBytes ? $"Unpacked it is more than {MaxUnpackedBytes / (1024 * 1024)} MB. Send it in parts."
                : null;
        }
    }
}
