using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Institutions;

namespace Portal.Features.Institutions.Supplements;

/// <summary>Reads what an institution adds to guides, with what lost its place, and finds places for it.</summary>
public sealed class SupplementQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>How many steps a search shows.</summary>
    public const int MostFound = 25;

    /// <summary>All items in their order.</summary>
    public async Task<IReadOnlyList<ItemView>> ListAsync(int institutionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        return await ReadAsync(db, db.Set<SupplementItemRow>().Where(item => item.InstitutionId == institutionId), cancellationToken);
    }

    /// <summary>One item of the institution; null where it has none under the number.</summary>
    public async Task<ItemView?> FindAsync(int institutionId, int itemId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var found = await ReadAsync(db, db.Set<SupplementItemRow>().Where(item => item.InstitutionId == institutionId && item.Id == itemId), cancellationToken);
        return found is [var item] ? item : null;
    }

    /// <summary>The guides that have steps: slug and title, by title.</summary>
    public async Task<IReadOnlyList<(string Slug, string Title)>> GuidesAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var guides = await db.Set<RoleGuideRow>().AsNoTracking().Select(row => new { row.Publication!.Guide!.Slug, row.Title }).ToListAsync(cancellationToken);
        return [.. guides.OrderBy(guide => guide.Title, StringComparer.InvariantCultureIgnoreCase).Select(guide => (guide.Slug, guide.Title))];
    }

    /// <summary>Published steps of which all words stand in title, path, guide or one of the outcomes.</summary>
    /// <param name="words">As typed.</param>
    /// <param name="guide">Slug of the only guide to look in; null or empty: all.</param>
    public async Task<FoundSteps> SearchAsync(string? words, string? guide, CancellationToken cancellationToken)
    {
        var wanted = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (wanted.Length == 0 && string.IsNullOrEmpty(guide))
        {
            return new([], 0);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var steps = db.Set<StepRow>().AsNoTracking()
            .Where(step => step.RetiredUtc == null && step.Pathway!.RetiredUtc == null && step.Pathway.Guide!.Publication != null);
        if (!string.IsNullOrEmpty(guide))
        {
            steps = steps.Where(step => step.Pathway!.Guide!.Slug == guide);
        }

        var rows = await steps
            .OrderBy(step => step.Pathway!.Guide!.Title).ThenBy(step => step.Pathway!.GuideId).ThenBy(step => step.Pathway!.Position).ThenBy(step => step.Position)
            .Select(step => new
            {
                step.Id, step.Title, step.Position, Guide = step.Pathway!.Guide!.Title, Path = step.Pathway.Title, PathPosition = step.Pathway.Position,
                Outcomes = step.Outcomes.Where(link => link.RetiredUtc == null).OrderBy(link => link.Position)
                    .Select(link => new FoundOutcome(link.OutcomeId, link.Outcome!.Text)).ToList(),
            })
            .AsSplitQuery().ToListAsync(cancellationToken);
        var found = rows.Where(row => wanted.All(word =>
            Has(row.Title, word) || Has(row.Path, word) || Has(row.Guide, word) || row.Outcomes.Exists(outcome => Has(outcome.Text, word)))).ToList();
        return new(
            [.. found.Take(MostFound).Select(row => new FoundStep(
                row.Id, string.Create(CultureInfo.InvariantCulture, $"{PathLetters.Of(row.PathPosition)}{row.Position + 1}"), row.Title, row.Guide, row.Path, row.Outcomes))],
            found.Count);
    }

    private static bool Has(string text, string word) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private static async Task<IReadOnlyList<ItemView>> ReadAsync(PortalDbContext db, IQueryable<SupplementItemRow> items, CancellationToken cancellationToken)
    {
        var rows = await items.AsNoTracking().OrderBy(item => item.Position).ThenBy(item => item.Id)
            .Select(item => new
            {
                item.Id,
                Item = new SupplementItem(item.Kind, item.Code, item.Title, item.Note, item.Url),
                Targets = item.Targets.OrderBy(target => target.Id).Select(target => new
                {
                    target.Id,
                    target.StepId,
                    target.OutcomeId,
                    Step = target.Step!.Title,
                    Path = target.Step.Pathway!.Title,
                    Guide = target.Step.Pathway.Guide!.Title,
                    StepIsGone = target.Step.RetiredUtc != null,
                    PathIsGone = target.Step.Pathway.RetiredUtc != null,
                    GuideIsGone = target.Step.Pathway.Guide.Publication == null,
                    Outcome = target.Outcome!.Text,
                    Listed = db.Set<StepOutcomeRow>().Count(link => link.OutcomeId == target.OutcomeId && link.RetiredUtc == null
                        && link.Step!.RetiredUtc == null && link.Step.Pathway!.RetiredUtc == null && link.Step.Pathway.Guide!.Publication != null),
                    Once = db.Set<StepOutcomeRow>().Where(link => link.OutcomeId == target.OutcomeId)
                        .OrderBy(link => link.RetiredUtc != null).ThenByDescending(link => link.RetiredUtc)
                        .Select(link => link.Step!.Pathway!.Guide!.Title + ": " + link.Step.Title).FirstOrDefault(),
                }).ToList(),
            })
            .AsSplitQuery().ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new ItemView(row.Id, row.Item, [.. row.Targets.Select(target => target.StepId is not null
                ? new TargetView(target.Id, target.StepId, null, target.Step, $"{target.Guide}: {target.Path}",
                    target.GuideIsGone ? "The guide was taken back." : target.PathIsGone ? "The guide has this path no longer." : target.StepIsGone ? "The path has this step no longer." : null)
                : new TargetView(target.Id, null, target.OutcomeId, target.Outcome, target.Listed switch
                {
                    0 or 1 => target.Once ?? "",
                    var steps => string.Create(CultureInfo.InvariantCulture, $"listed by {steps} steps"),
                }, target.Listed == 0 ? "No published step lists this outcome any more." : null))])),
        ];
    }
}
