using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Data.InternshipGuides;
using Portal.Data.Openings;
using Portal.Data.RoleGuides;
using Portal.Domain.Guides;

namespace Portal.Data.ReadModel;

/// <summary>Puts a published document together with what its page tells besides. Openings are read whether closed or not.</summary>
internal sealed class PublishedReader(PortalDbContext db)
{
    private readonly CardReader cards = new(db);

    public Task<GuideLookup<RoleGuideDocument>> RoleGuideAsync(string slug, CancellationToken cancellationToken) => FindAsync(
        GuideKinds.RoleGuide, slug, new RoleGuideReader(db).ReadAsync,
        async guide => guide with
        {
            Internships = await cards.InternshipsAsync(row => row.Role == slug, cancellationToken),
            Openings = await cards.OpeningsAsync(row => row.Role == slug, cancellationToken),
        },
        cancellationToken);

    public Task<GuideLookup<InternshipGuideDocument>> InternshipGuideAsync(string slug, CancellationToken cancellationToken) => FindAsync(
        GuideKinds.InternshipGuide, slug, new InternshipGuideReader(db).ReadAsync,
        async guide => guide with
        {
            Openings = await cards.OpeningsAsync(row => row.Internship == slug, cancellationToken),
            RolePaths = await PathsOfAsync(guide.Document.Role, cancellationToken),
        },
        cancellationToken);

    public Task<GuideLookup<OpeningDocument>> OpeningAsync(string slug, CancellationToken cancellationToken) => FindAsync(
        GuideKinds.Opening, slug, new OpeningReader(db).ReadAsync,
        async opening => opening with
        {
            RolePaths = await PathsOfAsync(opening.Document.Role, cancellationToken),
            ApplyWithheld = await db.Set<ReaderReport>().Where(report => report.Slug == slug).AnyAsync(ReaderReport.WithholdsApplying, cancellationToken),
        },
        cancellationToken);

    private async Task<GuideLookup<TDocument>> FindAsync<TDocument>(
        string kind, string slug, Func<int, string, CancellationToken, Task<TDocument?>> read,
        Func<Published<TDocument>, Task<Published<TDocument>>> complete, CancellationToken cancellationToken)
        where TDocument : GuideDocument
    {
        var guide = await db.Set<Guide>().AsNoTracking()
            .Where(known => known.Slug == slug && known.Kind == kind)
            .Select(known => new
            {
                known.Id,
                known.Title,
                known.UnpublishedUtc,
                known.UnpublishedNote,
                PublishedUtc = (DateTime?)known.Publication!.PublishedUtc,
                Revision = (int?)known.Publication.Revision!.Number,
                known.Publication.Revision.Note,
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (guide is { Revision: { } revision, PublishedUtc: { } publishedUtc }
            && await read(guide.Id, slug, cancellationToken) is { } document)
        {
            var titles = await TitlesAsync(document, cancellationToken);
            return new GuideLookup<TDocument>.Found(await complete(
                new(document, revision, publishedUtc, guide.Note, titles.Keys.ToHashSet(StringComparer.Ordinal))
                {
                    Titles = titles,
                    Changes = await ChangesAsync(guide.Id, Published<TDocument>.MaxChanges, cancellationToken),
                }));
        }

        return guide?.UnpublishedUtc is null ? new GuideLookup<TDocument>.Missing() : new GuideLookup<TDocument>.Gone(guide.Title, Note: guide.UnpublishedNote);
    }

    /// <summary>The titles of what the document links to, by slug: what is published, and of the kind that the link speaks of.</summary>
    private async Task<Dictionary<string, string>> TitlesAsync(GuideDocument document, CancellationToken cancellationToken)
    {
        var links = document.Links().ToHashSet();
        var slugs = links.Select(link => link.Slug).ToList();
        var published = await db.Set<Publication>().AsNoTracking()
            .Where(publication => slugs.Contains(publication.Guide!.Slug))
            .Select(publication => new { publication.Guide!.Slug, publication.Guide.Kind, publication.Guide.Title })
            .ToListAsync(cancellationToken);
        return published.Where(guide => links.Contains(new(guide.Kind, guide.Slug)))
            .ToDictionary(guide => guide.Slug, guide => guide.Title, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<Pathway>> PathsOfAsync(string role, CancellationToken cancellationToken)
    {
        var published = await db.Set<Guide>()
            .Where(guide => guide.Slug == role && guide.Kind == GuideKinds.RoleGuide && guide.Publication != null)
            .Select(guide => (int?)guide.Id).FirstOrDefaultAsync(cancellationToken);
        return published is not { } id ? []
            : [.. (await new RoleGuideReader(db).PathsAsync(path => path.GuideId == id && path.RetiredUtc == null, cancellationToken))[id]];
    }

    private async Task<IReadOnlyList<RevisionChange>> ChangesAsync(int guideId, int most, CancellationToken cancellationToken) =>
        await db.Set<GuideRevision>().AsNoTracking()
            .Where(revision => revision.GuideId == guideId && revision.PublishedUtc != null)
            .OrderByDescending(revision => revision.Number).Take(most)
            .Select(revision => new RevisionChange(revision.Number, revision.PublishedUtc!.Value, revision.Note))
            .ToListAsync(cancellationToken);
}
