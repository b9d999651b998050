using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Domain.Occupations;
using Portal.Domain.Studio;
using Portal.Features.Studio.Uploads;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Occupations;

/// <summary>Takes files of occupations.</summary>
internal static partial class OccupationEndpoints
{
    public const string VersionField = "version", AsOfField = "asOf";

    public static async Task<IResult> UploadAsync(
        HttpContext http, OccupationShelf shelf, IDbContextFactory<PortalDbContext> contexts, TimeProvider clock, CancellationToken cancellationToken)
    {
        var upload = await FileUpload.ReadAsync(http, OccupationShelf.MaxUploadBytes, cancellationToken);
        if (StudioAccess.CounsellorOf(http.User) is not { } me || upload.Problem is not null)
        {
            return Refuse(upload.Problem ?? UploadProblems.Stale);
        }

        var (version, asOf) = (upload.Form[VersionField].ToString().Trim(), upload.Form[AsOfField].ToString().Trim());
        if (!Version().IsMatch(version) || version.Length > OccupationEdition.MaxVersionLength || !AsOf().IsMatch(asOf))
        {
            return Refuse(UploadProblems.NoEdition);
        }

        var file = upload.Files[0];
        if (OccupationFile.Read(Encoding.UTF8.GetString(file.Content.Span)) is not { } reading)
        {
            return Refuse(UploadProblems.NotOccupations);
        }

        if (reading.Occupations.Count == 0)
        {
            return Refuse(UploadProblems.NoRows);
        }

        var edition = new OccupationEdition(reading.Scheme, version, asOf);
        await shelf.KeepAsync(reading, file.Content, file.Name, edition, CancellationToken.None);
        await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
        db.Note(
            me, AuditActions.Imported, edition.Name, string.Create(CultureInfo.InvariantCulture, $"{reading.Occupations.Count} occupations from {file.Name}"),
            clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(CancellationToken.None);
        return TypedResults.LocalRedirect(PortalUrls.With(PortalUrls.StudioOccupations, ("kept", reading.Scheme)));
    }

    private static RedirectHttpResult Refuse(string problem) => TypedResults.LocalRedirect(PortalUrls.AfterProblem(PortalUrls.StudioOccupationFiles, problem));

    [GeneratedRegex(@"\A[0-9A-Za-z][0-9A-Za-z. -]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"\A[12][0-9]{3}(-(0[1-9]|1[0-2]))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex AsOf();
}
