namespace Portal.Domain.Occupations;

/// <summary>An occupation as a classification describes it.</summary>
/// <param name="Scheme">The classification: one of <see cref="OccupationSchemes"/>.</param>
/// <param name="Code">Its code there.</param>
/// <param name="AlsoCalled">Other names.</param>
/// <param name="Isco">The ISCO-08 group it belongs to; null where the classification names none.</param>
/// <param name="Address">Its own page; null where it has none.</param>
public sealed record Occupation(
    string Scheme, string Code, string Title, string Description, IReadOnlyList<string> AlsoCalled, string? Isco, string? Address);

/// <summary>A line of a file that holds no occupation that could be used.</summary>
/// <param name="Line">The first line of the row, from 1.</param>
public sealed record RowProblem(int Line, string Message);

/// <summary>What reading a file gave: the good rows, whatever the others are.</summary>
/// <param name="Problems">At most <see cref="OccupationFile.MaxProblems"/>.</param>
public sealed record OccupationReading(string Scheme, IReadOnlyList<Occupation> Occupations, IReadOnlyList<RowProblem> Problems);

/// <summary>The classifications whose files are read, as codes of guides name them.</summary>
public static class OccupationSchemes
{
    public const string Onet = "onet-soc-2019";
    public const string Esco = "esco";
    public const string Isco = "isco-08";

    public static readonly IReadOnlyList<string> All = [Onet, Esco];
}
