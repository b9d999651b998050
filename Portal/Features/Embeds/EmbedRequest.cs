using Portal.Components.Shared.Embeds;
using Portal.Components.Wording;
using Portal.Domain.Institutions;
using Portal.Infrastructure;

namespace Portal.Features.Embeds;

/// <summary>What of a guide an embed shows.</summary>
public enum EmbedSection
{
    Timeline,
    Paths,
    RealityChecks,
}

/// <summary>What an address asks of an embed beside place and language.</summary>
/// <param name="Sections">Null: the paths.</param>
/// <param name="Theme">One of the names of <see cref="EmbedSetting"/>.</param>
/// <param name="Accent">Six hexadecimal digits in lower case; null: none.</param>
/// <param name="Problems">What of the address cannot be meant, for whoever wrote it.</param>
public sealed record EmbedRequest(IReadOnlyList<EmbedSection>? Sections, string Theme, string? Accent, IReadOnlyList<string> Problems)
{
    private static readonly string[] Themes = [EmbedSetting.Light, EmbedSetting.Dark, EmbedSetting.Auto];

    private static readonly Dictionary<string, EmbedSection> Names = new(StringComparer.Ordinal)
    {
        [GuideAnchors.Timeline] = EmbedSection.Timeline,
        [GuideAnchors.Paths] = EmbedSection.Paths,
        [GuideAnchors.RealityChecks] = EmbedSection.RealityChecks,
    };

    public static EmbedRequest From(IQueryCollection query)
    {
        List<string> problems = [];
        return new(
            Read(PortalUrls.SectionsKey, ReadSections, Phrase.Of(Texts.EmbedSectionsWrong, string.Join(", ", Names.Keys))),
            Read(PortalUrls.ThemeKey, ReadTheme, Phrase.Of(Texts.EmbedThemeWrong, string.Join(", ", Themes))) ?? EmbedSetting.Light,
            Read(PortalUrls.AccentKey, text => AccentColours.Parse(text)?.Asked, Texts.EmbedAccentWrong),
            problems);

        T? Read<T>(string key, Func<string, T?> read, string problem)
            where T : class
        {
            if (First(query, key) is not { Length: > 0 } text)
            {
                return null;
            }

            if (read(text) is { } value)
            {
                return value;
            }

            problems.Add(problem);
            return null;
        }
    }

    /// <summary>Of a key that stands there twice, the first counts.</summary>
    public static string First(IQueryCollection query, string key) => query[key] is [{ } first, ..] ? first : "";

    /// <summary>The sections that a text names, each once, in the order in which they are shown; null where it names anything else.</summary>
    public static IReadOnlyList<EmbedSection>? ReadSections(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0 && names.All(Names.ContainsKey) ? [.. names.Select(name => Names[name]).Distinct().Order()] : null;
    }

    public static string? ReadTheme(string text) => Themes.Contains(text) ? text : null;

    /// <summary>Whether it asks for the section. Without a choice it is the paths: an embed is small.</summary>
    public bool Shows(EmbedSection section) => Sections?.Contains(section) ?? section is EmbedSection.Paths;
}
