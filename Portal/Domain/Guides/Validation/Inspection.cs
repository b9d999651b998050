using System.Collections.Frozen;

namespace Portal.Domain.Guides.Validation;

/// <summary>One judgement of one document: what was found so far, and the checks that every part of the format shares.</summary>
internal sealed class Inspection(GuideDocument document, IReadOnlySet<string> unread)
{
    /// <summary>Longer summaries are cut off on cards and by search engines.</summary>
    private const int LongestSummary = 240;

    private readonly ProblemList findings = new();
    private readonly FrozenSet<string> sources = document.Sources.Select(source => source.Id).ToFrozenSet(StringComparer.Ordinal);
    private readonly HashSet<string> cited = new(StringComparer.Ordinal);

    public IReadOnlyList<GuideProblem> Findings => findings.ToList();

    /// <summary>Source ids that some part of the document named.</summary>
    public IReadOnlySet<string> Cited => cited;

    /// <summary>Every item of a list with its path, until there is no room for a further problem.</summary>
    /// <param name="first">The number that the first of them has in the file's list.</param>
    public void Each<T>(IReadOnlyList<T> items, string list, Action<T, string> check, int first = 0)
    {
        for (var index = 0; index < items.Count && !findings.IsFull; index++)
        {
            check(items[index], GuidePath.Item(list, first + index));
        }
    }

    public void Problem(string code, string path, string message) => Add(ProblemSeverity.Problem, code, path, message);

    public void Hint(string code, string path, string message) => Add(ProblemSeverity.Hint, code, path, message);

    /// <summary>Tells of an optional part that is missing.</summary>
    public void Advise(bool isAbsent, string path, string message)
    {
        if (isAbsent)
        {
            Hint("absent", path, message);
        }
    }

    public void SummaryLength(string summary)
    {
        if (summary.Length > LongestSummary)
        {
            Hint(
                "summary.long", "summary",
                $"The summary has {summary.Length} characters. Up to {LongestSummary} are shown whole on cards.");
        }
    }

    /// <summary>
    /// Whether all that the file says about <paramref name="keys"/> in the items of a list arrived, so that something can
    /// be called absent there.
    /// </summary>
    public bool IsRead(string list, params ReadOnlySpan<string> keys)
    {
        foreach (var lost in unread)
        {
            if (!GuidePath.IsWithin(lost, list))
            {
                continue;
            }

            var inItem = lost.IndexOf('.', list.Length);
            if (inItem < 0)
            {
                return false;
            }

            foreach (var key in keys)
            {
                if (GuidePath.IsWithin(lost[(inItem + 1)..], key))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A key that must be there.</summary>
    /// <returns>Whether it is.</returns>
    public bool Require(string? value, string parent, string key, string what)
    {
        var isThere = !string.IsNullOrWhiteSpace(value);
        RequireThat(isThere, parent, key, what);
        return isThere;
    }

    /// <inheritdoc cref="Require"/>
    public void RequireThat(bool isThere, string parent, string key, string what)
    {
        if (!isThere)
        {
            Problem(GuideProblem.Missing, GuidePath.Key(parent, key), $"{what} is missing.");
        }
    }

    /// <summary>A word out of a list; null and empty are judged as absent, which is allowed unless <paramref name="required"/>.</summary>
    public void Word(string? word, FrozenSet<string> words, string parent, string key, string what, bool required = true)
    {
        if (string.IsNullOrEmpty(word))
        {
            RequireThat(!required, parent, key, $"{what} (one of {List(words)})");
        }
        else
        {
            WordAt(word, words, GuidePath.Key(parent, key));
        }
    }

    /// <summary>An item of a list that must be a word out of a list.</summary>
    public void WordAt(string word, FrozenSet<string> words, string path)
    {
        if (!words.Contains(word))
        {
            Problem(
                "word", path,
                $"\"{GuidePath.Excerpt(word)}\" is not one of {List(words)}." + Suggestion.Question(word, words));
        }
    }

    /// <summary>An id, or under another key a document's slug.</summary>
    public void Id(string id, string parent, string key = "id")
    {
        if (Require(id, parent, key, key is "id" ? "The id" : $"The {key}") && !Slugs.IsValid(id))
        {
            Problem(
                key is "id" ? "id.format" : "slug.format", GuidePath.Key(parent, key),
                $"\"{GuidePath.Excerpt(id)}\" must be lower-case letters and digits in words joined by single hyphens, "
                + $"such as first-project, of at most {Slugs.MaxLength} characters.");
        }
    }

    /// <summary>The ids of a list: well formed, and each only once.</summary>
    public void Ids<T>(IReadOnlyList<T> items, string list, Func<T, string> idOf)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        Each(items, list, Check);

        void Check(T item, string path)
        {
            var id = idOf(item);
            Id(id, path);
            if (id.Length > 0 && !seen.TryAdd(id, path))
            {
                Problem(
                    "id.duplicate", GuidePath.Key(path, "id"),
                    $"\"{GuidePath.Excerpt(id)}\" is already the id of {seen[id]}. Give each its own id.");
            }
        }
    }

    /// <summary>Texts of a list: none may be empty.</summary>
    public void Texts(IReadOnlyList<string> texts, string list, int first = 0)
    {
        Each(texts, list, Check, first);

        void Check(string text, string path)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                Problem(GuideProblem.Missing, path, "The item is empty. Write something or take it out.");
            }
        }
    }

    /// <summary>Markdown; absent is judged elsewhere.</summary>
    public void Markdown(string? text, string parent, string key)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        foreach (var (code, message) in GuideMarkdown.Faults(text))
        {
            Problem(code, GuidePath.Key(parent, key), message);
        }
    }

    /// <summary>The id of a source, or <see cref="Source.Editorial"/>.</summary>
    public void Cite(string id, string path)
    {
        cited.Add(id);
        if (id != Source.Editorial && !sources.Contains(id) && IsRead("sources", "id"))
        {
            Problem(
                "source.unknown", path,
                $"No source has the id \"{GuidePath.Excerpt(id)}\"." + Suggestion.Question(id, sources)
                + $" Add it to sources, or write {Source.Editorial} for the editors' own judgement.");
        }
    }

    /// <inheritdoc cref="Cite"/>
    public void CiteAll(IReadOnlyList<string> ids, string parent) => Each(ids, GuidePath.Key(parent, "sources"), Cite);

    private void Add(ProblemSeverity severity, string code, string path, string message)
    {
        // What the file has, but nobody could read, is not missing or wrong a second time.
        if (unread.Count == 0 || !unread.Any(lost => GuidePath.IsWithin(path, lost)))
        {
            findings.Add(new(severity, code, path, message));
        }
    }

    private static string List(FrozenSet<string> words) => string.Join(", ", words.Order(StringComparer.Ordinal));
}
