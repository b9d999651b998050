using System.Diagnostics;
using Portal.Data.InternshipGuides;
using Portal.Data.Openings;
using Portal.Data.RoleGuides;
using Portal.Domain.Guides;

namespace Portal.Data.Documents;

/// <summary>Writes a document of any kind into its reading rows, in place of what was published under it before.</summary>
/// <remarks>The caller has opened the transaction and judged the document; the publication row exists.</remarks>
public sealed class DocumentWriter(PortalDbContext db, DateTime nowUtc)
{
    public Task WriteAsync(int guideId, GuideDocument document, CancellationToken cancellationToken) => document switch
    {
        RoleGuideDocument guide => new RoleGuideWriter(db, nowUtc).WriteAsync(guideId, guide, cancellationToken),
        InternshipGuideDocument guide => new InternshipGuideWriter(db).WriteAsync(guideId, guide, cancellationToken),
        OpeningDocument opening => new OpeningWriter(db).WriteAsync(guideId, opening, cancellationToken),
        _ => throw new UnreachableException($"There are no rows for the kind {document.Kind}."),
    };
}
