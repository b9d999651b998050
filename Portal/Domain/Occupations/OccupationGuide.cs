using System.Text;
using Portal.Domain.Guides;
using Portal.Domain.Search;

namespace Portal.Domain.Occupations;

/// <summary>The beginning of a role guide from an occupation: what the classification knows. The rest is left to write.</summary>
public static class OccupationGuide
{
    private const string Exact = "exact", Broad = "broad";

    /// <summary>A draft; it lacks a field, paths and dates, which no classification knows.</summary>
    /// <param name="slug">Its address.</param>
    /// <param name="readOn">The day on which the file was uploaded.</param>
    public static RoleGuideDocument Draft(Occupation occupation, OccupationEdition edition, string slug, DateOnly readOn) => new()
    {
        Slug = slug,
        Title = TitleOf(occupation),
        AlsoCalled = occupation.AlsoCalled,
        Summary = occupation.Description,
        Codes = CodesOf(occupation),
        Sources = [SourceOf(edition, readOn)],
    };

    /// <summary>The codes that a guide of the occupation carries.</summary>
    public static IReadOnlyList<OccupationCode> CodesOf(Occupation occupation) => occupation.Isco is { } isco
        ? [new(occupation.Scheme, occupation.Code, Exact), new(OccupationSchemes.Isco, isco, Broad)]
        : [new(occupation.Scheme, occupation.Code, Exact)];

    /// <summary>The codes as they stand in a guide's file.</summary>
    public static string YamlOf(Occupation occupation)
    {
        var text = new StringBuilder("codes:\n");
        foreach (var code in CodesOf(occupation))
        {
            text.Append("  - { scheme: ").Append(code.Scheme).Append(", code: \"").Append(code.Code).Append("\", match: ").Append(code.Match).Append(" }\n");
        }

        return text.ToString();
    }

    /// <summary>An address made of the title; null where it has no letter that an address may hold.</summary>
    public static string? SlugOf(Occupation occupation)
    {
        var slug = new StringBuilder();
        foreach (var word in SearchWords.In(occupation.Title).Where(word => !word.IsPair).Select(word => word.Plain).Where(word => word.All(char.IsAsciiLetterOrDigit)))
        {
            if (slug.Length + word.Length + 1 > Slugs.MaxLength)
            {
                break;
            }

            slug.Append(slug.Length == 0 ? "" : "-").Append(word);
        }

        return slug.Length == 0 ? null : slug.ToString();
    }

    /// <summary>Each edition is a source of its own: all drafts of one file share it, and no other guide's.</summary>
    private static Source SourceOf(OccupationEdition edition, DateOnly readOn) => new(
        IdOf(edition), $"{edition.Name}: occupations", edition.Publisher, edition.Url, edition.AsOf, readOn, edition.Licence,
        QuotedFrom: null, RenewsEvery: null, Verified: true, edition.Credit);

    private static string IdOf(OccupationEdition edition)
    {
        var version = string.Concat(edition.Version.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        var name = edition.Scheme == OccupationSchemes.Onet ? "onet" : "esco";
        return string.Join('-', $"{name}-{version}-occupations".Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>ESCO writes its titles small.</summary>
    private static string TitleOf(Occupation occupation) => char.ToUpperInvariant(occupation.Title[0]) + occupation.Title[1..];
}
