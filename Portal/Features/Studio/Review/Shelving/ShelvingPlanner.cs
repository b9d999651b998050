using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Studio;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Studio.Review.Shelving;

/// <summary>What came of the wish to take a guide back or to rename it.</summary>
public enum ShelvingResult
{
    Done,

    /// <summary>Institutions show it: it is done after they were told.</summary>
    Planned,

    /// <summary>There is no such guide, or its new slug is none or another guide's.</summary>
    Refused,
}

/// <summary>
/// Takes guides back and renames them, at once where nobody shows them in pages of their own, else after the institutions
/// that do had time to change theirs.
/// </summary>
public sealed class ShelvingPlanner(
    IDbContextFactory<PortalDbContext> contexts, GuideShelf shelf, ShelvingCourier courier, ShelvingMails mails, MailDispatcher outbox,
    StudioSignals signals, TimeProvider clock)
{
    /// <summary>What institutions are promised.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(14);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="note">What readers are told.</param>
    /// <param name="atOnce">Because it is wrong or harmful, whoever shows it.</param>
    public async Task<ShelvingResult> UnpublishAsync(int guideId, string? note, bool atOnce, Actor actor, CancellationToken cancellationToken)
    {
        var (guide, embedders) = await FindAsync(guideId, cancellationToken);
        if (guide is null || !guide.IsPublished)
        {
            return ShelvingResult.Refused;
        }

        if (embedders.Count > 0 && !atOnce)
        {
            await PlanAsync(guideId, null, GuideShelf.NoteOf(note), embedders, actor, cancellationToken);
            return ShelvingResult.Planned;
        }

        await shelf.UnpublishAsync(guideId, note, actor, cancellationToken);
        TellAll(embedders, mails.DoneAtOnce, guide.Becoming(null, GuideShelf.NoteOf(note), Now));
        return ShelvingResult.Done;
    }

    /// <inheritdoc cref="UnpublishAsync"/>
    public async Task<ShelvingResult> RenameAsync(int guideId, string slug, bool atOnce, Actor actor, CancellationToken cancellationToken)
    {
        var (guide, embedders) = await FindAsync(guideId, cancellationToken);
        if (guide is null || !await IsFreeAsync(guideId, slug, cancellationToken))
        {
            return ShelvingResult.Refused;
        }

        if (guide.IsPublished && embedders.Count > 0 && !atOnce)
        {
            await PlanAsync(guideId, slug, null, embedders, actor, cancellationToken);
            return ShelvingResult.Planned;
        }

        if (!await shelf.RenameAsync(guideId, slug, actor, cancellationToken))
        {
            return ShelvingResult.Refused;
        }

        if (guide.IsPublished)
        {
            TellAll(embedders, mails.DoneAtOnce, guide.Becoming(slug, null, Now));
        }

        return ShelvingResult.Done;
    }

    /// <summary>Leaves the guide as it is. Who was told is told.</summary>
    /// <param name="why">For the audit trail; null: nothing.</param>
    public async Task WithdrawAsync(int guideId, Actor actor, CancellationToken cancellationToken, string? why = null)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var withdrawn = await db.WriteAsync(
            async token =>
            {
                var plan = await db.Set<PlannedShelving>().Include(known => known.Guide).Include(known => known.Notices).ThenInclude(notice => notice.Institution)
                    .FirstOrDefaultAsync(known => known.GuideId == guideId, token);
                if (plan is not null)
                {
                    db.Remove(plan);
                    db.Note(actor, AuditActions.ShelvingWithdrawn, plan.Guide!.Slug, why, Now);
                    await db.SaveChangesAsync(token);
                }

                return plan;
            },
            cancellationToken);
        if (withdrawn is { Guide: { } guide })
        {
            var told = withdrawn.Notices.Where(notice => notice.SentUtc is not null && notice.Institution!.ClosedUtc is null).Select(notice => notice.Institution!);
            TellAll(
                [.. told.Select(institution => new Embedder(institution.Id, institution.Slug, institution.Name, institution.ContactEmail))], mails.Withdrawn,
                new(guide.Kind, guide.Slug, guide.Title, withdrawn.NewSlug, withdrawn.Note, withdrawn.DueUtc));
            signals.Raise(guideId);
        }
    }

    /// <summary>Does what is planned now, because the guide is wrong or harmful.</summary>
    /// <returns>Refused also where nothing is planned.</returns>
    public async Task<ShelvingResult> HastenAsync(int guideId, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var plan = await db.Set<PlannedShelving>().AsNoTracking().FirstOrDefaultAsync(known => known.GuideId == guideId, cancellationToken);
        return plan switch
        {
            null => ShelvingResult.Refused,
            { NewSlug: { } slug } => await RenameAsync(guideId, slug, atOnce: true, actor, cancellationToken),
            _ => await UnpublishAsync(guideId, plan.Note, atOnce: true, actor, cancellationToken),
        };
    }

    /// <summary>Does what is due. What cannot be done any more is withdrawn, and whoever was told hears of it.</summary>
    public async Task CarryOutDueAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db.Set<PlannedShelving>().AsNoTracking().Where(plan => plan.DueUtc <= Now).OrderBy(plan => plan.DueUtc)
            .Select(plan => new { plan.GuideId, plan.NewSlug, plan.Note, IsPublished = plan.Guide!.Publication != null }).ToListAsync(cancellationToken);
        foreach (var plan in due)
        {
            if (!plan.IsPublished)
            {
                await WithdrawAsync(plan.GuideId, Actor.Portal, cancellationToken, "It was not published any more");
            }
            else if (plan.NewSlug is null)
            {
                await shelf.UnpublishAsync(plan.GuideId, plan.Note, Actor.Portal, cancellationToken);
            }
            else if (!await shelf.RenameAsync(plan.GuideId, plan.NewSlug, Actor.Portal, cancellationToken))
            {
                await WithdrawAsync(plan.GuideId, Actor.Portal, cancellationToken, $"{plan.NewSlug} was taken by another guide meanwhile");
            }
        }
    }

    private async Task PlanAsync(
        int guideId, string? slug, string? note, IReadOnlyList<Embedder> embedders, Actor actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var guide = await db.Set<Guide>().Where(known => known.Id == guideId).Select(known => known.Slug).SingleAsync(token);
                await ForgetAsync(db, guideId, token);
                var plan = new PlannedShelving
                {
                    GuideId = guideId, NewSlug = slug, Note = note, DueUtc = Now + Notice, PlannedUtc = Now, Author = actor.Name, AuthorId = actor.Id,
                };
                plan.Notices.AddRange(embedders.Select(embedder => new ShelvingNotice { GuideId = guideId, InstitutionId = embedder.Id }));
                db.Add(plan);
                db.Note(actor, AuditActions.ShelvingPlanned, guide, $"{(slug is null ? "Taken back" : $"Moved to {slug}")} on {plan.DueUtc:yyyy-MM-dd}", Now);
                await db.SaveChangesAsync(token);
            },
            cancellationToken);
        courier.Call();
        signals.Raise(guideId);
    }

    /// <summary>As a part of the caller's transaction.</summary>
    internal static async Task ForgetAsync(PortalDbContext db, int guideId, CancellationToken cancellationToken)
    {
        await db.Set<ShelvingNotice>().Where(notice => notice.GuideId == guideId).ExecuteDeleteAsync(cancellationToken);
        await db.Set<PlannedShelving>().Where(plan => plan.GuideId == guideId).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<(ShelvedGuide? Guide, IReadOnlyList<Embedder> Embedders)> FindAsync(int guideId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var guide = await db.Set<Guide>().Where(known => known.Id == guideId)
            .Select(known => new ShelvedGuide(known.Kind, known.Slug, known.Title, known.Publication != null)).FirstOrDefaultAsync(cancellationToken);
        return (guide, await Embedders.OfAsync(db, guideId, Now, cancellationToken));
    }

    /// <summary>What would be refused on the day is refused now.</summary>
    private async Task<bool> IsFreeAsync(int guideId, string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return Slugs.IsValid(slug) && await GuideShelf.IsFreeAsync(db, guideId, slug, cancellationToken)
            && !await db.Set<PlannedShelving>().AnyAsync(plan => plan.NewSlug == slug && plan.GuideId != guideId, cancellationToken);
    }

    private void TellAll(IReadOnlyList<Embedder> embedders, Func<Shelving, Embedder, OutgoingMail> write, Shelving shelving)
    {
        foreach (var embedder in embedders.Where(embedder => embedder.Contact is not null))
        {
            outbox.Add(write(shelving, embedder));
        }
    }

    private sealed record ShelvedGuide(string Kind, string Slug, string Title, bool IsPublished)
    {
        public Shelving Becoming(string? newSlug, string? note, DateTime utc) => new(Kind, Slug, Title, newSlug, note, utc);
    }
}
