namespace Portal.Domain.Search;

/// <summary>
/// Finds the searched words in passages and marks them. Serves one search: it keeps what it found out about each word,
/// because the same words come again and again.
/// </summary>
public sealed class PassageFinder(SearchTerms terms)
{
    /// <summary>Characters of a passage that are shown; a longer one is cut around the first word that was searched for.</summary>
    public const int LongestExcerpt = 220;

    /// <summary>How much of what stands before the first searched word is shown.</summary>
    private const int LeadIn = 60;

    private readonly Dictionary<string, uint> known = new(StringComparer.Ordinal);
    private readonly uint all = (1u << terms.Words.Count) - 1;

    /// <summary>
    /// The passage that holds the most searched words beyond those that <paramref name="shown"/> has already, the earlier
    /// one of two; null where no passage adds a word.
    /// </summary>
    /// <param name="shown">Texts that the reader sees anyway.</param>
    public SearchPassage? Best(IEnumerable<SearchPassage> passages, params ReadOnlySpan<string?> shown)
    {
        var seen = 0u;
        foreach (var text in shown)
        {
            seen |= text is null ? 0 : Found(text);
        }

        if (seen == all)
        {
            return null;
        }

        SearchPassage? best = null;
        var most = 0;
        foreach (var passage in passages)
        {
            var found = Found(passage.Text);
            var adds = (found & ~seen) == 0 ? 0 : uint.PopCount(found);
            if (adds > most)
            {
                (best, most) = (passage, (int)adds);
            }

            if (found == all)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The whole text with the searched words marked.</summary>
    public IReadOnlyList<TextRun> Mark(string text) => Mark(text, 0, text.Length);

    /// <summary>Not more than <see cref="LongestExcerpt"/> characters of the text, the searched words marked.</summary>
    public IReadOnlyList<TextRun> Excerpt(string text)
    {
        if (text.Length <= LongestExcerpt)
        {
            return Mark(text);
        }

        var first = Spans(text).Select(span => span.Start).FirstOrDefault();
        var start = first <= LeadIn ? 0 : AfterSpace(text, first - LeadIn, first);
        var end = text.Length - start <= LongestExcerpt ? text.Length : BeforeSpace(text, start, start + LongestExcerpt);
        List<TextRun> runs = [.. Mark(text, start, end)];
        if (start > 0)
        {
            runs.Insert(0, new("… ", IsMatch: false));
        }

        if (end < text.Length)
        {
            runs.Add(new(" …", IsMatch: false));
        }

        return runs;
    }

    private List<TextRun> Mark(string text, int start, int end)
    {
        var runs = new List<TextRun>();
        var at = start;
        foreach (var span in Spans(text).Where(span => span.Start >= start && span.End <= end))
        {
            if (span.Start > at)
            {
                runs.Add(new(text[at..span.Start], IsMatch: false));
            }

            // Of a pair a part may be marked already.
            if (span.End > at)
            {
                runs.Add(new(text[Math.Max(at, span.Start)..span.End], IsMatch: true));
                at = span.End;
            }
        }

        if (at < end)
        {
            runs.Add(new(text[at..end], IsMatch: false));
        }

        return runs;
    }

    private IEnumerable<(int Start, int End)> Spans(string text) => SearchWords.In(text)
        .Where(word => Found(word) != 0).Select(word => (word.Start, word.End))
        .OrderBy(span => span.Start).ThenByDescending(span => span.End);

    /// <summary>Which of the terms the text holds, a bit each.</summary>
    private uint Found(string text)
    {
        var found = 0u;
        foreach (var word in SearchWords.In(text))
        {
            found |= Found(word);
            if (found == all)
            {
                break;
            }
        }

        return found;
    }

    private uint Found(FoundWord word)
    {
        if (known.TryGetValue(word.Plain, out var found))
        {
            return found;
        }

        var folded = WordFolding.Fold(word.Plain);
        foreach (var (index, term) in terms.Words.Index())
        {
            found |= term.Matches(folded) ? 1u << index : 0;
        }

        return known[word.Plain] = found;
    }

    private static int AfterSpace(string text, int from, int limit) =>
        text.IndexOf(' ', from, limit - from) is >= 0 and var space ? space + 1 : limit;

    private static int BeforeSpace(string text, int start, int from) =>
        text.LastIndexOf(' ', from, from - start) is >= 0 and var space && space > start ? space : from;
}

/// <summary>A stretch of text that was searched for as a whole, or not at all.</summary>
public readonly record struct TextRun(string Text, bool IsMatch);
