using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Portal.Infrastructure.Limits;

namespace Portal.Features.Reports;

/// <summary>Settings of section <c>Limits:Report</c>.</summary>
public sealed class ReportLimitOptions
{
    public const string Section = "Limits:Report";

    /// <summary>From one address; a class that checks a guide together shares one.</summary>
    [Required, ValidateObjectMembers]
    public AttemptLimit PerAddress { get; set; } = new() { Attempts = 20, Per = TimeSpan.FromMinutes(10) };

    /// <summary>From everywhere, so that no flood fills the disk.</summary>
    [Required, ValidateObjectMembers]
    public AttemptLimit InAll { get; set; } = new() { Attempts = 500, Per = TimeSpan.FromHours(1) };
}

[OptionsValidator]
internal sealed partial class ReportLimitOptionsValidator : IValidateOptions<ReportLimitOptions>;

/// <summary>Counts reports against floods.</summary>
public sealed class ReportLimits(IOptions<ReportLimitOptions> options, TimeProvider clock)
    : FloodLimits(options.Value.PerAddress, options.Value.InAll, clock);
