using Microsoft.EntityFrameworkCore;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.RoleGuides;

/// <summary>
/// Writes a role guide's document into the reading rows. Paths, steps and outcomes keep their rows by permanent id
/// and are retired when missing; everything else is replaced.
/// </summary>
internal sealed class RoleGuideWriter(PortalDbContext db, DateTime nowUtc)
{
    public async Task WriteAsync(int guideId, RoleGuideDocument document, CancellationToken cancellationToken)
    {
        // Overlays and the progression hang on this row and go with it.
        await db.Set<RoleGuideRow>().Where(row => row.GuideId == guideId).ExecuteDeleteAsync(cancellationToken);
        db.Add(ToRow(guideId, document));
        var parts = new PartWriter(db, guideId);
        await parts.ReplaceAsync(document.Codes, cancellationToken);
        await parts.ReplaceAsync(document.Skills, cancellationToken);
        await parts.ReplaceAsync(document.Demand, cancellationToken);
        await parts.ReplaceAsync(document.Timelines, cancellationToken);
        await parts.ReplaceAsync(document.Figures, cancellationToken);
        await parts.ReplaceAsync(document.FirstJobs, cancellationToken);
        await parts.ReplaceAsync(document.RealityChecks, cancellationToken);
        await parts.ReplaceAsync(document.Mistakes, cancellationToken);
        await parts.ReplaceAsync(document.Faqs, cancellationToken);
        await parts.ReplaceLinksAsync(LinkList.Related, document.Related, cancellationToken);
        await parts.ReplaceSourcesAsync(document.Sources, cancellationToken);
        AddProgression(guideId, document.Progression);
        new OverlayWriter(db).Add(guideId, document.Overlays);
        await WriteOutcomesAsync(document, cancellationToken);
        await new PathwayWriter(db, nowUtc).WriteAsync(guideId, document.Paths, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static RoleGuideRow ToRow(int guideId, RoleGuideDocument document) => new()
    {
        GuideId = guideId,
        Title = document.Title,
        Field = document.Field,
        Summary = document.Summary,
        Place = document.Place,
        City = document.City,
        Overview = document.Overview,
        Day = document.Day,
        Outlook = document.Outlook,
        Difficulty = document.Difficulty,
        AlsoCalled = [.. document.AlsoCalled],
        Tasks = [.. document.Tasks],
        ReviewedOn = document.ReviewedOn,
        ReviewBy = document.ReviewBy,
    };

    private void AddProgression(int guideId, IReadOnlyList<ProgressionStage> stages) =>
        db.AddRange(stages.Select((stage, position) => new ProgressionStageRow
        {
            GuideId = guideId,
            Position = position,
            Title = stage.Title,
            TypicalYears = stage.TypicalYears,
            Text = stage.Text,
            Next = [.. stage.Next.Select((link, at) => new ProgressionLinkRow { Position = at, Value = link })],
        }));

    private async Task WriteOutcomesAsync(RoleGuideDocument document, CancellationToken cancellationToken)
    {
        var outcomes = document.Outcomes().DistinctBy(outcome => outcome.Id, StringComparer.Ordinal).ToList();
        var ids = outcomes.Select(outcome => outcome.Id).ToList();
        var known = await db.Set<OutcomeRow>().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken);
        foreach (var outcome in outcomes)
        {
            if (known.TryGetValue(outcome.Id, out var existing))
            {
                existing.Text = outcome.Text;
            }
            else
            {
                db.Add(new OutcomeRow { Id = outcome.Id, Text = outcome.Text });
            }
        }
    }
}
