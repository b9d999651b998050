using System.Reflection;
using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Components.Shared;

/// <summary>What a reader asks of every reading page, out of the address: anything may stand there.</summary>
/// <param name="Choice">What of it can be used.</param>
/// <param name="PlaceNote">What is wrong with the place, for the reader; null: nothing.</param>
/// <param name="LanguageNote">What is wrong with the language.</param>
public sealed record ReaderRequest(ReaderChoice Choice, string? PlaceNote = null, string? LanguageNote = null)
    : IBindableFromHttpContext<ReaderRequest>
{
    /// <summary>Characters of what was typed that a note repeats.</summary>
    private const int MaxRepeated = 40;

    public static ReaderRequest None { get; } = new(ReaderChoice.None);

    /// <summary>In the order in which they are shown.</summary>
    public IEnumerable<string> Notes => new[] { PlaceNote, LanguageNote }.OfType<string>();

    public static ReaderRequest From(IQueryCollection query)
    {
        var (place, language) = (First(query, PortalUrls.PlaceKey), First(query, PortalUrls.LanguageKey));
        var choice = new ReaderChoice(Places.Read(place), ReaderLanguage.Of(language) is { Length: > 0 } tag ? tag : null);
        return new(
            choice,
            place.Length > 0 && choice.Place is null ? Phrase.Of(Texts.ReaderPlaceUnknown, Repeated(place)) : null,
            language.Length > 0 && ReaderLanguage.Of(language) is null ? Phrase.Of(Texts.ReaderLanguageUnknown, Repeated(language)) : null);
    }

    public static ValueTask<ReaderRequest?> BindAsync(HttpContext context, ParameterInfo parameter) => new(From(context.Request.Query).Through(context.Features.Get<CameThrough>()?.Key));

    /// <param name="via">Key of the institution by whose way they come; null: none.</param>
    private ReaderRequest Through(string? via) => via is null ? this : this with { Choice = Choice with { Via = via } };

    /// <summary>Of a key that stands there twice, the first counts.</summary>
    private static string First(IQueryCollection query, string key) => query[key] is [{ } first, ..] ? first : "";

    /// <summary>What of a text can be shown.</summary>
    private static string Repeated(string text)
    {
        var shown = string.Concat(text.Take(MaxRepeated).Where(character => !char.IsControl(character) && !char.IsSurrogate(character))).Trim();
        return text.Length > MaxRepeated ? shown + "…" : shown;
    }
}
