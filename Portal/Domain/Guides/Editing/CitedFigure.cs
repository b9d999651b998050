namespace Portal.Domain.Guides.Editing;

/// <summary>A figure, or a text that holds figures, with the source it cites.</summary>
/// <param name="Path">Where it stands (<see cref="FieldPath"/>).</param>
/// <param name="Source">A source id; <see cref="Guides.Source.Editorial"/> is none and not among them.</param>
/// <param name="Label">Where it stands in words: "College › Take the diploma › cost".</param>
/// <param name="Unit">What its numbers count, in the format's words ("USD a year", "months"); null where nothing says.</param>
/// <param name="Place">The place in which it holds; null: the guide's own, or none.</param>
/// <param name="AsOf">The vintage; null where it has none of its own.</param>
/// <param name="HasVintage">Whether it has a vintage at all; a text with figures has not.</param>
/// <param name="Fields">What a new edition of the source may change.</param>
/// <param name="Content">Its JSON: the same figure has the same text.</param>
public sealed record CitedFigure(
    string Path, string Source, string Label, string? Unit, string? Place, string? AsOf, bool HasVintage,
    IReadOnlyList<CitedField> Fields, string Content)
{
    /// <summary>What it says in one line: "6000–9000", or the first words of a text.</summary>
    public string Value => Fields.Any(known => known is { IsNumber: true, Value: not null })
        ? string.Join('–', Fields.Where(known => known is { IsNumber: true, Value: not null }).Select(known => known.Value))
        : Fields.Select(known => known.Value).FirstOrDefault(value => value is not null) ?? "";
}

/// <summary>One number or text of a <see cref="CitedFigure"/>.</summary>
/// <param name="Key">Below the figure: <c>min</c>, <c>time/max</c>.</param>
/// <param name="Label">In words: "Lower end".</param>
/// <param name="Words">The closed list it is taken from; empty: any.</param>
/// <param name="Value">As the document has it, a number with a point; null: absent.</param>
public sealed record CitedField(string Key, string Label, bool IsNumber, IReadOnlyList<string> Words, string? Value);
