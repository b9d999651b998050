using System.ComponentModel.DataAnnotations;

namespace Portal.Infrastructure.Limits;

/// <summary>How often something may be tried within a stretch of time.</summary>
public sealed class AttemptLimit
{
    [Range(1, 10_000)]
    public int Attempts { get; set; }

    /// <summary>The stretch of time: each attempt counts for this long.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00", ConvertValueInInvariantCulture = true)]
    public TimeSpan Per { get; set; }
}
