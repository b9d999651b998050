using Portal.Domain.Search;

namespace Portal.Domain.Occupations;

/// <summary>Finds occupations by words of their title, other names and description, or by code.</summary>
public sealed class OccupationIndex(IReadOnlyList<Occupation> occupations)
{
    private readonly IReadOnlyList<Entry> entries = [.. occupations.Select(Entry.Of)];

    public int Count => entries.Count;

    public Occupation? Find(string code) => entries.FirstOrDefault(entry => entry.Occupation.Code == code)?.Occupation;

    /// <summary>Those that hold every word of the search, each as the beginning of one of theirs; the best first.</summary>
    public IReadOnlyList<Occupation> Search(string search, int most)
    {
        var words = SearchWords.In(search).Where(word => !word.IsPair).Select(word => WordFolding.Fold(word.Plain)).ToList();
        var code = search.Trim();
        return [.. entries
            .Select(entry => (entry.Occupation, Rank: entry.RankOf(code, words)))
            .Where(found => found.Rank is not null)
            .OrderBy(found => found.Rank).ThenBy(found => found.Occupation.Title, StringComparer.OrdinalIgnoreCase)
            .Select(found => found.Occupation).Take(most)];
    }

    private sealed record Entry(Occupation Occupation, string Title, string Names, string All)
    {
        public static Entry Of(Occupation occupation)
        {
            var title = " " + SearchWords.Folded([occupation.Title]);
            var names = title + " " + SearchWords.Folded(occupation.AlsoCalled);
            return new(occupation, title, names, names + " " + SearchWords.Folded([occupation.Description]));
        }

        /// <summary>The lower the better; null: it is not meant.</summary>
        public int? RankOf(string code, IReadOnlyList<string> words) =>
            code.Length > 0 && Occupation.Code.StartsWith(code, StringComparison.Ordinal) ? 0
            : words.All(word => Holds(Title, word)) ? 1
            : words.All(word => Holds(Names, word)) ? 2
            : words.All(word => Holds(All, word)) ? 3
            : null;

        private static bool Holds(string text, string word) => text.Contains(" " + word, StringComparison.Ordinal);
    }
}
