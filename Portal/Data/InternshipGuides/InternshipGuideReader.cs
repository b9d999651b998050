using Microsoft.EntityFrameworkCore;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.InternshipGuides;

/// <summary>Reads a published internship guide back from its rows: the same document that was written.</summary>
public sealed class InternshipGuideReader(PortalDbContext db)
{
    /// <summary>The guide, or null where none is published under <paramref name="guideId"/>.</summary>
    public async Task<InternshipGuideDocument?> ReadAsync(int guideId, string slug, CancellationToken cancellationToken)
    {
        var row = await db.Set<InternshipGuideRow>().AsNoTracking()
            .FirstOrDefaultAsync(guide => guide.GuideId == guideId, cancellationToken);
        var parts = new PartReader(db, guideId);
        return row is null ? null : new InternshipGuideDocument
        {
            Slug = slug,
            Title = row.Title,
            Role = row.Role,
            Summary = row.Summary,
            Place = row.Place,
            City = row.City,
            Overview = row.Overview,
            Day = row.Day,
            Outlook = row.Outlook,
            Applying = row.Applying,
            WhoShouldApply = row.WhoShouldApply,
            Terms = row.Terms,
            AlsoCalled = row.AlsoCalled,
            ReviewedOn = row.ReviewedOn,
            ReviewBy = row.ReviewBy,
            Activities = await parts.ListAsync<InternActivity>(cancellationToken),
            Skills = await parts.ListAsync<SkillGroup>(cancellationToken),
            HostCompanies = await parts.ListAsync<HostCompany>(cancellationToken),
            Programmes = await parts.ListAsync<InternshipProgramme>(cancellationToken),
            Figures = await parts.ListAsync<Figure>(cancellationToken),
            Faqs = await parts.ListAsync<Faq>(cancellationToken),
            NextInternships = await parts.LinksAsync(LinkList.NextInternships, cancellationToken),
            GraduateRoles = await parts.LinksAsync(LinkList.GraduateRoles, cancellationToken),
            Sources = await parts.SourcesAsync(cancellationToken),
        };
    }
}
