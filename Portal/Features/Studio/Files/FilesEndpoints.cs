using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Sqlite;
using Portal.Domain.Guides;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Uploads;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Files;

/// <summary>Files on their way in and out, for counsellors.</summary>
internal static class FilesEndpoints
{
    private const string Yaml = "application/yaml";

    public static async Task<IResult> UploadAsync(HttpContext http, ImportStaging staging, CancellationToken cancellationToken)
    {
        var upload = await FileUpload.ReadAsync(http, DocumentPackage.MaxUploadBytes, cancellationToken);
        if (StudioAccess.CounsellorOf(http.User) is not { Id: { } owner } || upload.Problem is not null)
        {
            return TypedResults.LocalRedirect(PortalUrls.AfterProblem(PortalUrls.StudioFiles, upload.Problem ?? UploadProblems.Stale));
        }

        return TypedResults.LocalRedirect(PortalUrls.StudioImport(await staging.KeepAsync(owner, upload.Files, cancellationToken)));
    }

    /// <summary>One document: what is published, else the newest revision.</summary>
    public static async Task<IResult> ExportAsync(
        string slug, HttpContext http, IDbContextFactory<PortalDbContext> contexts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        return await StoredDocuments.FindAsync(db, slug, cancellationToken) is { } document
            ? TypedResults.File(Encoding.UTF8.GetBytes(GuideYaml.Write(RevisionDocument.Read(document))), Yaml, $"{slug}.yaml")
            : TypedResults.NotFound();
    }

    /// <summary>All published documents. Packed first, beside the database, so that no slow line holds it open.</summary>
    public static async Task<IResult> ExportAllAsync(
        HttpContext http, IDbContextFactory<PortalDbContext> contexts, DatabaseLocation location, TimeProvider clock, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(location.Folder, "exports"));
        var file = new FileStream(Path.Combine(folder.FullName, $"{Guid.CreateVersion7():n}.zip"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        });
        try
        {
            await PackAsync(contexts, file, cancellationToken);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(file, "application/zip", $"guides-{clock.GetUtcNow():yyyy-MM-dd}.zip");
    }

    private static async Task PackAsync(IDbContextFactory<PortalDbContext> contexts, FileStream file, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellationToken);
        var published = db.Set<Publication>().AsNoTracking().OrderBy(publication => publication.Guide!.Slug)
            .Select(publication => new { publication.Guide!.Kind, publication.Guide.Slug, publication.PublishedUtc, publication.Revision!.Document });
        await foreach (var guide in published.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var entry = zip.CreateEntry($"{guide.Kind}/{guide.Slug}.yaml", CompressionLevel.Optimal);
            entry.LastWriteTime = new DateTimeOffset(guide.PublishedUtc);
            await using var content = await entry.OpenAsync(cancellationToken);
            await content.WriteAsync(Encoding.UTF8.GetBytes(GuideYaml.Write(RevisionDocument.Read(guide.Document))), cancellationToken);
        }
    }
}
