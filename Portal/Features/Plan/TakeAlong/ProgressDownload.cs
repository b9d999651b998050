using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Data;
using Portal.Features.Plan.Claims;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.TakeAlong;

/// <summary>A student's plans as a file, in the shape in which "download my data" has them.</summary>
internal static class ProgressDownload
{
    /// <summary>For people: indented, and letters of every script as they are. It is a file, never part of a page.</summary>
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<IResult> JsonAsync(
        HttpContext http, ClaimsPrincipal user, PortalDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (user.UserId() is not { } userId)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var document = new JsonObject
        {
            ["exportedUtc"] = clock.GetUtcNow().UtcDateTime,
            ["plans"] = await new PlanData(db).ExportAsync(userId, cancellationToken),
            ["claims"] = await new ClaimData(db).ExportAsync(userId, cancellationToken),
        };
        return TypedResults.File(Encoding.UTF8.GetBytes(document.ToJsonString(Readable)), "application/json", "my-progress.json");
    }

    public static async Task<IResult> CsvAsync(HttpContext http, ClaimsPrincipal user, PlanQueries plans, CancellationToken cancellationToken)
    {
        if (user.UserId() is not { } userId)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        var rows = new List<ProgressRow>();
        foreach (var card in await plans.ListAsync(userId, cancellationToken))
        {
            if (await plans.FindAsync(userId, card.Enrolment, cancellationToken) is { } plan)
            {
                rows.AddRange(ProgressRow.Of(plan));
            }
        }

        return TypedResults.Stream(
            stream => SpreadsheetTable.WriteAsync(rows.ToAsyncEnumerable(), stream, cancellationToken), SpreadsheetTable.MediaType, "my-progress.csv");
    }
}
