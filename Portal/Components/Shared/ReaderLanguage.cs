using System.Globalization;
using Portal.Components.Wording;

namespace Portal.Components.Shared;

/// <summary>The language a reader asks for in the address.</summary>
public static class ReaderLanguage
{
    /// <summary>The tag under which the portal has the language: "" for English, which needs no saying; null where it has none such.</summary>
    /// <param name="asked">May be anything.</param>
    public static string? Of(string? asked) => Of(asked, Languages.All);

    /// <summary>The page in each other language, for <c>hreflang</c>; none while the portal speaks one.</summary>
    /// <param name="address">Absolute, in English.</param>
    public static IReadOnlyList<(string Language, string Address)> Alternates(string address, IReadOnlyList<CultureInfo> languages) =>
        languages.Count < 2
            ? []
            : [.. languages.Select(language => (language.Name, new Infrastructure.ReaderChoice(null, Of(language.Name, languages) is { Length: > 0 } tag ? tag : null).Carry(address)))];

    internal static string? Of(string? asked, IReadOnlyList<CultureInfo> languages) => Languages.Match(asked, languages) switch
    {
        null => null,
        var known when known.Equals(Languages.English) => "",
        var known => known.Name,
    };
}
