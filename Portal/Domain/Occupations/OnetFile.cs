using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace Portal.Domain.Occupations;

/// <summary>O*NET's <c>Occupation Data.txt</c>: tabs between the fields, quotation marks as they are, a line an occupation.</summary>
internal static partial class OnetFile
{
    private const string CodeColumn = "O*NET-SOC Code", TitleColumn = "Title", DescriptionColumn = "Description";

    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { Delimiter = "\t", Mode = CsvMode.NoEscape };

    public static bool IsMeant(string text)
    {
        var columns = OccupationFile.FirstLine(text).Split('\t');
        return columns.Contains(CodeColumn) && columns.Contains(TitleColumn) && columns.Contains(DescriptionColumn);
    }

    public static OccupationReading Read(string text)
    {
        var rows = new OccupationRows(OccupationSchemes.Onet);
        using var parser = new CsvParser(new StringReader(text), Format);
        parser.Read();
        var columns = parser.Record!;
        var (code, title, description) = (Array.IndexOf(columns, CodeColumn), Array.IndexOf(columns, TitleColumn), Array.IndexOf(columns, DescriptionColumn));
        while (!rows.IsFull && parser.Read())
        {
            var (line, fields) = (parser.RawRow, parser.Record!);
            if (fields.Length != columns.Length)
            {
                rows.Problem(line, $"It has {fields.Length} fields instead of {columns.Length}.");
            }
            else if (!Code().IsMatch(fields[code].Trim()))
            {
                rows.Problem(line, "Its code is no O*NET-SOC code such as 15-1252.00.");
            }
            else if (string.IsNullOrWhiteSpace(fields[title]))
            {
                rows.Problem(line, "It has no title.");
            }
            else
            {
                var soc = fields[code].Trim();
                rows.Add(line, new(
                    OccupationSchemes.Onet, soc, fields[title].Trim(), fields[description].Trim(), AlsoCalled: [], Isco: null,
                    $"https://www.onetonline.org/link/summary/{soc}"));
            }
        }

        return rows.Result();
    }

    [GeneratedRegex(@"\A[0-9]{2}-[0-9]{4}\.[0-9]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
