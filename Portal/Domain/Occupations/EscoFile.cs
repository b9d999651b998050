using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace Portal.Domain.Occupations;

/// <summary>
/// ESCO's <c>occupations_xx.csv</c>: commas between the fields, line breaks inside quoted ones (RFC 4180). A row that is
/// damaged could swallow those behind it; so after one the reading begins anew where a line begins as rows do.
/// </summary>
internal static partial class EscoFile
{
    private const string KindColumn = "conceptType", AddressColumn = "conceptUri", IscoColumn = "iscoGroup", TitleColumn = "preferredLabel";
    private const string CodeColumn = "code", DescriptionColumn = "description", NamesColumn = "altLabels", StateColumn = "status";
    private const string Kind = "Occupation", Released = "released";

    private static readonly string[] Needed = [KindColumn, IscoColumn, TitleColumn, CodeColumn, DescriptionColumn];

    public static bool IsMeant(string text)
    {
        var columns = OccupationFile.FirstLine(text).Split(',').Select(column => column.Trim('"')).ToList();
        return Needed.All(columns.Contains);
    }

    public static OccupationReading Read(string text)
    {
        var rows = new OccupationRows(OccupationSchemes.Esco);
        var columns = OccupationFile.FirstLine(text).Split(',').Select(column => column.Trim('"')).ToList();
        var (at, line) = NextLine(text, 0, 1);
        while (at < text.Length && !rows.IsFull)
        {
            if (ReadFrom(text, at, line, columns, rows) is not { } broken)
            {
                break;
            }

            rows.Problem(broken, "It is damaged: its quotation marks or its commas do not add up.");
            while (line <= broken && at < text.Length)
            {
                (at, line) = NextLine(text, at, line);
            }

            while (at < text.Length && !BeginsRow(text, at))
            {
                (at, line) = NextLine(text, at, line);
            }
        }

        return rows.Result();
    }

    /// <summary>Reads rows to the end.</summary>
    /// <returns>The line of a row that is damaged, behind which nothing was read; null where there is none.</returns>
    private static int? ReadFrom(string text, int start, int startLine, List<string> columns, OccupationRows rows)
    {
        var isBad = false;
        var format = new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = _ => isBad = true };
        using var parser = new CsvParser(new StringReader(text[start..]), format);
        while (!rows.IsFull && parser.Read())
        {
            var line = startLine + parser.RawRow - 1 - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
            var fields = parser.Record!;
            if (isBad || fields.Length != columns.Count || fields.Any(field => Row().IsMatch(field)))
            {
                return line;
            }

            Add(line, name => columns.IndexOf(name) is var at && at >= 0 ? fields[at].Trim() : "", rows);
        }

        return null;
    }

    private static void Add(int line, Func<string, string> field, OccupationRows rows)
    {
        var (code, isco, state) = (field(CodeColumn), field(IscoColumn), field(StateColumn));
        if (field(KindColumn) != Kind)
        {
            rows.Problem(line, $"It is no occupation: its {KindColumn} is not “{Kind}”.");
        }
        else if (state.Length > 0 && !state.Equals(Released, StringComparison.OrdinalIgnoreCase))
        {
            rows.Problem(line, $"It is not in use: its {StateColumn} is “{Cut(state)}”.");
        }
        else if (field(TitleColumn).Length == 0)
        {
            rows.Problem(line, $"It has no {TitleColumn}.");
        }
        else if (!Code().IsMatch(code))
        {
            rows.Problem(line, "Its code is no ESCO code such as 2512.4.");
        }
        else
        {
            var names = field(NamesColumn).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            rows.Add(line, new(
                OccupationSchemes.Esco, code, field(TitleColumn), field(DescriptionColumn), [.. names.Distinct(StringComparer.OrdinalIgnoreCase)],
                Isco().IsMatch(isco) ? isco : null, field(AddressColumn) is { Length: > 0 } address ? address : null));
        }
    }

    private static string Cut(string text) => text.Length > 40 ? text[..40] : text;

    private static (int At, int Line) NextLine(string text, int at, int line) =>
        text.IndexOf('\n', at) is var end && end < 0 ? (text.Length, line) : (end + 1, line + 1);

    private static bool BeginsRow(string text, int at) =>
        text.AsSpan(at).StartsWith(Kind + ",", StringComparison.Ordinal) || text.AsSpan(at).StartsWith($"\"{Kind}\",", StringComparison.Ordinal);

    /// <summary>Another row inside a field: a quotation mark before it was never closed.</summary>
    [GeneratedRegex(@"\nOccupation,http", RegexOptions.CultureInvariant)]
    private static partial Regex Row();

    [GeneratedRegex(@"\A[0-9]{4}(\.[0-9]{1,3})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\A[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Isco();
}
