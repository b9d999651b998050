using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Portal.Components.Shared;
using Portal.Components.Shared.Embeds;
using Portal.Components.Wording;
using Portal.Data;
using Portal.Data.Institutions;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Embeds;

/// <summary>Turns what was found into an embed with its status code.</summary>
/// <param name="clock">Decides whether figures are due for review; the day is that of UTC.</param>
public sealed class EmbedAnswers(IDbContextFactory<PortalDbContext> contexts, PublicOrigin origin, TimeProvider clock)
{
    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <param name="path">Id of a path; null: the guide as a whole.</param>
    public async Task<IResult> GuideAsync(
        GuideLookup<RoleGuideDocument> lookup, string? path, ReaderRequest reader, HttpContext http, CancellationToken cancellationToken)
    {
        var request = EmbedRequest.From(http.Request.Query);
        if (request.Problems.Count > 0)
        {
            return Bad(request);
        }

        if (lookup is not GuideLookup<RoleGuideDocument>.Found { Guide: var guide })
        {
            return Unavailable(lookup);
        }

        var outline = GuideOutline.Of(guide, reader.Choice.Place);
        if (path is null)
        {
            return new RazorComponentResult<EmbedGuidePage>(new
            {
                Outline = outline,
                Request = request,
                Setting = await SettingAsync(request, reader, http, cancellationToken),
                Today,
                Canonical = Canonical(PortalUrls.Guide(guide.Document.Slug), reader),
            });
        }

        return outline.FindPath(path) is { } line
            ? new RazorComponentResult<EmbedPathPage>(new
            {
                Outline = outline,
                Path = line,
                Request = request,
                Setting = await SettingAsync(request, reader, http, cancellationToken),
                Today,
                Canonical = Canonical(PortalUrls.Path(guide.Document.Slug, path), reader),
            })
            : Missing();
    }

    public async Task<IResult> InternshipAsync(
        GuideLookup<InternshipGuideDocument> lookup, ReaderRequest reader, HttpContext http, CancellationToken cancellationToken)
    {
        var request = EmbedRequest.From(http.Request.Query);
        return request.Problems.Count > 0 ? Bad(request)
            : lookup is GuideLookup<InternshipGuideDocument>.Found { Guide: var internship } ? new RazorComponentResult<EmbedInternshipPage>(new
            {
                Internship = internship,
                Setting = await SettingAsync(request, reader, http, cancellationToken),
                Today,
                Canonical = Canonical(PortalUrls.Internship(internship.Document.Slug), reader),
            })
            : Unavailable(lookup);
    }

    public static IResult Missing() => Problem(StatusCodes.Status404NotFound, Texts.MissingHeading, Texts.EmbedMissingText);

    private static RazorComponentResult<EmbedProblemPage> Bad(EmbedRequest request) =>
        Problem(StatusCodes.Status400BadRequest, Texts.EmbedBadHeading, [.. request.Problems]);

    private static IResult Unavailable<TDocument>(GuideLookup<TDocument> lookup)
        where TDocument : GuideDocument => lookup is GuideLookup<TDocument>.Gone gone
        ? Problem(StatusCodes.Status410Gone, Texts.GoneHeading, [Phrase.Of(Texts.EmbedGoneText, gone.Title), .. gone.Note is { } note ? [note] : Array.Empty<string>()])
        : Missing();

    private static RazorComponentResult<EmbedProblemPage> Problem(int status, string heading, params IReadOnlyList<string> problems) =>
        new(new { Heading = heading, Problems = problems }) { StatusCode = status };

    private string Canonical(string page, ReaderRequest reader) => (reader.Choice with { Place = null }).Carry(origin.Absolute(page));

    private async Task<EmbedSetting> SettingAsync(EmbedRequest request, ReaderRequest reader, HttpContext http, CancellationToken cancellationToken)
    {
        var theme = request.Theme == EmbedSetting.Auto ? null : request.Theme;
        if (http.Features.Get<EmbeddedBy>() is not (var key, { } institution))
        {
            return new(reader, theme, request.Accent, Host: null);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var supplement = await SupplementReader.ReadAsync(db, institution.Id, cancellationToken);
        return new(reader, theme, request.Accent ?? institution.Accent, new(key, institution.Name, institution.Logo, supplement));
    }
}
