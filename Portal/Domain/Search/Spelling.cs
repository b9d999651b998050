using Portal.Domain.Guides;

namespace Portal.Domain.Search;

/// <summary>Finds the word of a title that was probably meant by one that is found nowhere.</summary>
/// <param name="titleWords">Words of titles, in lower case and without accents, with the number of titles that have them.</param>
public sealed class Spelling(IReadOnlyDictionary<string, int> titleWords)
{
    private const int ShortestWord = 4, LongestWord = 40;

    /// <summary>The closest word within a typing error or two, the more frequent one first; null where none is close.</summary>
    /// <param name="word">Lower case and without accents.</param>
    public string? Closest(string word)
    {
        if (word.Length is < ShortestWord or > LongestWord)
        {
            return null;
        }

        var most = word.Length < 7 ? 1 : 2;
        return titleWords
            .Where(known => known.Key.Length is >= ShortestWord and <= LongestWord && Math.Abs(known.Key.Length - word.Length) <= most)
            .Select(known => (Word: known.Key, Distance: Suggestion.Distance(word, known.Key), Titles: known.Value))
            .Where(candidate => candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance).ThenByDescending(candidate => candidate.Titles)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }
}
