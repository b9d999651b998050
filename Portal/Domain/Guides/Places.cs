using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Portal.Domain.Guides;

/// <summary>The places of the format: ISO 3166-1 alpha-2 countries, ISO 3166-2 subdivisions of them, and <c>world</c>.</summary>
/// <remarks>The countries are listed here, since what the runtime knows of them depends on the machine's ICU.</remarks>
public static partial class Places
{
    public const string World = "world";

    /// <summary>Characters of a subdivision's code, the longest there is.</summary>
    private const int MaxLength = 6;

    /// <summary>ISO 3166-1 alpha-2, the 249 officially assigned codes.</summary>
    public static readonly FrozenSet<string> Countries =
    [
        .. ("AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
            + "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR "
            + "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT "
            + "JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO "
            + "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY "
            + "QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO "
            + "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW").Split(' '),
    ];

    public static bool IsValid(string place) =>
        place is World
        || Countries.Contains(place)
        || (Subdivision().IsMatch(place) && Countries.Contains(place[..2]));

    /// <summary>The country or subdivision that somebody wrote, in any case; null where it is none.</summary>
    public static string? Read(string? text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is < 2 or > MaxLength)
        {
            return null;
        }

        var place = trimmed.ToString().ToUpperInvariant();
        return IsValid(place) ? place : null;
    }

    /// <summary>The country of a subdivision (<c>IN</c> for <c>IN-KA</c>); null for all other places.</summary>
    public static string? FallsBackTo(string place) => Subdivision().IsMatch(place) ? place[..2] : null;

    /// <summary>The place itself and those it falls back to, the closest first.</summary>
    public static IReadOnlyList<string> WithFallbacks(string place) =>
        FallsBackTo(place) is { } country ? [place, country] : [place];

    /// <summary>Whether <paramref name="place"/> is <paramref name="area"/> or lies in it.</summary>
    public static bool IsWithin(string place, string area) =>
        area is World || place == area || FallsBackTo(place) == area;

    /// <summary>Whether a figure of <paramref name="place"/> is one for readers in <paramref name="area"/>: from there, from a part of it, or from the country around it.</summary>
    /// <remarks>What holds worldwide is a figure of no place in particular.</remarks>
    public static bool SpeaksOf(string? place, string area) =>
        place is not null && (place == area || FallsBackTo(place) == area || FallsBackTo(area) == place);

    [GeneratedRegex(@"\A[A-Z]{2}-[A-Z0-9]{1,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Subdivision();
}
