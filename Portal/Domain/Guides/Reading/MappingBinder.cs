namespace Portal.Domain.Guides.Reading;

/// <summary>
/// Takes the values of one mapping, each by its key and with the type the format gives it. Keys that nobody took are
/// reported when the mapping is done, so that what is asked for here is the list of known keys.
/// </summary>
internal sealed class MappingBinder
{
    private readonly GuideMapping mapping;
    private readonly ReadingLog log;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    private MappingBinder(GuideMapping mapping, string path, ReadingLog log)
    {
        this.mapping = mapping;
        this.log = log;
        Path = path;
    }

    /// <summary>Where the mapping stands; empty for the document itself.</summary>
    public string Path { get; }

    /// <summary>Binds <paramref name="node"/>; something else than a mapping is reported and bound as an empty one.</summary>
    public static T Bind<T>(GuideNode node, string path, ReadingLog log, Func<MappingBinder, T> bind)
    {
        if (node is not GuideMapping mapping)
        {
            log.AddUnread("type", path, $"Keys with values are expected here, not {Describe(node)}.", node.Start);
            mapping = new(node.Start, []);
        }

        var binder = new MappingBinder(mapping, path, log);
        var bound = bind(binder);
        binder.ReportTheRest();
        return bound;
    }

    /// <summary>A text, empty where the key is absent.</summary>
    public string Text(string key) => OptionalText(key) ?? "";

    public string? OptionalText(string key) => Take(key) is { } node ? ReadText(node, At(key)) : null;

    public decimal? Number(string key)
    {
        if (TakeScalar(key, "a number") is not { } scalar)
        {
            return null;
        }

        var number = ScalarValues.Number(scalar);
        if (number is null)
        {
            Refuse(scalar, key, "Write a number in plain digits, such as 12 or 4.5, without quotes, commas or units");
        }

        return number;
    }

    public int? WholeNumber(string key)
    {
        if (TakeScalar(key, "a whole number") is not { } scalar)
        {
            return null;
        }

        if (ScalarValues.Number(scalar) is { } number && number == decimal.Truncate(number) && decimal.Abs(number) <= int.MaxValue)
        {
            return (int)number;
        }

        Refuse(scalar, key, "Write a whole number, such as 4, without quotes");
        return null;
    }

    public bool? OptionalFlag(string key)
    {
        if (TakeScalar(key, "true or false") is not { } scalar)
        {
            return null;
        }

        var flag = ScalarValues.Flag(scalar);
        if (flag is null)
        {
            Refuse(scalar, key, "Write true or false, without quotes");
        }

        return flag;
    }

    /// <summary>False where the key is absent.</summary>
    public bool Flag(string key) => OptionalFlag(key) ?? false;

    public DateOnly? Date(string key)
    {
        if (TakeScalar(key, "a date") is not { } scalar)
        {
            return null;
        }

        var date = ScalarValues.Date(scalar);
        if (date is null)
        {
            Refuse(scalar, key, "Write a date as year, month and day, such as 2026-11-22");
        }

        return date;
    }

    public T? One<T>(string key, Func<MappingBinder, T> bind)
        where T : class
    {
        if (Take(key) is not { } node)
        {
            return null;
        }

        var value = Bind(node, At(key), log, bind);
        return node is GuideMapping ? value : null;
    }

    public IReadOnlyList<T> Many<T>(string key, Func<MappingBinder, T> bind) =>
        Items(key, (node, path) => Bind(node, path, log, bind));

    public IReadOnlyList<string> Texts(string key) => Items(key, (node, path) => ReadText(node, path) ?? "");

    /// <summary>A list of items that may be texts or mappings; the items keep their places.</summary>
    public IReadOnlyList<T> TextsOrMappings<T>(string key, Func<string, T> ofText, Func<MappingBinder, T> ofMapping) =>
        Items(key, (node, path) => node is GuideMapping
            ? Bind(node, path, log, ofMapping)
            : ofText(ReadText(node, path) ?? ""));

    private IReadOnlyList<T> Items<T>(string key, Func<GuideNode, string, T> read)
    {
        switch (Take(key))
        {
            case null:
                return [];
            case GuideSequence sequence:
                var path = At(key);
                return [.. sequence.Items.Select((item, index) => read(item, GuidePath.Item(path, index)))];
            case var other:
                log.AddUnread(
                    "type", At(key), $"A list is expected here, not {Describe(other)}. Put a dash before each item.", other.Start);
                return [];
        }
    }

    private string? ReadText(GuideNode node, string path)
    {
        switch (node)
        {
            case GuideScalar { IsEmpty: true }:
                return null;
            case GuideScalar { Form: ScalarForm.Value } value:
                log.AddUnread("type", path, $"A text is expected here: put {value.Text} in quotes.", value.Start);
                return null;
            case GuideScalar { Text: var text } when !ScalarValues.IsWellFormed(text):
                log.AddUnread("text.characters", path, "The text holds half of a character. Write it anew.", node.Start);
                return null;
            case GuideScalar { Text: var text }:
                return text;
            default:
                log.AddUnread("type", path, $"A text is expected here, not {Describe(node)}.", node.Start);
                return null;
        }
    }

    private GuideScalar? TakeScalar(string key, string expected)
    {
        var node = Take(key);
        if (node is not null and not GuideScalar)
        {
            log.AddUnread("type", At(key), $"{char.ToUpperInvariant(expected[0])}{expected[1..]} is expected here, not {Describe(node)}.", node.Start);
        }

        return node as GuideScalar;
    }

    private void Refuse(GuideScalar scalar, string key, string advice) =>
        log.AddUnread("type", At(key), $"{advice}; here stands \"{GuidePath.Excerpt(scalar.Text)}\".", scalar.Start);

    /// <summary>The value under the key; null where there is none, or an empty one.</summary>
    private GuideNode? Take(string key)
    {
        known.Add(key);
        return mapping.Find(key)?.Value is { } node and not GuideScalar { IsEmpty: true } ? node : null;
    }

    private void ReportTheRest()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (log.IsFull)
            {
                return;
            }

            if (!seen.Add(entry.Key))
            {
                log.Add(
                    "key.duplicate", At(entry.Key),
                    $"The key stands here a second time; the first is in line {mapping.Find(entry.Key)!.Value.Start.Line}. Keep one of them.",
                    entry.Start);
            }
            else if (!known.Contains(entry.Key))
            {
                ReportUnknown(entry);
            }
        }
    }

    private void ReportUnknown(GuideEntry entry)
    {
        const string Unknown = "The format has no such key here.";
        if (Suggestion.For(entry.Key, known) is not { } meant)
        {
            log.Add("key.unknown", At(entry.Key), Unknown, entry.Start);
            return;
        }

        log.Add("key.unknown", At(entry.Key), $"{Unknown} Did you mean {meant}?", entry.Start);
        if (mapping.Find(meant) is null)
        {
            // What was meant is there, so that nobody need be told that it is missing.
            log.MarkUnread(At(meant));
        }
    }

    private string At(string key) => GuidePath.Key(Path, key);

    private static string Describe(GuideNode node) => node switch
    {
        GuideSequence => "a list",
        GuideMapping => "keys with values",
        GuideScalar { IsEmpty: true } => "an empty item",
        GuideScalar scalar => $"\"{GuidePath.Excerpt(scalar.Text)}\"",
        _ => "something else",
    };
}
