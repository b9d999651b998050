using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Documents;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.RoleGuides;

/// <summary>Reads a published role guide back from its rows: the same document that was written.</summary>
public sealed class RoleGuideReader(PortalDbContext db)
{
    /// <summary>The guide, or null where none is published under <paramref name="guideId"/>.</summary>
    public async Task<RoleGuideDocument?> ReadAsync(int guideId, string slug, CancellationToken cancellationToken)
    {
        var row = await db.Set<RoleGuideRow>().AsNoTracking().FirstOrDefaultAsync(guide => guide.GuideId == guideId, cancellationToken);
        var parts = new PartReader(db, guideId);
        return row is null ? null : new RoleGuideDocument
        {
            Slug = slug,
            Title = row.Title,
            Field = row.Field,
            Summary = row.Summary,
            Place = row.Place,
            City = row.City,
            Overview = row.Overview,
            Day = row.Day,
            Outlook = row.Outlook,
            Difficulty = row.Difficulty,
            AlsoCalled = row.AlsoCalled,
            Tasks = row.Tasks,
            ReviewedOn = row.ReviewedOn,
            ReviewBy = row.ReviewBy,
            Codes = await parts.ListAsync<OccupationCode>(cancellationToken),
            Skills = await parts.ListAsync<SkillGroup>(cancellationToken),
            Demand = await parts.ListAsync<Demand>(cancellationToken),
            Timelines = await parts.ListAsync<HeadlineTimeline>(cancellationToken),
            Figures = await parts.ListAsync<Figure>(cancellationToken),
            FirstJobs = await parts.ListAsync<FirstJob>(cancellationToken),
            RealityChecks = await parts.ListAsync<RealityCheck>(cancellationToken),
            Mistakes = await parts.ListAsync<Mistake>(cancellationToken),
            Faqs = await parts.ListAsync<Faq>(cancellationToken),
            Related = await parts.LinksAsync(LinkList.Related, cancellationToken),
            Overlays = await new OverlayReader(db).ReadAsync(guideId, cancellationToken),
            Progression = await ProgressionAsync(guideId, cancellationToken),
            Sources = await parts.SourcesAsync(cancellationToken),
            Paths = [.. (await PathsAsync(path => path.GuideId == guideId && path.RetiredUtc == null, cancellationToken))[guideId]],
        };
    }

    /// <summary>
    /// The paths that <paramref name="which"/> selects, by guide and in order, with their current steps and outcomes; a
    /// retired path is read as it last stood.
    /// </summary>
    public async Task<ILookup<int, Pathway>> PathsAsync(
        Expression<Func<PathwayRow, bool>> which, CancellationToken cancellationToken)
    {
        var rows = await db.Set<PathwayRow>().AsNoTracking()
            .Where(which)
            .Include(path => path.Steps.Where(step => step.RetiredUtc == null).OrderBy(step => step.Position))
                .ThenInclude(step => step.Outcomes.Where(link => link.RetiredUtc == null).OrderBy(link => link.Position))
                .ThenInclude(link => link.Outcome)
            .Include(path => path.Steps).ThenInclude(step => step.Money.OrderBy(part => part.Position))
            .Include(path => path.Steps).ThenInclude(step => step.Resources.OrderBy(part => part.Position))
            .OrderBy(path => path.Position)
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.GuideId, ToPathway);
    }

    private static Pathway ToPathway(PathwayRow row) => new(
        row.Key, row.Title, row.EntryRoute, row.StartsFrom, row.BestFor, row.Pros, row.Cons, row.Prerequisites, row.Note,
        [.. row.Steps.Select(ToStep)]);

    private static PathwayStep ToStep(StepRow row) => new(
        row.Key, row.Title, row.Kind, row.Time, [.. row.Money.Select(part => part.Value)], row.Text, row.Optional,
        [.. row.Outcomes.Select(link => new Outcome(link.OutcomeId, link.Outcome!.Text, link.Optional))],
        [.. row.Resources.Select(part => part.Value)]);

    private async Task<IReadOnlyList<ProgressionStage>> ProgressionAsync(int guideId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ProgressionStageRow>().AsNoTracking()
            .Include(stage => stage.Next.OrderBy(link => link.Position))
            .Where(stage => stage.GuideId == guideId).OrderBy(stage => stage.Position)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ProgressionStage(
            row.Title, row.TypicalYears, row.Text, [.. row.Next.Select(link => link.Value)]))];
    }
}
