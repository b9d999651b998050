using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Features.Studio.Publishing;

/// <summary>Finds the guides that a set of documents must agree with: those whose outcomes, sources or slugs it shares.</summary>
internal sealed class SharingGuides(PortalDbContext db)
{
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
