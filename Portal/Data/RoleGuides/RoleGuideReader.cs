using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
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
            Codes = await PartsAsync<OccupationCode>(guideId, cancellationToken),
            Skills = await PartsAsync<SkillGroup>(guideId, cancellationToken),
            Demand = await PartsAsync<Demand>(guideId, cancellationToken),
            Timelines = await PartsAsync<HeadlineTimeline>(guideId, cancellationToken),
            Figures = await PartsAsync<Figure>(guideId, cancellationToken),
            FirstJobs = await PartsAsync<FirstJob>(guideId, cancellationToken),
            RealityChecks = await PartsAsync<RealityCheck>(guideId, cancellationToken),
            Mistakes = await PartsAsync<Mistake>(guideId, cancellationToken),
            Faqs = await PartsAsync<Faq>(guideId, cancellationToken),
            Related = await PartsAsync<GuideLink>(guideId, cancellationToken),
            Progression = await ProgressionAsync(guideId, cancellationToken),
            Sources = await SourcesAsync(guideId, cancellationToken),
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

    /// <summary>The sources of a published guide, in its order.</summary>
    public async Task<IReadOnlyList<Source>> SourcesAsync(int guideId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<GuideSourceRow>().AsNoTracking()
            .Where(link => link.GuideId == guideId).OrderBy(link => link.Position).Select(link => link.Source!)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToSource())];
    }

    private static Pathway ToPathway(PathwayRow row) => new(
        row.Key, row.Title, row.EntryRoute, row.StartsFrom, row.BestFor, row.Pros, row.Cons, row.Prerequisites, row.Note,
        [.. row.Steps.Select(ToStep)]);

    private static PathwayStep ToStep(StepRow row) => new(
        row.Key, row.Title, row.Kind, row.Time, [.. row.Money.Select(part => part.Value)], row.Text, row.Optional,
        [.. row.Outcomes.Select(link => new Outcome(link.OutcomeId, link.Outcome!.Text, link.Optional))],
        [.. row.Resources.Select(part => part.Value)]);

    private Task<List<T>> PartsAsync<T>(int guideId, CancellationToken cancellationToken)
        where T : class =>
        db.Set<GuidePart<T>>().AsNoTracking()
            .Where(part => part.GuideId == guideId).OrderBy(part => part.Position).Select(part => part.Value)
            .ToListAsync(cancellationToken);

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
