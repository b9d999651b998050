using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Portal.Features.Studio.Freshness.Links;

/// <summary>Settings of section <c>Links</c>: whether and how outside addresses are asked.</summary>
public sealed class LinkWatchOptions
{
    public const string Section = "Links";

    /// <summary>Whether the portal asks each week; unset: outside development alone. False: the command does not either.</summary>
    public bool? Enabled { get; set; }

    /// <summary>How long to wait for an answer.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Hosts asked at once; of one host one address after another.</summary>
    [Range(1, 16)]
    public int AtOnce { get; set; } = 4;

    /// <summary>Between two addresses of one host.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(1);
}

[OptionsValidator]
internal sealed partial class LinkWatchOptionsValidator : IValidateOptions<LinkWatchOptions>;
