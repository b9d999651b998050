using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Portal.Infrastructure.Limits;

namespace Portal.Features.Embeds;

/// <summary>Settings of section <c>Limits:OEmbed</c>.</summary>
public sealed class OEmbedLimitOptions
{
    public const string Section = "Limits:OEmbed";

    /// <summary>From one address; a server that hosts many sites asks for all of them from one.</summary>
    [Required, ValidateObjectMembers]
    public AttemptLimit PerAddress { get; set; } = new() { Attempts = 120, Per = TimeSpan.FromMinutes(1) };

    /// <summary>From everywhere.</summary>
    [Required, ValidateObjectMembers]
    public AttemptLimit InAll { get; set; } = new() { Attempts = 3_000, Per = TimeSpan.FromMinutes(1) };
}

[OptionsValidator]
internal sealed partial class OEmbedLimitOptionsValidator : IValidateOptions<OEmbedLimitOptions>;

/// <summary>Counts questions to oEmbed against floods: each answer is made anew.</summary>
public sealed class OEmbedLimits(IOptions<OEmbedLimitOptions> options, TimeProvider clock)
    : FloodLimits(options.Value.PerAddress, options.Value.InAll, clock);
