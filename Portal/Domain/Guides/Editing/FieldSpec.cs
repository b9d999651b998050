namespace Portal.Domain.Guides.Editing;

/// <summary>How a field is written.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines without markup.</summary>
    LongText,

    /// <summary>Several lines of Markdown.</summary>
    Markdown,

    /// <summary>One of <see cref="FieldSpec.Choices"/>.</summary>
    Choice,

    /// <summary>Any of <see cref="FieldSpec.Choices"/>.</summary>
    Choices,

    Number,
    Date,
    Flag,

    /// <summary>An ISO 3166 code, or <c>world</c>.</summary>
    Place,

    /// <summary>The id of a source of the document, or <see cref="Guides.Source.Editorial"/>.</summary>
    Source,

    /// <summary>Any number of them.</summary>
    Sources,

    /// <summary>The id of a step: of the path named beside it, else another one of the path in which the field stands.</summary>
    Step,

    /// <summary>The id of a path of the guide.</summary>
    Path,

    /// <summary>Ids of paths of the guide.</summary>
    Paths,

    /// <summary>The slug of another document.</summary>
    Slug,

    /// <summary>A list of lines.</summary>
    Texts,

    /// <summary>Skills: lines, or groups of lines under a heading.</summary>
    Skills,

    /// <summary>Links to other documents: a slug, or a title with or without one.</summary>
    Links,

    /// <summary>A line, or a name with a text.</summary>
    NamedTexts,

    /// <summary>Several fields that belong together.</summary>
    Group,

    /// <summary>A list of groups.</summary>
    Items,
}

/// <summary>One field of the format as an author meets it.</summary>
/// <param name="Key">As the format spells it.</param>
/// <param name="Label">For the author.</param>
public sealed record FieldSpec(string Key, string Label, FieldKind Kind)
{
    /// <summary>Characters that a line may have in the studio; the format itself has no limit but the file's.</summary>
    public const int MaxLine = 1_000;

    /// <summary>Characters that a longer text may have in the studio: well below what one message to the server may hold.</summary>
    public const int MaxText = 20_000;

    /// <summary>What to write, in a sentence.</summary>
    public string? Hint { get; init; }

    /// <summary>The words of the format to choose from, with what the author reads.</summary>
    public IReadOnlyList<(string Word, string Label)> Choices { get; init; } = [];

    /// <summary>The fields of a group, or of each item.</summary>
    public IReadOnlyList<FieldSpec> Fields { get; init; } = [];

    /// <summary>What one item is called: "outcome".</summary>
    public string ItemName { get; init; } = "item";

    /// <summary>The key by which an item is recognised in a list.</summary>
    public string? TitleKey { get; init; }

    /// <summary>Whether its items have permanent ids, made from what stands at <see cref="TitleKey"/> when they are added.</summary>
    public bool HasIds { get; init; }

    /// <summary>Whether publishing asks for it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it may fill a row with others.</summary>
    public bool IsShort => Kind is FieldKind.Number or FieldKind.Date or FieldKind.Choice or FieldKind.Place or FieldKind.Flag || Key is "asOf" or "currency" or "city" or "source";

    public int MaxLength => Kind is FieldKind.LongText or FieldKind.Markdown ? MaxText : MaxLine;
}

/// <summary>A part of a document that is written on one page of the editor.</summary>
/// <param name="Id">For addresses and links.</param>
public sealed record SectionSpec(string Id, string Label, IReadOnlyList<FieldSpec> Fields);
