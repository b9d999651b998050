using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Studio;
using Portal.Domain.Studio.Freshness;
using Portal.Features.Studio.Publishing;

namespace Portal.Features.Studio.Freshness;

/// <summary>
/// Dates a document anew that was found still right: readers see its dates, so that a note in the queue alone would leave
/// "due for review" on the page.
/// </summary>
public sealed class ReviewDates(IDbContextFactory<PortalDbContext> contexts, GuidePublisher publisher, TimeProvider clock)
{
    /// <param name="nextReview">Of a guide the day by which it is looked at next.</param>
    public async Task<ConfirmResult> RenewAsync(
        string slug, QueueKind kind, DateOnly nextReview, string? note, Actor actor, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (await FindAsync(slug, cancellationToken) is not { } document)
        {
            return ConfirmResult.BeingWritten;
        }

        var renewed = (document, kind) switch
        {
            (OpeningDocument opening, QueueKind.OpeningUnseen) => opening with { SeenOn = today },
            _ => document with { ReviewedOn = document is OpeningDocument ? document.ReviewedOn : today, ReviewBy = nextReview },
        };
        var author = new RevisionAuthor(RevisionOrigin.Studio, actor.Name, note ?? "Looked at and found still right");
        return await publisher.PublishAsync([renewed], author, reword: false, cancellationToken) is PublishResult.Done
            ? ConfirmResult.Done
            : ConfirmResult.CannotBePublished;
    }

    /// <summary>The published document; null while a draft of it waits, or where nothing is published.</summary>
    private async Task<GuideDocument?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var json = await db.Set<Publication>().AsNoTracking()
            .Where(publication => publication.Guide!.Slug == slug && publication.Guide.Draft == null
                && !db.Set<GuideRevision>().Any(newer => newer.GuideId == publication.GuideId && newer.Number > publication.Revision!.Number))
            .Select(publication => publication.Revision!.Document)
            .SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : RevisionDocument.Read(json);
    }
}
