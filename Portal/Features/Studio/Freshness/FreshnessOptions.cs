using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Portal.Domain.Studio.Freshness;

namespace Portal.Features.Studio.Freshness;

/// <summary>Settings of section <c>Freshness</c>: from when the review queue names something.</summary>
public sealed class FreshnessOptions
{
    public const string Section = "Freshness";

    /// <summary>Days before a guide's review or a source's renewal.</summary>
    [Range(0, 365)]
    public int SoonDays { get; set; } = 30;

    /// <summary>Days before the end of an opening.</summary>
    [Range(0, 365)]
    public int OpeningDays { get; set; } = 10;

    /// <summary>Age in months at which a source counts as old whose renewal nobody knows.</summary>
    [Range(1, 1200)]
    public int OldSourceMonths { get; set; } = 36;

    /// <summary>How often readers must have chosen a place of which a guide says nothing.</summary>
    [Range(1, 1_000_000)]
    public int PlaceReaders { get; set; } = 5;

    public QueueRules Rules => new(SoonDays, OpeningDays, OldSourceMonths, PlaceReaders);
}

[OptionsValidator]
internal sealed partial class FreshnessOptionsValidator : IValidateOptions<FreshnessOptions>;
