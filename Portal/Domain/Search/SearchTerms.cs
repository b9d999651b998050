using System.Collections.Frozen;

namespace Portal.Domain.Search;

/// <summary>What a reader searches for, word by word.</summary>
/// <param name="Words">In the order in which they were typed, each once.</param>
/// <param name="WereTooMany">Whether words were left out because there were more than <see cref="MostWords"/>.</param>
public sealed record SearchTerms(IReadOnlyList<SearchTerm> Words, bool WereTooMany)
{
    public const int MostWords = 16;

    /// <summary>From this length on the last word may be the beginning of one: people stop typing when they see enough.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Words of a question that say nothing about what it asks for. "It" is not among them: it is a trade.</summary>
    private static readonly FrozenSet<string> Fillers =
    [
        "a", "an", "and", "are", "as", "at", "be", "become", "becoming", "by", "can", "do", "does", "for", "from", "how",
        "i", "im", "in", "is", "me", "my", "of", "on", "or", "the", "to", "want", "what", "which", "with",
    ];

    public bool IsEmpty => Words.Count == 0;

    /// <summary>The words as they are searched for, for the reader.</summary>
    public string Text => string.Join(' ', Words.Select(word => word.Given));

    /// <param name="text">Anything.</param>
    public static SearchTerms Parse(string text)
    {
        var found = SearchWords.In(text).Where(word => !word.IsPair).ToList();
        var terms = found
            .Select((word, index) => TermOf(text, word, index > 0 ? found[index - 1] : null, index + 1 < found.Count ? found[index + 1] : null))
            .DistinctBy(term => term.Word, StringComparer.Ordinal)
            .ToList();
        if (terms.Exists(term => !Fillers.Contains(term.Word)))
        {
            terms.RemoveAll(term => Fillers.Contains(term.Word));
        }

        return new([.. terms.Take(MostWords)], terms.Count > MostWords);
    }

    /// <summary>With some of the words spelled otherwise.</summary>
    /// <param name="spelling">By <see cref="SearchTerm.Word"/>.</param>
    public SearchTerms With(IReadOnlyDictionary<string, string> spelling) =>
        Parse(string.Join(' ', Words.Select(word => spelling.GetValueOrDefault(word.Word, word.Given))));

    private static SearchTerm TermOf(string text, FoundWord word, FoundWord? before, FoundWord? after)
    {
        var isBeginning = after is null && word.Plain.Length >= ShortestBeginning;
        var folded = WordFolding.Fold(word.Plain);
        var patterns = new List<WordPattern> { new(folded, isBeginning) };
        if (isBeginning && folded != word.Plain)
        {
            // The rest of the word may keep a rule from applying: "analy" is not yet the plural it looks like.
            patterns.Add(new(word.Plain, IsPrefix: true));
        }

        // "back end" finds "backend".
        if (before is { } first)
        {
            patterns.Add(new(WordFolding.Fold(first.Plain + word.Plain), isBeginning));
        }

        if (after is { } second)
        {
            patterns.Add(new(WordFolding.Fold(word.Plain + second.Plain), IsPrefix: false));
        }

        return new(text.Substring(word.Start, word.Length), word.Plain, patterns);
    }
}

/// <summary>One word of a search.</summary>
/// <param name="Given">As it was typed.</param>
/// <param name="Word">Lower case, without accents.</param>
/// <param name="Patterns">What it is found as; any of them will do.</param>
public sealed record SearchTerm(string Given, string Word, IReadOnlyList<WordPattern> Patterns)
{
    /// <param name="folded">A word as the index holds it.</param>
    public bool Matches(string folded)
    {
        foreach (var pattern in Patterns)
        {
            if (pattern.Matches(folded))
            {
                return true;
            }
        }

        return false;
    }
}

/// <param name="Text">Letters and digits, in the form of <see cref="WordFolding"/>.</param>
/// <param name="IsPrefix">Whether the word may go on after it.</param>
public sealed record WordPattern(string Text, bool IsPrefix)
{
    public bool Matches(string folded) => IsPrefix ? folded.StartsWith(Text, StringComparison.Ordinal) : folded == Text;
}
