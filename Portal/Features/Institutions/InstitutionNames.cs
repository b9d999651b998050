using Portal.Data.Entities;

namespace Portal.Features.Institutions;

internal static class InstitutionNames
{
    /// <summary>What is wrong with a name, or null.</summary>
    public static string? ProblemOf(string name) =>
        name.Length == 0 ? "Write the name of the institution."
        : name.Length > Institution.MaxNameLength ? $"The name has {name.Length} characters, and {Institution.MaxNameLength} are the most."
        : name.Any(char.IsControl) ? "The name must stand on one line."
        : null;
}
