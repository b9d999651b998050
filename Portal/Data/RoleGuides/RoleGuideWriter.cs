using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.RoleGuides;

/// <summary>
/// Writes a role guide's document into the reading rows. Paths, steps and outcomes keep their rows by permanent id
/// and are retired when missing; everything else is replaced.
/// </summary>
/// <remarks>The caller has opened the transaction and judged the document; the publication row exists.</remarks>
public sealed class RoleGuideWriter(PortalDbContext db, DateTime nowUtc)
{
    public async Task WriteAsync(int guideId, RoleGuideDocument document, CancellationToken cancellationToken)
    {
        // The parts hang on this row and go with it.
        await db.Set<RoleGuideRow>().Where(row => row.GuideId == guideId).ExecuteDeleteAsync(cancellationToken);
        db.Add(ToRow(guideId, document));
        AddParts(guideId, document.Codes);
        AddParts(guideId, document.Skills);
        AddParts(guideId, document.Demand);
        AddParts(guideId, document.Timelines);
        AddParts(guideId, document.Figures);
        AddParts(guideId, document.FirstJobs);
        AddParts(guideId, document.RealityChecks);
        AddParts(guideId, document.Mistakes);
        AddParts(guideId, document.Faqs);
        AddParts(guideId, document.Related);
        AddProgression(guideId, document.Progression);
        await WriteSourcesAsync(guideId, document.Sources, cancellationToken);
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

    private void AddParts<T>(int guideId, IReadOnlyList<T> values)
        where T : class =>
        db.AddRange(values.Select((value, position) => new GuidePart<T> { GuideId = guideId, Position = position, Value = value }));

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

    private async Task WriteSourcesAsync(int guideId, IReadOnlyList<Source> sources, CancellationToken cancellationToken)
    {
        await db.Set<GuideSourceRow>().Where(link => link.GuideId == guideId).ExecuteDeleteAsync(cancellationToken);
        var ids = sources.Select(source => source.Id).ToList();
        var known = await db.Set<SourceRow>().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken);
        foreach (var (position, source) in sources.Index())
        {
            var row = SourceRow.From(source);
            if (known.TryGetValue(source.Id, out var existing))
            {
                db.Entry(existing).CurrentValues.SetValues(row);
            }
            else
            {
                db.Add(row);
            }

            db.Add(new GuideSourceRow { GuideId = guideId, SourceId = source.Id, Position = position });
        }
    }

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
