using Portal.Data;
using Portal.Domain.Guides;
using Portal.Domain.Studio;

namespace Portal.Features.Studio.Publishing;

/// <summary>What guides share, reworded in all of them in one act.</summary>
public sealed partial class GuidePublisher
{
    /// <summary>
    /// Publishes every published guide that has the outcome or source anew, in the new wording: all of them, or none. The
    /// guides are read in the same transaction, so that nothing published meanwhile is lost.
    /// </summary>
    public async Task<RewordResult> RewordAsync(
        SharedRewording rewording, RevisionAuthor author, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var result = await db.WriteAsync(token => RewordAsync(db, rewording, author, actor, token), cancellationToken);
        if (result is RewordResult.Done { Guides: var guides })
        {
            await eviction.EvictGuidesAsync(
                guides.SelectMany(guide => guide.ListedBy.Prepend(guide.Slug)).Distinct(StringComparer.Ordinal), CancellationToken.None);
            Written?.Invoke();
        }

        return result;
    }

    private async Task<RewordResult> RewordAsync(
        PortalDbContext db, SharedRewording rewording, RevisionAuthor author, Actor actor, CancellationToken cancellationToken)
    {
        var sharing = await new SharingGuides(db).FindAsync(rewording, cancellationToken);
        if (sharing.Count == 0 || !sharing.All(rewording.Fits))
        {
            return new RewordResult.ChangedMeanwhile();
        }

        var reworded = sharing.Select(rewording.Apply).ToList();
        var problems = reworded.SelectMany(document => GuideValidator.Validate(document)
            .Where(problem => problem.Blocks).Select(problem => (document.Slug, problem))).ToList();
        if (problems.Count > 0)
        {
            return new RewordResult.Refused(problems);
        }

        var nowUtc = clock.GetUtcNow().UtcDateTime;
        var (revisions, drafts) = (new RevisionWriter(db, nowUtc), new DraftRebase(db, nowUtc));
        var done = new List<PublishedGuide>();
        foreach (var document in reworded)
        {
            var revision = await revisions.AppendAsync(document, author, cancellationToken);
            done.Add(await PublishAsync(db, document, revision, author, nowUtc, cancellationToken));
            await drafts.OnAsync(revision, cancellationToken);
        }

        var (action, detail) = rewording switch
        {
            SourceRewording => (AuditActions.SourceChanged, $"In {string.Join(", ", done.Select(guide => guide.Slug))}"),
            OutcomeRewording { Before: var before, After: var after } =>
                (AuditActions.Reworded, $"From “{before}” to “{after}” in {string.Join(", ", done.Select(guide => guide.Slug))}"),
            _ => throw new NotSupportedException("Another kind of rewording."),
        };
        db.Note(actor, action, rewording.Id, author.Note is null ? detail : $"{author.Note}. {detail}", nowUtc);
        await db.SaveChangesAsync(cancellationToken);
        return new RewordResult.Done(done);
    }
}

/// <summary>What came of rewording something everywhere.</summary>
public abstract record RewordResult
{
    private RewordResult()
    {
    }

    /// <param name="Guides">Every guide that has it, each published anew.</param>
    public sealed record Done(IReadOnlyList<PublishedGuide> Guides) : RewordResult;

    /// <summary>A draft of this guide carries it to a reviewer; readers see nothing of it yet.</summary>
    public sealed record Proposed(string Slug, string Title) : RewordResult;

    /// <summary>It is worded otherwise by now, or no published guide has it. Nothing was changed.</summary>
    public sealed record ChangedMeanwhile : RewordResult;

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(IReadOnlyList<(string Slug, GuideProblem Problem)> Problems) : RewordResult;
}
