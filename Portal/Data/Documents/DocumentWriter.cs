using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
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

    /// <summary>
    /// Takes a document's row away, so that no page and no list shows it. Paths, steps and outcomes stay for those who follow
    /// them; what else hangs on the guide is replaced when it is published again.
    /// </summary>
    public Task RemoveAsync(int guideId, string kind, CancellationToken cancellationToken) => kind switch
    {
        GuideKinds.RoleGuide => db.Set<RoleGuideRow>().Where(row => row.GuideId == guideId).ExecuteDeleteAsync(cancellationToken),
        GuideKinds.InternshipGuide => db.Set<InternshipGuideRow>().Where(row => row.GuideId == guideId).ExecuteDeleteAsync(cancellationToken),
        GuideKinds.Opening => db.Set<OpeningRow>().Where(row => row.GuideId == guideId).ExecuteDeleteAsync(cancellationToken),
        _ => throw new UnreachableException($"There are no rows for the kind {kind}."),
    };
}
