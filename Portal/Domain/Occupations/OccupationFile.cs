namespace Portal.Domain.Occupations;

/// <summary>Reads the files in which O*NET and ESCO publish their occupations. Which of them it is, the first line tells.</summary>
public static class OccupationFile
{
    /// <summary>Rows read at most; the classifications have one to three thousand.</summary>
    public const int MaxOccupations = 20_000;

    public const int MaxProblems = 200;

    /// <returns>Null where the first line has the columns of neither.</returns>
    public static OccupationReading? Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        return OnetFile.IsMeant(text) ? OnetFile.Read(text)
            : EscoFile.IsMeant(text) ? EscoFile.Read(text)
            : null;
    }

    internal static string FirstLine(string text) => text.AsSpan(0, text.IndexOf('\n') is var end && end < 0 ? text.Length : end).TrimEnd('\r').ToString();
}
