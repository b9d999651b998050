namespace Portal.Domain.Guides.Editing;

/// <summary>Words of a text with the state of it that brought them.</summary>
public sealed record AttributedRun<T>(string Text, T By);

/// <summary>Tells who wrote which words of a text, from all its states.</summary>
public static class TextAttribution
{
    /// <param name="states">The oldest first; whoever wrote each.</param>
    /// <returns>The newest state in runs of words that came together; nothing where there is no state.</returns>
    public static IReadOnlyList<AttributedRun<T>> Of<T>(IEnumerable<(T By, string Text)> states)
        where T : notnull
    {
        var text = "";
        var runs = new List<AttributedRun<T>>();
        foreach (var (by, next) in states)
        {
            var rest = new Queue<AttributedRun<T>>(runs);
            var made = new List<AttributedRun<T>>();
            foreach (var (fate, words) in WordDifference.Raw(text, next))
            {
                switch (fate)
                {
                    case WordFate.Added:
                        Add(made, new(words, by));
                        break;
                    default:
                        rest = Take(rest, words.Length, fate is WordFate.Kept ? made : null);
                        break;
                }
            }

            (text, runs) = (next, made);
        }

        return runs;
    }

    /// <summary>Takes so many characters off the front; they go on in <paramref name="kept"/> where there is one.</summary>
    private static Queue<AttributedRun<T>> Take<T>(Queue<AttributedRun<T>> runs, int length, List<AttributedRun<T>>? kept)
    {
        while (length > 0 && runs.TryDequeue(out var run))
        {
            var part = Math.Min(length, run.Text.Length);
            if (kept is not null)
            {
                Add(kept, run with { Text = run.Text[..part] });
            }

            length -= part;
            if (part < run.Text.Length)
            {
                runs = new(runs.Prepend(run with { Text = run.Text[part..] }));
            }
        }

        return runs;
    }

    private static void Add<T>(List<AttributedRun<T>> runs, AttributedRun<T> run)
    {
        // A blank belongs to the words before it, whoever typed it.
        if (runs.Count > 0 && (EqualityComparer<T>.Default.Equals(runs[^1].By, run.By) || string.IsNullOrWhiteSpace(run.Text)))
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text + run.Text };
        }
        else
        {
            runs.Add(run);
        }
    }
}
