namespace Portal.Domain.Occupations;

/// <summary>Gathers what a file holds: a code once, and what is wrong by its line.</summary>
internal sealed class OccupationRows(string scheme)
{
    private readonly List<Occupation> occupations = [];
    private readonly List<RowProblem> problems = [];
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    public bool IsFull => occupations.Count >= OccupationFile.MaxOccupations;

    public void Add(int line, Occupation occupation)
    {
        if (lines.TryAdd(occupation.Code, line))
        {
            occupations.Add(occupation);
        }
        else
        {
            Problem(line, $"The code {occupation.Code} stands in line {lines[occupation.Code]} already.");
        }
    }

    public void Problem(int line, string message)
    {
        if (problems.Count < OccupationFile.MaxProblems)
        {
            problems.Add(new(line, message));
        }
    }

    public OccupationReading Result() => new(scheme, occupations, problems);
}
