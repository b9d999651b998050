using Microsoft.EntityFrameworkCore;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.InternshipGuides;

/// <summary>Writes an internship guide's document into the reading rows, all of which are replaced.</summary>
internal sealed class InternshipGuideWriter(PortalDbContext db)
{
    public async Task WriteAsync(int guideId, InternshipGuideDocument document, CancellationToken cancellationToken)
    {
        await db.Set<InternshipGuideRow>().Where(row => row.GuideId == guideId).ExecuteDeleteAsync(cancellationToken);
        db.Add(ToRow(guideId, document));
        var parts = new PartWriter(db, guideId);
        await parts.ReplaceAsync(document.Activities, cancellationToken);
        await parts.ReplaceAsync(document.Skills, cancellationToken);
        await parts.ReplaceAsync(document.HostCompanies, cancellationToken);
        await parts.ReplaceAsync(document.Programmes, cancellationToken);
        await parts.ReplaceAsync(document.Figures, cancellationToken);
        await parts.ReplaceAsync(document.Faqs, cancellationToken);
        await parts.ReplaceLinksAsync(LinkList.NextInternships, document.NextInternships, cancellationToken);
        await parts.ReplaceLinksAsync(LinkList.GraduateRoles, document.GraduateRoles, cancellationToken);
        await parts.ReplaceSourcesAsync(document.Sources, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static InternshipGuideRow ToRow(int guideId, InternshipGuideDocument document) => new()
    {
        GuideId = guideId,
        Title = document.Title,
        Role = document.Role,
        Summary = document.Summary,
        Place = document.Place,
        City = document.City,
        Overview = document.Overview,
        Day = document.Day,
        Outlook = document.Outlook,
        Applying = document.Applying,
        WhoShouldApply = document.WhoShouldApply,
        Terms = document.Terms,
        AlsoCalled = [.. document.AlsoCalled],
        ReviewedOn = document.ReviewedOn,
        ReviewBy = document.ReviewBy,
    };
}
