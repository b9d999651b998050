using System.Buffers.Binary;

namespace Portal.Domain.Institutions;

/// <param name="ContentType">What the picture is; null where it cannot be taken.</param>
/// <param name="Problem">Why it cannot be taken, and what would be right.</param>
public sealed record LogoReading(string? ContentType, string? Problem);

/// <summary>
/// Tells by its content what a file is, never by its name: it is served from the portal's own origin, where a file that is
/// something else could do harm.
/// </summary>
public static class LogoPicture
{
    /// <summary>Pixels in either direction.</summary>
    public const int MaxSide = 4096;

    private const string Kinds = "Send a PNG, JPEG or WebP file.";

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="file">May be anything; of one that is too large its beginning is enough.</param>
    /// <param name="length">Bytes of the whole file.</param>
    /// <param name="maxBytes">What is taken at most.</param>
    public static LogoReading Read(ReadOnlySpan<byte> file, long length, int maxBytes)
    {
        if (file.IsEmpty)
        {
            return new(null, "The file is empty. Choose another one.");
        }

        if (length > maxBytes)
        {
            return new(null, $"The file has {(length / 1024) + 1} KB, and {maxBytes / 1024} KB are the most. Make the picture smaller: 400 pixels wide is enough.");
        }

        var (type, size) = file.StartsWith(PngSignature) ? ("image/png", PngSize(file))
            : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ("image/jpeg", JpegSize(file))
            : file.Length > 16 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? ("image/webp", WebpSize(file))
            : (null, null);
        return type is null ? new(null, ProblemOf(file))
            : size is not { } known ? new(null, $"The file is damaged: it begins like a picture and is none. {Kinds}")
            : known.Width is 0 or > MaxSide || known.Height is 0 or > MaxSide ? new(null, $"The picture must have between 1 and {MaxSide} pixels in each direction.")
            : new(type, null);
    }

    private static string ProblemOf(ReadOnlySpan<byte> file) =>
        IsMarkup(file) ? "SVG files and web pages are not taken, because they can hold programs. Save the logo as PNG."
        : file.StartsWith("GIF8"u8) ? "GIF files are not taken. Save the logo as PNG."
        : $"This is no picture that can be shown. {Kinds}";

    private static bool IsMarkup(ReadOnlySpan<byte> file)
    {
        var start = file[..Math.Min(file.Length, 512)];
        return start.IndexOf("<svg"u8) >= 0 || start.TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\r', (byte)'\n', (byte)'\t']).StartsWith("<"u8);
    }

    private static (uint Width, uint Height)? PngSize(ReadOnlySpan<byte> file) =>
        file.Length >= 33 && file[12..].StartsWith("IHDR"u8)
            ? (BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..]))
            : null;

    private static (uint Width, uint Height)? JpegSize(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length;)
        {
            if (file[at] != 0xFF)
            {
                return null;
            }

            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++; // Filling before a marker.
                continue;
            }

            // The frames of all codings; what stands between them are tables.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }

            at += marker is 0x01 or (>= 0xD0 and <= 0xD7) ? 2 : 2 + Math.Max((int)BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]), 2);
        }

        return null;
    }

    private static (uint Width, uint Height)? WebpSize(ReadOnlySpan<byte> file)
    {
        var chunk = file[12..];
        if (chunk.StartsWith("VP8X"u8) && chunk.Length >= 18)
        {
            return (ReadUInt24(chunk[12..]) + 1, ReadUInt24(chunk[15..]) + 1);
        }

        if (chunk.StartsWith("VP8L"u8) && chunk.Length >= 13 && chunk[8] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[9..]);
            return ((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }

        return chunk.StartsWith("VP8 "u8) && chunk.Length >= 18 && chunk[11..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? ((uint)BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]) & 0x3FFF, (uint)BinaryPrimitives.ReadUInt16LittleEndian(chunk[16..]) & 0x3FFF)
            : null;
    }

    private static uint ReadUInt24(ReadOnlySpan<byte> bytes) => (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16));
}
