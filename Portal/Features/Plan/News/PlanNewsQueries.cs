using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;

namespace Portal.Features.Plan.News;

/// <summary>Compares the revision that a student knows with the one that is published.</summary>
public sealed class PlanNewsQueries(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>What is new to the student; nothing where the plan is not theirs or its guide is not published.</summary>
    public async Task<PlanNews> FindAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var known = await db.Set<Enrolment>().AsNoTracking()
            .Where(own => own.Id == enrolmentId && own.Student!.HolderId == holderId && own.Pathway!.Guide!.Publication != null)
            .Select(own => new { own.SeenRevisionId, own.Pathway!.Key, own.Pathway.Guide!.Publication!.RevisionId })
            .FirstOrDefaultAsync(cancellationToken);
        if (known?.SeenRevisionId is not { } seen || seen == known.RevisionId)
        {
            return PlanNews.None;
        }

        var paths = (await db.Set<GuideRevision>().AsNoTracking()
                .Where(revision => revision.Id == seen || revision.Id == known.RevisionId)
                .Select(revision => new { revision.Id, revision.Document })
                .ToListAsync(cancellationToken))
            .ToDictionary(revision => revision.Id, revision => PathOf(revision.Document, known.Key));
        return paths[seen] is { } before && paths[known.RevisionId] is { } after
            ? PlanNews.Of(known.RevisionId, PathwayChange.Between(before, after))
            : PlanNews.None;
    }

    private static Pathway? PathOf(string document, string pathId) =>
        (GuideReader.Read(Encoding.UTF8.GetBytes(document)).Document as RoleGuideDocument)?.Paths.FirstOrDefault(path => path.Id == pathId);
}
