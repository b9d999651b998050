using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Portal.Infrastructure.Limits;

namespace Portal.Features.Plan.Guests;

/// <summary>Settings of section <c>Limits:Guest</c>.</summary>
public sealed class GuestLimitOptions
{
    public const string Section = "Limits:Guest";

    /// <summary>From one address; a school shares one.</summary>
    [Required, ValidateObjectMembers]
    public AttemptLimit PerAddress { get; set; } = new() { Attempts = 100, Per = TimeSpan.FromMinutes(10) };

    /// <summary>From everywhere, so that no flood fills the disk.</summary>
    [Required, ValidateObjectMembers]
    public AttemptLimit InAll { get; set; } = new() { Attempts = 2000, Per = TimeSpan.FromHours(1) };
}

[OptionsValidator]
internal sealed partial class GuestLimitOptionsValidator : IValidateOptions<GuestLimitOptions>;

/// <summary>Counts beginnings without an account against floods.</summary>
public sealed class GuestLimits(IOptions<GuestLimitOptions> options, TimeProvider clock)
    : FloodLimits(options.Value.PerAddress, options.Value.InAll, clock);
