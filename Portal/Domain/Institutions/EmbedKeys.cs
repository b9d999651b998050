using System.Security.Cryptography;

namespace Portal.Domain.Institutions;

/// <summary>How an institution's key stands at a moment.</summary>
public enum EmbedKeyState
{
    /// <summary>New embeds carry it.</summary>
    Current,

    /// <summary>A newer one was made; this one works until its day.</summary>
    Leaving,

    /// <summary>Its day has passed.</summary>
    Over,

    Disabled,
}

/// <summary>The keys by which embeds say whose they are. They are no secret; random, so that nobody hits another's by a slip.</summary>
public static class EmbedKeys
{
    /// <summary>How long a former key works on, where staff do not say otherwise.</summary>
    public const int DefaultGraceDays = 30;

    /// <summary>Days to choose from.</summary>
    public static readonly IReadOnlyList<int> GraceDays = [7, DefaultGraceDays, 90];

    // Without letters and digits that are taken for one another.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 12;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    public static EmbedKeyState StateOf(DateTime? validUntilUtc, DateTime? disabledUtc, DateTime nowUtc) =>
        disabledUtc is not null ? EmbedKeyState.Disabled
        : validUntilUtc is not { } end ? EmbedKeyState.Current
        : end > nowUtc ? EmbedKeyState.Leaving
        : EmbedKeyState.Over;
}
