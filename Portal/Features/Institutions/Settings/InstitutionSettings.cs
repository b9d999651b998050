using Portal.Components.Shared.Forms;
using Portal.Data.Entities;
using Portal.Domain.Accounts;
using Portal.Domain.Institutions;

namespace Portal.Features.Institutions.Settings;

/// <summary>What staff set for an institution, read from their form.</summary>
/// <param name="Accent">Six lower-case hexadecimal digits; null: the portal's own colours.</param>
/// <param name="Origins">As <see cref="EmbedOrigins"/> reads them.</param>
public sealed record InstitutionSettings(string Name, string? Accent, string? ContactEmail, IReadOnlyList<string> Origins)
{
    public const string NameField = "Name", AccentField = "Accent", ContactField = "Contact", OriginsField = "Origins";

    /// <returns>Null where something is to be put right, with all of it in <paramref name="problems"/>.</returns>
    public static InstitutionSettings? Read(string? name, string? accent, string? contact, string? origins, FormProblems problems)
    {
        var (typedName, typedAccent, email) = (name?.Trim() ?? "", accent?.Trim() ?? "", EmailAddress.Read(contact));
        problems.Add(NameField, InstitutionNames.ProblemOf(typedName));
        var colour = ReadAccent(typedAccent);
        problems.Add(AccentField, typedAccent.Length > 0 && colour is null ? "Write the colour with six digits from 0 to 9 and a to f, such as 0a5f4c." : null);
        problems.Add(ContactField, email is null && !string.IsNullOrWhiteSpace(contact) ? "Type the whole email address, like name@example.org, or leave it empty." : null);
        var reading = EmbedOrigins.Read(origins);
        foreach (var problem in reading.Problems)
        {
            problems.Add(OriginsField, $"Line {problem.Line}: {problem.Message}");
        }

        return problems.Any ? null : new(typedName, colour, email, reading.Origins);
    }

    /// <summary>A colour as it is kept, from <c>#0A5F4C</c>, <c>0a5f4c</c> or <c>#abc</c>; null where it is none.</summary>
    internal static string? ReadAccent(string typed)
    {
        var digits = typed.TrimStart('#').ToLowerInvariant();
        digits = digits.Length == 3 ? string.Concat(digits.Select(digit => new string(digit, 2))) : digits;
        return digits.Length == Institution.AccentLength && digits.All(char.IsAsciiHexDigitLower) ? digits : null;
    }
}
