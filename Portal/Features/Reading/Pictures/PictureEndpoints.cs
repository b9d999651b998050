using Portal.Components.Shared.Sharing;
using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Reading.Pictures;

internal static class PictureEndpoints
{
    public static void AddPictures(this IServiceCollection services)
    {
        services.AddSingleton<PictureQueries>();
        services.AddSingleton<PictureFolder>();
        services.AddHostedService<PicturesAhead>();
    }

    /// <param name="reads">GET and HEAD.</param>
    public static void MapPictures(this IEndpointRouteBuilder reading, string[] reads) =>
        reading.MapMethods(PortalUrls.PictureRoute, reads, PictureAsync).AsLastingFile();

    private static async Task<IResult> PictureAsync(
        string name, PictureQueries queries, PictureFolder folder, CancellationToken cancellationToken)
    {
        var cut = name.LastIndexOf('-');
        var slug = cut < 0 ? null : name[..cut];
        var picture = slug is null ? queries.OfPortal
            : Slugs.IsValid(slug) ? await queries.FindAsync(slug, cancellationToken)
            : null;
        if (picture is null)
        {
            return ReadingAnswers.Missing();
        }

        // An address that was shared before the page changed shows the picture of today.
        return name[(cut + 1)..] == picture.Hash
            ? new ReadingFile(await folder.GetAsync(picture, cancellationToken), "image/png")
            : TypedResults.LocalRedirect(picture.Address);
    }
}
