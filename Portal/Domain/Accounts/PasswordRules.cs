namespace Portal.Domain.Accounts;

/// <summary>
/// What a password must be: long, and not among those that are tried first. No rule about kinds of characters, which
/// make passwords harder to remember and not harder to guess (NIST SP 800-63B, 3.1.1).
/// </summary>
public static class PasswordRules
{
    public const int MinimumLength = 10;

    /// <summary>Keeps the work of hashing bounded.</summary>
    public const int MaximumLength = 128;

    /// <summary>"aaaaaaaaaa" and "1212121212" have fewer.</summary>
    private const int MinimumDistinct = 4;

    /// <summary>What to say before anybody types.</summary>
    public static string Hint { get; } =
        $"At least {MinimumLength} characters. Every character counts, spaces too: three or four words that do not belong together are good.";

    /// <summary>What is wrong with the password and what would be right, or null.</summary>
    /// <param name="email">The account's address, which must not be the password.</param>
    public static string? ProblemOf(string? password, string? email)
    {
        if (string.IsNullOrEmpty(password))
        {
            return $"Choose a password of at least {MinimumLength} characters.";
        }

        if (password.Length < MinimumLength)
        {
            return $"Choose a longer password: at least {MinimumLength} characters.";
        }

        if (password.Length > MaximumLength)
        {
            return $"Choose a shorter password: at most {MaximumLength} characters.";
        }

        if (IsAddress(password, email))
        {
            return "Choose a password that is not your email address.";
        }

        return password.Distinct().Count() < MinimumDistinct || CommonPasswords.Contains(password)
            ? "Choose another password: this one is among the first that get tried."
            : null;
    }

    private static bool IsAddress(string password, string? email) =>
        email is not null
        && (password.Equals(email, StringComparison.OrdinalIgnoreCase)
            || password.Equals(email.Split('@')[0], StringComparison.OrdinalIgnoreCase));
}
