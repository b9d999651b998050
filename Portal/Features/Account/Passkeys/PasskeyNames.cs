namespace Portal.Features.Account.Passkeys;

/// <summary>What people call their passkeys.</summary>
internal static class PasskeyNames
{
    public const int MaximumLength = 60;

    /// <summary>What is wrong with the name, or null.</summary>
    public static string? ProblemOf(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "Give the passkey a name, for example the device it is on."
        : name.Trim().Length > MaximumLength ? $"Choose a shorter name: at most {MaximumLength} characters."
        : null;
}
