using System.Globalization;

namespace Portal.Components.Wording;

/// <summary>The languages the portal speaks: English, and one for each file of translated texts beside the program.</summary>
public static class Languages
{
    private const string Translations = "Portal.resources.dll";

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>English first, the others by their tags. Looked up once: a new language is there after a restart.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } = In(Path.GetDirectoryName(typeof(Languages).Assembly.Location)!);

    /// <summary>The language for a BCP 47 tag, whose region counts only where the portal has it: sw for "sw-KE".</summary>
    /// <param name="tag">May come from anybody, in any case.</param>
    /// <returns>Null where the portal has no such language.</returns>
    public static CultureInfo? Match(string? tag) => Match(tag, All);

    internal static CultureInfo? Match(string? tag, IReadOnlyList<CultureInfo> languages)
    {
        for (var rest = tag.AsSpan(); !rest.IsEmpty; rest = rest[..Math.Max(rest.LastIndexOf('-'), 0)])
        {
            // By index: numbers and dates ask for every one of them, and an enumerator would be made each time.
            for (var i = 0; i < languages.Count; i++)
            {
                if (rest.Equals(languages[i].Name, StringComparison.OrdinalIgnoreCase))
                {
                    return languages[i];
                }
            }
        }

        return null;
    }

    /// <summary>Those of a program's folder, where each language has a folder named by its tag.</summary>
    internal static IReadOnlyList<CultureInfo> In(string folder) =>
    [
        English,
        .. Directory.EnumerateDirectories(folder)
            .Where(language => File.Exists(Path.Combine(language, Translations)))
            .Select(language => CultureInfo.GetCultureInfo(Path.GetFileName(language)))
            .OrderBy(language => language.Name, StringComparer.Ordinal),
    ];
}
