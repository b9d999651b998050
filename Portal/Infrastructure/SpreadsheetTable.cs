using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Portal.Infrastructure;

/// <summary>Writes a table as RFC 4180 has it, with a byte order mark, without which spreadsheets misread letters.</summary>
public static class SpreadsheetTable
{
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>What somebody typed must not become a formula in a spreadsheet: it is escaped with an apostrophe.</summary>
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, NewLine = "\r\n" };

    /// <summary>Writes a heading from the names of the properties, then a line for each row.</summary>
    public static async Task WriteAsync<T>(IAsyncEnumerable<T> rows, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Format);
        csv.Context.TypeConverterOptionsCache.GetOptions<DateOnly>().Formats = ["yyyy-MM-dd"];
        csv.Context.TypeConverterOptionsCache.GetOptions<DateOnly?>().Formats = ["yyyy-MM-dd"];
        csv.Context.TypeConverterOptionsCache.GetOptions<DateTime>().Formats = ["O"];
        csv.Context.TypeConverterOptionsCache.GetOptions<DateTime?>().Formats = ["O"];
        await csv.WriteRecordsAsync(rows, cancellationToken);
    }
}
