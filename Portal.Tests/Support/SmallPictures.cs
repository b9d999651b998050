namespace Portal.Tests.Support;

/// <summary>Pictures of a few pixels, of every kind that a logo may be.</summary>
internal static class SmallPictures
{
    /// <summary>One pixel, which browsers show.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>The headers of a baseline picture, 16 × 8.</summary>
    public static readonly byte[] Jpeg =
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xDB, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 16, 1, 1, 0x11, 0, 0xFF, 0xD9,
    ];

    public static readonly byte[] WebpLossy = Webp("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 16, 0, 8, 0]);

    public static readonly byte[] WebpLossless = Webp("VP8L", [0x2F, 15, 0xC0, 1, 0, 0]);

    public static readonly byte[] WebpExtended = Webp("VP8X", [0, 0, 0, 0, 15, 0, 0, 7, 0, 0]);

    private static byte[] Webp(string chunk, byte[] content) =>
        [.. "RIFF"u8, (byte)(12 + content.Length), 0, 0, 0, .. "WEBP"u8, .. System.Text.Encoding.ASCII.GetBytes(chunk), (byte)content.Length, 0, 0, 0, .. content];
}
