using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Studio.Sharing;

/// <summary>Reads outcomes with where they stand and how many achieved them.</summary>
public sealed class OutcomeQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public const int PageSize = 50;

    /// <summary>Outcomes that published guides list, those in most guides first.</summary>
    /// <param name="words">All must occur in the text or the id.</param>
    /// <param name="page">From 1.</param>
    public async Task<(IReadOnlyList<ListedOutcome> Outcomes, int Count)> ListAsync(
        IReadOnlyList<string> words, int page, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var listed = db.Set<OutcomeRow>().AsNoTracking().Where(outcome => Living(db).Any(link => link.OutcomeId == outcome.Id));
        foreach (var word in words)
        {
            listed = listed.Where(outcome => EF.Functions.Like(outcome.Text, $"%{Escaped(word)}%", "\\") || outcome.Id.Contains(word));
        }

        var count = await listed.CountAsync(cancellationToken);
        var found = await listed
            .Select(outcome => new ListedOutcome(
                outcome.Id, outcome.Text,
                Living(db).Where(link => link.OutcomeId == outcome.Id).Select(link => link.Step!.Pathway!.GuideId).Distinct().Count(),
                Living(db).Count(link => link.OutcomeId == outcome.Id),
                db.Set<OutcomeProgress>().Count(progress => progress.OutcomeId == outcome.Id && progress.Achieved)))
            .OrderByDescending(outcome => outcome.Guides).ThenBy(outcome => outcome.Text).ThenBy(outcome => outcome.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return (found, count);
    }

    /// <summary>One outcome with the steps that list it; null where no published guide does.</summary>
    public async Task<OutcomeSheet?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var text = await db.Set<OutcomeRow>().AsNoTracking().Where(outcome => outcome.Id == id).Select(outcome => outcome.Text).SingleOrDefaultAsync(cancellationToken);
        var places = await Living(db).AsNoTracking().Where(link => link.OutcomeId == id)
            .OrderBy(link => link.Step!.Pathway!.Guide!.Title).ThenBy(link => link.Step!.Pathway!.Position).ThenBy(link => link.Step!.Position)
            .Select(link => new OutcomePlace(
                link.Step!.Pathway!.Guide!.Slug, link.Step.Pathway.Guide.Title, link.Step.Pathway.Key, link.Step.Pathway.Title, link.Step.Key, link.Step.Title))
            .ToListAsync(cancellationToken);
        if (text is null || places.Count == 0)
        {
            return null;
        }

        return new(id, text, places, await db.Set<OutcomeProgress>().CountAsync(progress => progress.OutcomeId == id && progress.Achieved, cancellationToken));
    }

    /// <summary>Where a published guide lists an outcome now.</summary>
    private static IQueryable<StepOutcomeRow> Living(PortalDbContext db) => db.Set<StepOutcomeRow>()
        .Where(link => link.RetiredUtc == null && link.Step!.RetiredUtc == null && link.Step.Pathway!.RetiredUtc == null
            && link.Step.Pathway.Guide!.Publication != null);

    private static string Escaped(string word) => word.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}

/// <param name="Guides">How many guides list it.</param>
/// <param name="Steps">How many steps do.</param>
/// <param name="Achieved">How many students have achieved it.</param>
public sealed record ListedOutcome(string Id, string Text, int Guides, int Steps, int Achieved);

/// <summary>A step that lists an outcome.</summary>
public sealed record OutcomePlace(string Slug, string Guide, string PathId, string Path, string StepId, string Step);

/// <param name="Achieved">How many students have achieved it.</param>
public sealed record OutcomeSheet(string Id, string Text, IReadOnlyList<OutcomePlace> Places, int Achieved);
