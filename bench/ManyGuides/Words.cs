namespace ManyGuides;

/// <summary>
/// A language of 20,000 made-up words that are used as those of a real one are: a few all the time, most of them hardly
/// ever (Zipf's law).
/// </summary>
public sealed class Words
{
    private const int Count = 20_000;

    private static readonly string[] Syllables =
    [
        "ba", "con", "de", "ex", "fi", "gra", "hen", "in", "jo", "ker", "lo", "ma", "net", "op", "pre", "qui", "re", "sy",
        "ta", "un", "ver", "win", "ya", "zo", "bri", "cle", "dro", "fle", "glu", "ple", "stra", "tri",
    ];

    private readonly string[] all;
    private readonly double[] cumulated;

    public Words(Random random)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (known.Count < Count)
        {
            known.Add(string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)])));
        }

        all = [.. known];
        cumulated = new double[Count];
        var sum = 0.0;
        for (var rank = 0; rank < Count; rank++)
        {
            cumulated[rank] = sum += 1.0 / (rank + 1);
        }
    }

    /// <summary>As often as in a text.</summary>
    public string Next(Random random)
    {
        var at = Array.BinarySearch(cumulated, random.NextDouble() * cumulated[^1]);
        return all[Math.Min(at < 0 ? ~at : at, Count - 1)];
    }

    public string Sentence(Random random, int length) =>
        string.Join(' ', Enumerable.Range(0, length).Select(_ => Next(random))) + ".";

    /// <summary>A word that people would search for: neither among the commonest nor a curiosity.</summary>
    public string Telling(Random random) => all[random.Next(50, 4_000)];
}
