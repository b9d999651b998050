using Microsoft.Extensions.Options;
using Portal.Components.Shared.Sharing;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Reading.Pictures;

/// <summary>Which picture a page has now.</summary>
public sealed class PictureQueries(GuideQueries guides, IOptions<SiteOptions> site)
{
    private readonly SharePictures pictures = new(site.Value.Name);

    public SharePicture OfPortal => pictures.OfPortal;

    /// <summary>The picture of the document under the slug, whatever its kind; null where none is published.</summary>
    public async Task<SharePicture?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (await guides.FindRoleGuideAsync(slug, cancellationToken) is GuideLookup<RoleGuideDocument>.Found role)
        {
            return pictures.Of(role.Guide.Document);
        }

        if (await guides.FindInternshipGuideAsync(slug, cancellationToken) is GuideLookup<InternshipGuideDocument>.Found internship)
        {
            return pictures.Of(internship.Guide.Document);
        }

        return await guides.FindOpeningAsync(slug, cancellationToken) is GuideLookup<OpeningDocument>.Found opening
            ? pictures.Of(opening.Guide.Document)
            : null;
    }
}
