namespace Portal.Domain.Guides;

/// <summary>The letter by which people name a path of a guide: A for the first, Z for the 26th, then AA.</summary>
public static class PathLetters
{
    /// <param name="index">0-based position of the path in its guide.</param>
    public static string Of(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Of((index / 26) - 1) + Of(index % 26);
}
