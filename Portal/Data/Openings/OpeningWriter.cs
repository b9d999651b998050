using Microsoft.EntityFrameworkCore;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Openings;

/// <summary>Writes an opening's document into the reading rows, all of which are replaced.</summary>
internal sealed class OpeningWriter(PortalDbContext db)
{
    public async Task WriteAsync(int guideId, OpeningDocument document, CancellationToken cancellationToken)
    {
        await db.Set<OpeningRow>().Where(row => row.GuideId == guideId).ExecuteDeleteAsync(cancellationToken);
        db.Add(ToRow(guideId, document));
        var parts = new PartWriter(db, guideId);
        await parts.ReplaceAsync(document.Skills, cancellationToken);
        await parts.ReplaceSourcesAsync(document.Sources, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static OpeningRow ToRow(int guideId, OpeningDocument document) => new()
    {
        GuideId = guideId,
        Title = document.Title,
        Role = document.Role,
        Internship = document.Internship,
        Place = document.Place,
        City = document.City,
        Employer = document.Employer,
        About = document.About,
        Terms = document.Terms,
        Responsibilities = [.. document.Responsibilities],
        Benefits = [.. document.Benefits],
        ApplyUrl = document.ApplyUrl,
        PostedOn = document.PostedOn,
        SeenOn = document.SeenOn,
        ClosesOn = document.ClosesOn,
        ReviewedOn = document.ReviewedOn,
        ReviewBy = document.ReviewBy,
    };
}
