using System.Globalization;
using CsvHelper.Configuration.Attributes;
using Portal.Domain.Institutions;
using Portal.Infrastructure;

namespace Portal.Features.Institutions.Usage;

/// <summary>What embeds brought, as a table for a spreadsheet.</summary>
internal static class UsageEndpoint
{
    public static async Task<IResult> ExportAsync(
        string institution, InstitutionQueries institutions, UsageQueries usage, HttpContext http, CancellationToken cancellationToken)
    {
        if (await institutions.FindAsync(institution, cancellationToken) is not { } here)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var rows = await usage.ReadAsync(here.Id, since: null, cancellationToken);
        return TypedResults.Stream(
            stream => SpreadsheetTable.WriteAsync(rows.Select(Line).ToAsyncEnumerable(), stream, cancellationToken),
            SpreadsheetTable.MediaType, $"embeds-{here.Slug}.csv");
    }

    /// <summary>The pages fetched, day by day.</summary>
    public static async Task<IResult> ExportDaysAsync(
        string institution, InstitutionQueries institutions, UsageQueries usage, HttpContext http, CancellationToken cancellationToken)
    {
        if (await institutions.FindAsync(institution, cancellationToken) is not { } here)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var days = await usage.ReadDaysAsync(here.Id, cancellationToken);
        return TypedResults.Stream(
            stream => SpreadsheetTable.WriteAsync(days.Select(Line).ToAsyncEnumerable(), stream, cancellationToken),
            SpreadsheetTable.MediaType, $"embeds-{here.Slug}-days.csv");
    }

    private static UsageDayLine Line((DateOnly Day, UsedEmbed Embed, int Count) day) => new(
        day.Day.ToString("O", CultureInfo.InvariantCulture), day.Embed.Title, day.Embed.Guide, day.Embed.Path, day.Count.ToString(CultureInfo.InvariantCulture));

    private static UsageLine Line(ShownUsage<UsedEmbed> row) => new(
        row.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), row.Embed.Title, row.Embed.Guide, row.Embed.Path,
        UsageWords.Of(row.Fetched, CultureInfo.InvariantCulture, "0"), UsageWords.Of(row.Opened, CultureInfo.InvariantCulture, "0"),
        UsageWords.Of(row.Started, CultureInfo.InvariantCulture, "0"));
}

/// <summary>A line of the table by days.</summary>
public sealed record UsageDayLine(string Day, string Embed, string Guide, string Path, [property: Name("Pages fetched")] string Fetched);

/// <summary>A line of the table; its heading comes from the names.</summary>
public sealed record UsageLine(
    string Month, string Embed, string Guide, string Path,
    [property: Name("Pages fetched")] string Fetched, [property: Name("Full pages opened")] string Opened, [property: Name("Plans started")] string Started);
