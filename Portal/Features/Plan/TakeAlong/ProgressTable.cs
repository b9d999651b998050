using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Portal.Features.Plan.TakeAlong;

/// <summary>Writes the table of a student's progress as RFC 4180 has it, with a byte order mark, without which spreadsheets misread letters.</summary>
internal static class ProgressTable
{
    /// <summary>What a student typed must not become a formula in a spreadsheet: it is escaped with an apostrophe.</summary>
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };

    public static byte[] Write(IReadOnlyCollection<ProgressRow> rows)
    {
        using var stream = new MemoryStream();
        using (var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, Format))
        {
            csv.Context.TypeConverterOptionsCache.GetOptions<DateOnly>().Formats = ["yyyy-MM-dd"];
            csv.Context.TypeConverterOptionsCache.GetOptions<DateOnly?>().Formats = ["yyyy-MM-dd"];
            csv.Context.TypeConverterOptionsCache.GetOptions<DateTime?>().Formats = ["O"];
            csv.WriteRecords(rows);
        }

        return stream.ToArray();
    }
}
