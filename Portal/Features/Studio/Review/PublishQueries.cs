using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Review.Shelving;
using Portal.Features.Studio.Revisions;

namespace Portal.Features.Studio.Review;

/// <summary>Reads all that must be known of a guide before it is published.</summary>
public sealed class PublishQueries(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>The guide from one state of the database; null where there is none.</summary>
    /// <param name="isCounted">Whether the students whom the draft concerns are counted, which takes a moment where they are many.</param>
    public async Task<PublishView?> FindAsync(string slug, bool isCounted, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var guide = await db.Set<Guide>().AsNoTracking().Include(known => known.Draft).Include(known => known.Publication!.Revision)
            .FirstOrDefaultAsync(known => known.Slug == slug, cancellationToken);
        if (guide is null)
        {
            return null;
        }

        var published = guide.Publication?.Revision;
        var tree = guide.Draft is { } draft ? DocumentTree.Parse(draft.Content) : null;
        var labels = tree ?? (published is null ? DocumentTree.Begin(guide.Kind, guide.Slug, guide.Title) : DocumentTree.Parse(published.Document));
        var remarks = await db.Set<GuideComment>().AsNoTracking().Where(remark => remark.GuideId == guide.Id && remark.ResolvedUtc == null)
            .OrderBy(remark => remark.Id).ToListAsync(cancellationToken);
        return new(guide.Id, guide.Slug, guide.Kind, tree?.Text("title") is { Length: > 0 } title ? title : guide.Title)
        {
            Published = published?.Number,
            UnpublishedUtc = guide.UnpublishedUtc,
            UnpublishedNote = guide.UnpublishedNote,
            OwnerId = guide.OwnerId,
            Planned = await PlannedView.FindAsync(db, guide.Id, cancellationToken),
            Embedders = await Embedders.OfAsync(db, guide.Id, clock.GetUtcNow().UtcDateTime, cancellationToken),
            HasRevisions = await db.Set<GuideRevision>().AnyAsync(revision => revision.GuideId == guide.Id, cancellationToken),
            Draft = tree is null ? null : await DraftAsync(db, guide.Draft!, tree, published, isCounted, cancellationToken),
            Remarks = [.. remarks.Select(remark => new RemarkView(
                remark.Id, remark.Path, FieldLabels.Of(labels, remark.Path), remark.Text, remark.Kept is not null, remark.Author, remark.CreatedUtc))],
        };
    }

    /// <summary>Says whether anything that the page shows is another than it was: equal marks, nothing changed.</summary>
    public async Task<string> MarkAsync(int guideId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var guide = await db.Set<Guide>().Where(known => known.Id == guideId)
            .Select(known => new
            {
                known.Slug, Draft = known.Draft == null ? null : new { known.Draft.Version, known.Draft.State, known.Draft.PublishAtUtc, known.Draft.Settlements },
                Revision = (int?)known.Publication!.RevisionId,
                Remarks = db.Set<GuideComment>().Count(remark => remark.GuideId == guideId && remark.ResolvedUtc == null),
                Planned = db.Set<PlannedShelving>().Where(plan => plan.GuideId == guideId).Select(plan => (DateTime?)plan.PlannedUtc).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return $"{guide?.Slug} {guide?.Draft?.Version} {guide?.Draft?.State} {guide?.Draft?.PublishAtUtc:O} {guide?.Draft?.Settlements} {guide?.Revision} {guide?.Remarks} {guide?.Planned:O}";
    }

    private static async Task<DraftView> DraftAsync(
        PortalDbContext db, GuideDraft draft, DocumentTree tree, GuideRevision? published, bool isCounted, CancellationToken cancellationToken)
    {
        var before = published is null ? DocumentTree.Begin(tree.Kind, tree.Text("slug"), "") : DocumentTree.Parse(published.Document);
        var reading = tree.Check();
        return new(
            draft.Version, draft.State, draft.Author, draft.ChangedUtc, draft.SubmittedUtc, draft.SubmittedById,
            await db.Users.Where(user => user.Id == draft.SubmittedById).Select(user => user.Email).FirstOrDefaultAsync(cancellationToken),
            draft.Reason, draft.PublishAtUtc, ChoiceKeeper.Read(draft.Settlements),
            [.. reading.Problems.Select(problem => Placed(tree, problem))],
            [.. DocumentDifference.Between(before, tree).Select(change => Placed(before, tree, change))],
            reading.Document is { } document ? await RewordsAsync(db, document, cancellationToken) : [],
            isCounted ? await EffectAsync(db, draft.GuideId, published, reading.Document, cancellationToken) : null);
    }

    private static PlacedProblem Placed(DocumentTree tree, GuideProblem problem)
    {
        var field = ProblemPlaces.FieldOf(tree, problem.Path);
        return new(problem, field, FieldLabels.Of(tree, field));
    }

    private static PlacedChange Placed(DocumentTree before, DocumentTree after, FieldChange change) => new(
        change.Path, FieldLabels.Of(change.After is null ? before : after, change.Path),
        change.IsOrder ? "moved" : change.Before is null ? "new" : change.After is null ? "taken away" : "changed",
        change.IsOrder || (change.Before is not null && change.After is not null) ? "" : GuidePath.Excerpt(ValueText.NameOf(change.After ?? change.Before)));

    private static async Task<IReadOnlyList<(string Slug, string Title)>> RewordsAsync(
        PortalDbContext db, GuideDocument document, CancellationToken cancellationToken)
    {
        var wording = new SharedWording([document]);
        var sharing = await new SharingGuides(db).FindAsync([document], cancellationToken);
        return [.. sharing.Where(other => other.Slug != document.Slug && !ReferenceEquals(wording.Adopt(other), other)).Select(other => (other.Slug, other.Title))];
    }

    private static async Task<StudentsView?> EffectAsync(
        PortalDbContext db, int guideId, GuideRevision? published, GuideDocument? document, CancellationToken cancellationToken)
    {
        if (published is null || document is not RoleGuideDocument after || RevisionDocument.Read(published.Document) is not RoleGuideDocument before)
        {
            return null;
        }

        var followers = new FollowerQueries(db);
        var groups = await followers.GroupsAsync(guideId, before, after, cancellationToken);
        return new(before, after, await followers.RemovedAsync(guideId, before, after, groups, cancellationToken), groups);
    }
}
