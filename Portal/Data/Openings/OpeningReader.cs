using Microsoft.EntityFrameworkCore;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Openings;

/// <summary>Reads a published opening back from its rows: the same document that was written.</summary>
public sealed class OpeningReader(PortalDbContext db)
{
    /// <summary>The opening, closed or not, or null where none is published under <paramref name="guideId"/>.</summary>
    public async Task<OpeningDocument?> ReadAsync(int guideId, string slug, CancellationToken cancellationToken)
    {
        var row = await db.Set<OpeningRow>().AsNoTracking()
            .FirstOrDefaultAsync(opening => opening.GuideId == guideId, cancellationToken);
        var parts = new PartReader(db, guideId);
        return row is null ? null : Outline(row, slug) with
        {
            Skills = await parts.ListAsync<SkillGroup>(cancellationToken),
            Sources = await parts.SourcesAsync(cancellationToken),
        };
    }

    /// <summary>The opening without what stands in rows of its own: skills and sources.</summary>
    public static OpeningDocument Outline(OpeningRow row, string slug) => new()
    {
        Slug = slug,
        Title = row.Title,
        Role = row.Role,
        Internship = row.Internship,
        Place = row.Place,
        City = row.City,
        Employer = row.Employer,
        About = row.About,
        Terms = row.Terms,
        Responsibilities = row.Responsibilities,
        Benefits = row.Benefits,
        ApplyUrl = row.ApplyUrl,
        PostedOn = row.PostedOn,
        SeenOn = row.SeenOn,
        ClosesOn = row.ClosesOn,
        ReviewedOn = row.ReviewedOn,
        ReviewBy = row.ReviewBy,
    };
}
