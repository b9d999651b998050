using System.ComponentModel.DataAnnotations;

namespace Portal.Infrastructure;

/// <summary>Settings of section <c>Site</c>: who runs this portal and under which address.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>The name on the masthead and in titles.</summary>
    [Required]
    public string Name { get; set; } = "Waypost";

    /// <summary>
    /// Scheme and host under which the public reaches the portal ("https://careers.example.org"). Makes every absolute
    /// address; unset, the first listening address does. Never the request's host.
    /// </summary>
    public string? PublicOrigin { get; set; }

    /// <summary>Who runs the portal.</summary>
    public string? Operator { get; set; }

    /// <summary>E-mail address for readers.</summary>
    public string? Contact { get; set; }

    /// <summary>Under which licence others may use the guides ("CC BY 4.0"), as embeds name it; unset, they name none.</summary>
    public string? Licence { get; set; }

    /// <summary>Where the licence can be read.</summary>
    public string? LicenceUrl { get; set; }
}
