namespace ManyGuides;

/// <summary>What people would type and choose, as query strings of the catalogue.</summary>
public sealed class SearchGenerator(Words words, IReadOnlyList<string> titles, Random random)
{
    private static readonly string[] Filters =
        ["&place=KE", "&place=IN", "&field=Health", "&maxMonths=24", "&difficulty=3", "&route=self-taught", "&field=Trades&maxMonths=36"];

    public IEnumerable<string> Take(int count) => Enumerable.Range(0, count).Select(number => Next(number % 20));

    private string Next(int kind) => kind switch
    {
        < 5 => Words(Title()),
        < 7 => Words(Title().Split(' ')[^1]),
        < 10 => Words($"{words.Telling(random)} {words.Telling(random)}"),
        < 12 => Words(words.Telling(random)),
        < 14 => Words(Title()) + Filters[random.Next(Filters.Length)],
        14 => Words(words.Telling(random)) + Filters[random.Next(Filters.Length)],
        < 17 => Words(Mistyped(Title())),
        17 => Words(Title()[..^3]),
        18 => Words($"how do I become a {Title()}"),
        _ => Words("xq" + random.Next(1_000_000)),
    };

    private static string Words(string text) => "q=" + Uri.EscapeDataString(text);

    /// <summary>Half of the time without the level, as most people would ask: of "Senior Forest Inspector" the last two words.</summary>
    private string Title()
    {
        var title = titles[random.Next(titles.Count)];
        return random.Next(2) == 0 ? title : string.Join(' ', title.Split(' ')[^2..]);
    }

    /// <summary>Two neighbouring letters swapped in the last word.</summary>
    private string Mistyped(string title)
    {
        var at = title.Length - random.Next(3, 6);
        return title[..at] + title[at + 1] + title[at] + title[(at + 2)..];
    }
}
