namespace Portal.Infrastructure;

/// <summary>
/// Addresses within the portal. Whatever comes in from outside as "where to go next" passes through here, so that no
/// link to the portal can send its reader on to another site.
/// </summary>
public static class LocalAddress
{
    /// <summary>
    /// Whether a browser stays on the portal with this address: it begins with one slash. Two slashes, or a slash and
    /// a backslash, name another host; browsers drop control characters, which could hide either.
    /// </summary>
    public static bool Is(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    /// <summary><paramref name="address"/> where it is local, else null.</summary>
    public static string? OrNull(string? address) => Is(address) ? address : null;
}
