using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Infrastructure;

namespace Portal.Features.Account.Manage;

/// <summary>"Download my data" as a file.</summary>
internal static class DataDownload
{
    /// <summary>For people: indented, and letters of every script as they are. It is a file, never part of a page.</summary>
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapDataDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(PortalUrls.ManageDataDownload, DownloadAsync).AddEndpointFilter<AntiforgeryFilter>().RequireAuthorization();

    private static async Task<IResult> DownloadAsync(
        HttpContext http, UserManager<PortalUser> users, AccountExport export, CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(http.User) is not { } person)
        {
            return TypedResults.LocalRedirect(PortalUrls.Login);
        }

        http.Response.Headers.CacheControl = "no-store";
        var document = await export.ReadAsync(person, cancellationToken);
        return TypedResults.File(Encoding.UTF8.GetBytes(document.ToJsonString(Readable)), "application/json", "my-data.json");
    }
}
