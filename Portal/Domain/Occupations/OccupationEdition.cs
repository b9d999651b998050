namespace Portal.Domain.Occupations;

/// <summary>Which edition of a classification a file holds, and what it must be credited with.</summary>
/// <param name="Scheme">One of <see cref="OccupationSchemes"/>.</param>
/// <param name="Version">As its publisher numbers it ("30.1", "1.2.0").</param>
/// <param name="AsOf">When it was published, as sources of guides say it ("2025-12").</param>
public sealed record OccupationEdition(string Scheme, string Version, string AsOf)
{
    public const int MaxVersionLength = 20;

    public string Name => Scheme == OccupationSchemes.Onet ? $"O*NET {Version}" : $"ESCO {Version}";

    public string Publisher => Scheme == OccupationSchemes.Onet
        ? "U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)"
        : "European Commission";

    /// <summary>The licence, short, as sources of guides name it.</summary>
    public string Licence => Scheme == OccupationSchemes.Onet ? "CC BY 4.0" : "Free reuse with acknowledgement (Commission Decision 2011/833/EU)";

    /// <summary>The acknowledgement that the licence asks for.</summary>
    public string Credit => Scheme == OccupationSchemes.Onet
        ? $"This includes information from the O*NET {Version} Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 licence, and changed where the wording differs."
        : $"This uses the ESCO classification of the European Commission, version {Version}, reused under Decision 2011/833/EU.";

    public string Url => Scheme == OccupationSchemes.Onet ? "https://www.onetcenter.org/database.html" : "https://esco.ec.europa.eu/";
}
