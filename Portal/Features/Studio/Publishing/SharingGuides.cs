using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Features.Studio.Publishing;

/// <summary>Finds the guides that a set of documents must agree with: those whose outcomes, sources or slugs it shares.</summary>
internal sealed class SharingGuides(PortalDbContext db)
{
    /// <summary>The slug is one that a guide had once.</summary>
    public const string FormerSlug = "slug.former";

    /// <summary>The published documents that share an outcome id, a source id or the slug with <paramref name="documents"/>.</summary>
    public async Task<IReadOnlyList<GuideDocument>> FindAsync(
        IReadOnlyList<GuideDocument> documents, CancellationToken cancellationToken)
    {
        var slugs = documents.Select(document => document.Slug).ToList();
        var outcomes = documents.OfType<RoleGuideDocument>().SelectMany(document => document.Outcomes())
            .Select(outcome => outcome.Id).Distinct().ToList();
        var sources = documents.SelectMany(document => document.Sources).Select(source => source.Id).Distinct().ToList();
        return await FindAsync(slugs, outcomes, sources, cancellationToken);
    }

    /// <summary>The published documents that have what is reworded, by slug.</summary>
    public Task<IReadOnlyList<GuideDocument>> FindAsync(SharedRewording rewording, CancellationToken cancellationToken) => rewording is SourceRewording
        ? FindAsync([], [], [rewording.Id], cancellationToken)
        : FindAsync([], [rewording.Id], [], cancellationToken);

    private async Task<IReadOnlyList<GuideDocument>> FindAsync(
        List<string> slugs, List<string> outcomes, List<string> sources, CancellationToken cancellationToken)
    {
        var byOutcome = db.Set<StepOutcomeRow>()
            .Where(link => link.RetiredUtc == null && link.Step!.RetiredUtc == null && link.Step.Pathway!.RetiredUtc == null
                && outcomes.Contains(link.OutcomeId))
            .Select(link => link.Step!.Pathway!.GuideId);
        var bySource = db.Set<GuideSourceRow>().Where(link => sources.Contains(link.SourceId)).Select(link => link.GuideId);
        var revisions = await db.Set<Publication>()
            .Where(publication => byOutcome.Contains(publication.GuideId) || bySource.Contains(publication.GuideId)
                || slugs.Contains(publication.Guide!.Slug))
            .OrderBy(publication => publication.Guide!.Slug)
            .Select(publication => publication.Revision!.Document)
            .ToListAsync(cancellationToken);
        return [.. revisions.Select(RevisionDocument.Read)];
    }

    /// <summary>The guides with the slug of one of <paramref name="documents"/> that were taken back, as they were published last.</summary>
    public async Task<IReadOnlyList<GuideDocument>> FindTakenBackAsync(
        IReadOnlyList<GuideDocument> documents, CancellationToken cancellationToken)
    {
        var slugs = documents.Select(document => document.Slug).ToList();
        var revisions = await db.Set<GuideRevision>()
            .Where(revision => revision.PublishedUtc != null && revision.Guide!.Publication == null && slugs.Contains(revision.Guide.Slug))
            .OrderByDescending(revision => revision.PublishedUtc).ThenByDescending(revision => revision.Id)
            .Select(revision => new { revision.Id, revision.Guide!.Slug }).ToListAsync(cancellationToken);
        var last = revisions.DistinctBy(revision => revision.Slug).Select(revision => revision.Id).ToList();
        var found = await db.Set<GuideRevision>().Where(revision => last.Contains(revision.Id))
            .Select(revision => new { revision.Document, revision.Guide!.Slug }).ToListAsync(cancellationToken);
        // It may have had another slug then.
        return [.. found.Select(revision => RevisionDocument.Read(revision.Document) with { Slug = revision.Slug })];
    }

    /// <summary>For each of <paramref name="documents"/> the problem that its slug is one that a guide had once.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<GuideProblem>>> FindFormerSlugsAsync(
        IReadOnlyList<GuideDocument> documents, CancellationToken cancellationToken)
    {
        var slugs = documents.Select(document => document.Slug).ToList();
        var former = await db.Set<SlugRedirect>().Where(redirect => slugs.Contains(redirect.Slug))
            .Select(redirect => new { redirect.Slug, Present = redirect.Guide!.Slug })
            .ToDictionaryAsync(redirect => redirect.Slug, redirect => redirect.Present, StringComparer.Ordinal, cancellationToken);
        return [.. documents.Select(document => former.TryGetValue(document.Slug, out var present)
            ? [new GuideProblem(
                ProblemSeverity.Problem, FormerSlug, "slug", $"This address leads to the guide {GuidePath.Excerpt(present)}, which had it once. Use that slug, or choose another.")]
            : (IReadOnlyList<GuideProblem>)[])];
    }

    /// <summary>The guides that have the slug of one of <paramref name="documents"/>, drafts too, with their kinds alone.</summary>
    public async Task<IReadOnlyList<SharedContent>> FindSlugsAsync(
        IReadOnlyList<GuideDocument> documents, CancellationToken cancellationToken)
    {
        var slugs = documents.Select(document => document.Slug).ToList();
        var guides = await db.Set<Guide>().AsNoTracking()
            .Where(guide => slugs.Contains(guide.Slug)).Select(guide => new { guide.Slug, guide.Kind }).ToListAsync(cancellationToken);
        return [.. guides.Select(guide => new SharedContent(guide.Slug, guide.Kind, Outcomes: [], Sources: []))];
    }
}

/// <summary>Reads the document of a revision.</summary>
internal static class RevisionDocument
{
    /// <exception cref="InvalidOperationException">The stored revision is damaged.</exception>
    public static GuideDocument Read(string json) =>
        GuideReader.Read(Encoding.UTF8.GetBytes(json)).Document
        ?? throw new InvalidOperationException("A stored revision cannot be read.");
}
