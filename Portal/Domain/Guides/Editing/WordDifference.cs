using System.Text.RegularExpressions;
using DiffPlex;

namespace Portal.Domain.Guides.Editing;

/// <summary>What became of the words of a text.</summary>
public enum WordFate
{
    Kept,
    Removed,
    Added,
}

/// <summary>Words that stand together and share a fate.</summary>
public sealed record WordRun(WordFate Fate, string Text);

/// <summary>Compares two texts word by word.</summary>
public static partial class WordDifference
{
    /// <summary>The text as it was and as it is in one: what was kept, and at each place first what went and then what came.</summary>
    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var runs = new List<WordRun>();
        var (removed, added) = ("", "");
        foreach (var (fate, words) in Raw(before, after))
        {
            switch (fate)
            {
                case WordFate.Removed:
                    removed += words;
                    break;
                case WordFate.Added:
                    added += words;
                    break;
                // A blank between two words that were both replaced is read with them.
                case WordFate.Kept when string.IsNullOrWhiteSpace(words) && (removed.Length > 0 || added.Length > 0):
                    (removed, added) = (removed + words, added + words);
                    break;
                default:
                    Flush();
                    runs.Add(new(WordFate.Kept, words));
                    break;
            }
        }

        Flush();
        return runs;

        void Flush()
        {
            // The blank that was taken along goes back where nothing followed it.
            var tail = removed.Length - removed.TrimEnd().Length is var left && added.Length - added.TrimEnd().Length is var right ? Math.Min(left, right) : 0;
            var shared = tail > 0 && removed[^tail..] == added[^tail..] ? removed[^tail..] : "";
            Add(WordFate.Removed, removed[..(removed.Length - shared.Length)]);
            Add(WordFate.Added, added[..(added.Length - shared.Length)]);
            Add(WordFate.Kept, shared);
            (removed, added) = ("", "");
        }

        void Add(WordFate fate, string words)
        {
            if (words.Length > 0)
            {
                runs.Add(new(fate, words));
            }
        }
    }

    /// <summary>Runs as the words fall, in the order of the new text.</summary>
    internal static IEnumerable<(WordFate Fate, string Words)> Raw(string before, string after)
    {
        var difference = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words.Instance);
        var at = 0;
        foreach (var block in difference.DiffBlocks)
        {
            if (block.InsertStartB > at)
            {
                yield return (WordFate.Kept, Joined(difference.PiecesNew, at, block.InsertStartB - at));
            }

            if (block.DeleteCountA > 0)
            {
                yield return (WordFate.Removed, Joined(difference.PiecesOld, block.DeleteStartA, block.DeleteCountA));
            }

            if (block.InsertCountB > 0)
            {
                yield return (WordFate.Added, Joined(difference.PiecesNew, block.InsertStartB, block.InsertCountB));
            }

            at = block.InsertStartB + block.InsertCountB;
        }

        if (at < difference.PiecesNew.Count)
        {
            yield return (WordFate.Kept, Joined(difference.PiecesNew, at, difference.PiecesNew.Count - at));
        }
    }

    private static string Joined(IReadOnlyList<string> pieces, int start, int count) => string.Concat(pieces.Skip(start).Take(count));

    /// <summary>Words, the blanks between them, and every other sign by itself.</summary>
    [GeneratedRegex(@"[\w'’]+|\s+|[^\w\s]")]
    private static partial Regex Pieces();

    private sealed class Words : IChunker
    {
        public static readonly Words Instance = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Pieces().Matches(text).Select(match => match.Value)];
    }
}
