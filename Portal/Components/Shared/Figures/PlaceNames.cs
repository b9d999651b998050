using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Portal.Components.Shared.Figures;

/// <summary>Names of places in the documents' language.</summary>
public static class PlaceNames
{
    private const string World = "world";

    /// <summary>The subdivisions that guides speak of; the platform knows names of countries only.</summary>
    private static readonly FrozenDictionary<string, string> Subdivisions = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GB-ENG"] = "England", ["GB-NIR"] = "Northern Ireland", ["GB-SCT"] = "Scotland", ["GB-WLS"] = "Wales",
        ["IN-DL"] = "Delhi", ["IN-GJ"] = "Gujarat", ["IN-HR"] = "Haryana", ["IN-KA"] = "Karnataka", ["IN-KL"] = "Kerala",
        ["IN-MH"] = "Maharashtra", ["IN-TG"] = "Telangana", ["IN-TN"] = "Tamil Nadu", ["IN-UP"] = "Uttar Pradesh",
        ["IN-WB"] = "West Bengal",
        ["KE-20"] = "Machakos", ["KE-28"] = "Mombasa", ["KE-30"] = "Nairobi City",
        ["US-CA"] = "California", ["US-MA"] = "Massachusetts", ["US-NY"] = "New York", ["US-TX"] = "Texas", ["US-WA"] = "Washington",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Asking the platform costs more than printing the name. Only two-letter codes get in, so it stays small.</summary>
    private static readonly ConcurrentDictionary<string, string> Countries = new(StringComparer.Ordinal);

    /// <summary>"Kenya" for <c>KE</c>, "Karnataka, India" for <c>IN-KA</c>, "worldwide"; the code itself where no name is known.</summary>
    public static string Of(string place)
    {
        if (place == World)
        {
            return "worldwide";
        }

        if (IsCountry(place))
        {
            return Countries.GetOrAdd(place, CountryName);
        }

        return Subdivisions.TryGetValue(place, out var name) ? $"{name}, {Of(place[..2])}" : place;
    }

    /// <summary>"Bengaluru, Karnataka, India"; null where neither is said.</summary>
    public static string? Of(string? place, string? city)
    {
        var region = string.IsNullOrEmpty(place) ? null : Of(place);
        return string.IsNullOrEmpty(city) ? region
            : region is null ? city
            : $"{city}, {region}";
    }

    private static bool IsCountry(string place) => place.Length == 2 && place.All(char.IsAsciiLetterUpper);

    private static string CountryName(string code)
    {
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
