using Portal.Components.Shared.Forms;

namespace Portal.Features.Plan.Forms;

/// <summary>
/// The fields of a form as texts: as they are stored, as far as this page knows, and as they were typed. Only what the
/// person changed is sent on, because a page may be old and another device may have changed the rest since.
/// </summary>
/// <param name="stored">By field; it names every field the form has.</param>
public sealed class PlanForm(IReadOnlyDictionary<string, string> stored)
{
    /// <summary>Before the name of a field: the hidden one that says what was stored when the page was made.</summary>
    public const string ShownPrefix = "was-";

    private readonly Dictionary<string, string> typed = new(stored, StringComparer.Ordinal);
    private readonly Dictionary<string, string> stored = new(stored, StringComparer.Ordinal);

    /// <summary>
    /// With what the inputs are rendered. It never changes afterwards: an input that is written anew loses what is being
    /// typed into it. What is stored meanwhile stands in the hidden fields, from which the page's script takes it.
    /// </summary>
    public IReadOnlyDictionary<string, string> Rendered { get; private init; } = stored;

    public FormProblems Problems { get; private set; } = new();

    /// <summary>The field that was saved last.</summary>
    public string? Saved { get; private set; }

    public IEnumerable<string> Fields => stored.Keys;

    /// <summary>As typed, without blanks around it.</summary>
    public string this[string field] => typed.GetValueOrDefault(field, "").Trim();

    /// <summary>A form that was sent: it holds each field beside the hidden one that says what was shown.</summary>
    public static PlanForm Posted(IFormCollection sent)
    {
        var shown = sent.Keys.Where(key => key.StartsWith(ShownPrefix, StringComparison.Ordinal))
            .ToDictionary(key => key[ShownPrefix.Length..], key => Text(sent[key].ToString()), StringComparer.Ordinal);
        // What is not sent was not changed, but for a checkbox, which is not sent because it is not ticked.
        var given = shown.ToDictionary(
            known => known.Key,
            known => sent.TryGetValue(known.Key, out var text) ? Text(text.ToString()) : known.Value == FieldReader.Ticked ? "" : known.Value,
            StringComparer.Ordinal);
        var form = new PlanForm(shown) { Rendered = given };
        foreach (var (field, text) in given)
        {
            form.typed[field] = text;
        }

        return form;
    }

    public string Stored(string field) => stored.GetValueOrDefault(field, "");

    public bool IsChanged(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (!IsSame(this[field], Stored(field)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes what was typed into one field; problems are to be found anew.</summary>
    public void Type(string field, string? text)
    {
        typed[field] = Text(text);
        Problems = new();
        Saved = null;
    }

    /// <summary>All that is typed by now, to say later what of it is on the disk.</summary>
    public IReadOnlyDictionary<string, string> Typed() => new Dictionary<string, string>(typed, StringComparer.Ordinal);

    /// <summary>What was sent is on the disk. What was typed while it was on its way is not.</summary>
    public void Accept(string field, IReadOnlyDictionary<string, string> sent)
    {
        foreach (var (name, text) in sent)
        {
            stored[name] = text.Trim(); // As it is read from the form.
        }

        Saved = IsChanged(field) ? null : field;
    }

    /// <summary>Takes over what is stored by now; what is typed here and not stored stays.</summary>
    public void Renew(PlanForm now)
    {
        foreach (var (field, text) in now.stored)
        {
            if (!IsSame(text, Stored(field)))
            {
                typed[field] = IsChanged(field) ? typed[field] : text;
                stored[field] = text;
            }
        }
    }

    private static bool IsSame(string one, string other) => one.Trim() == other.Trim();

    /// <summary>Browsers send lines with other ends than they show.</summary>
    private static string Text(string? text) => text?.ReplaceLineEndings("\n") ?? "";
}
