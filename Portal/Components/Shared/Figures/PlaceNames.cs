using System.Collections.Concurrent;
using System.Globalization;
using Portal.Components.Wording;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.Figures;

/// <summary>Names of places in the language of the page.</summary>
public static class PlaceNames
{
    private const string World = "world";

    /// <summary>Asking the platform costs more than printing the name. Only two-letter codes get in, so it stays small.</summary>
    private static readonly ConcurrentDictionary<(CultureInfo Language, string Code), string> Countries = [];

    private static readonly ConcurrentDictionary<CultureInfo, IReadOnlyList<(string Code, string Name)>> Sorted = [];

    /// <summary>All countries with their names, as the language of the page sorts them.</summary>
    public static IReadOnlyList<(string Code, string Name)> All() => Sorted.GetOrAdd(DocumentCulture.Culture, static language =>
        [.. Places.Countries.Select(code => (code, Of(code))).OrderBy(country => country.Item2, StringComparer.Create(language, ignoreCase: true))]);

    /// <summary>"Kenya" for <c>KE</c>, "Karnataka, India" for <c>IN-KA</c>, "worldwide"; the code itself in place of a name that is not known.</summary>
    public static string Of(string place)
    {
        if (place == World)
        {
            return Texts.PlaceWorldwide;
        }

        if (IsCountry(place))
        {
            return Countries.GetOrAdd((DocumentCulture.Culture, place), static asked => CountryName(asked.Language, asked.Code));
        }

        return Places.FallsBackTo(place) is { } country ? Phrase.Listed(Subdivision(place) ?? place, Of(country)) : place;
    }

    /// <summary>"Bengaluru, Karnataka, India"; null where neither is said.</summary>
    public static string? Of(string? place, string? city)
    {
        var region = string.IsNullOrEmpty(place) ? null : Of(place);
        return string.IsNullOrEmpty(city) ? region : Phrase.Listed(city, region);
    }

    private static bool IsCountry(string place) => place.Length == 2 && place.All(char.IsAsciiLetterUpper);

    private static string CountryName(CultureInfo language, string code)
    {
        try
        {
            var country = new RegionInfo(code);
            if (language.Equals(Languages.English))
            {
                return country.EnglishName;
            }

            // The platform names a country in the language of those who live there: the pair of both has the name wanted.
            var spoken = language.IsNeutralCulture ? language : language.Parent;
            return new RegionInfo($"{spoken.Name}-{code}").NativeName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }

    /// <summary>The subdivisions that guides speak of; the platform knows names of countries only.</summary>
    private static string? Subdivision(string place) => place switch
    {
        "GB-ENG" => Texts.PlaceEngland,
        "GB-NIR" => Texts.PlaceNorthernIreland,
        "GB-SCT" => Texts.PlaceScotland,
        "GB-WLS" => Texts.PlaceWales,
        "IN-DL" => Texts.PlaceDelhi,
        "IN-GJ" => Texts.PlaceGujarat,
        "IN-HR" => Texts.PlaceHaryana,
        "IN-KA" => Texts.PlaceKarnataka,
        "IN-KL" => Texts.PlaceKerala,
        "IN-MH" => Texts.PlaceMaharashtra,
        "IN-TG" => Texts.PlaceTelangana,
        "IN-TN" => Texts.PlaceTamilNadu,
        "IN-UP" => Texts.PlaceUttarPradesh,
        "IN-WB" => Texts.PlaceWestBengal,
        "KE-20" => Texts.PlaceMachakos,
        "KE-28" => Texts.PlaceMombasa,
        "KE-30" => Texts.PlaceNairobiCity,
        "US-CA" => Texts.PlaceCalifornia,
        "US-MA" => Texts.PlaceMassachusetts,
        "US-NY" => Texts.PlaceNewYork,
        "US-TX" => Texts.PlaceTexas,
        "US-WA" => Texts.PlaceWashington,
        _ => null,
    };
}
