using Portal.Components.Shared.Forms;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Institutions;

namespace Portal.Features.Institutions.Supplements;

/// <summary>A course or a service, as staff type it.</summary>
public sealed record SupplementFields
{
    public const string KindField = "Kind", CodeField = "Code", TitleField = "Title", NoteField = "Note", UrlField = "Url";

    public static readonly IReadOnlyList<(string Value, string Text)> Kinds =
        [(nameof(SupplementKind.Course), "Course"), (nameof(SupplementKind.Service), "Service")];

    public string? Kind { get; init; }
    public string? Code { get; init; }
    public string? Title { get; init; }
    public string? Note { get; init; }
    public string? Url { get; init; }

    public static SupplementFields Of(SupplementItem item) =>
        new() { Kind = item.Kind.ToString(), Code = item.Code, Title = item.Title, Note = item.Note, Url = item.Url };

    /// <returns>Null where something is to be put right, with all of it in <paramref name="problems"/>.</returns>
    public SupplementItem? Read(FormProblems problems)
    {
        var kind = Kinds.Any(known => known.Value == Kind) ? Enum.Parse<SupplementKind>(Kind!) : (SupplementKind?)null;
        var (code, title, note, url) = (OneLine(Code), OneLine(Title), Note?.ReplaceLineEndings("\n").Trim() ?? "", OneLine(Url));
        problems.Add(KindField, kind is null ? "Choose whether it is a course or a service." : null);
        problems.Add(CodeField, ProblemOf(code, SupplementItemRow.MaxCodeLength));
        problems.Add(TitleField, title.Length == 0 ? "Write what it is called." : ProblemOf(title, SupplementItemRow.MaxTitleLength));
        problems.Add(NoteField, ProblemOf(note, SupplementItemRow.MaxNoteLength));
        problems.Add(UrlField, ProblemOf(url, SupplementItemRow.MaxUrlLength)
            ?? (url.Length > 0 && !WebAddress.IsSecure(url) ? "Write the whole address, beginning with https://" : null));
        return problems.Any ? null : new(kind!.Value, OrNull(code), title, OrNull(note), OrNull(url));
    }

    private static string OneLine(string? typed) => string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string? ProblemOf(string text, int most) =>
        text.Length > most ? $"This has {text.Length} characters, and {most} are the most."
        : text.Any(letter => char.IsControl(letter) && letter != '\n') ? "This holds characters that cannot be shown. Type it anew." : null;
}
