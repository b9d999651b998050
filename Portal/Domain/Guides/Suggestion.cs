namespace Portal.Domain.Guides;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Suggestion
{
    private const int LongestWord = 40;

    /// <summary>Words looked at; a list made to hurt may have tens of thousands.</summary>
    private const int MostWords = 500;

    /// <summary>" Did you mean …?" with the closest of <paramref name="words"/>, or nothing where none is close.</summary>
    public static string Question(string written, IEnumerable<string> words) =>
        For(written, words) is { } word ? $" Did you mean {GuidePath.Excerpt(word)}?" : "";

    /// <summary>The closest of <paramref name="words"/>, or null where none is close.</summary>
    public static string? For(string written, IEnumerable<string> words)
    {
        if (written.Length is 0 or > LongestWord)
        {
            return null;
        }

        var most = written.Length <= 3 ? 1 : 2;
        return words
            .Take(MostWords)
            .Where(word => word.Length > most && Math.Abs(word.Length - written.Length) <= most)
            .Select(word => (Word: word, Distance: Distance(written, word)))
            .Where(candidate => candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    /// <summary>Letters to add, drop, change or swap with their neighbour, whatever their case.</summary>
    /// <param name="left">Not longer than a word; the same holds for <paramref name="right"/>.</param>
    internal static int Distance(string left, string right)
    {
        // Of the table of distances between all beginnings only three rows are needed at a time.
        Span<int> twoBack = stackalloc int[right.Length + 1];
        Span<int> back = stackalloc int[right.Length + 1];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var oldest = twoBack;
            twoBack = back;
            back = row;
            row = oldest;
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(back[j], row[j - 1]) + 1, back[j - 1] + change);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], twoBack[j - 2] + 1);
                }
            }
        }

        return row[right.Length];

        static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
    }
}
