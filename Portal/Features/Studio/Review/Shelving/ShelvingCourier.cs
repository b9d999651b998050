using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Studio.Review.Shelving;

/// <summary>
/// Tells the contacts of institutions what is planned. What was told is marked; what no server took, or what a restart cut
/// off, is tried again.
/// </summary>
public sealed class ShelvingCourier(
    IDbContextFactory<PortalDbContext> contexts, ShelvingMails mails, IMailSender sender, MailDelivery delivery, StudioSignals signals, TimeProvider clock)
{
    /// <summary>Time for a mail server to come back to itself.</summary>
    public static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(10);

    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private DateTime notBeforeUtc = DateTime.MinValue;

    /// <summary>That something is to be told now, rather than at the next round.</summary>
    public void Call() => calls.Writer.TryWrite(true);

    /// <summary>Ends when somebody calls.</summary>
    public async Task WaitForCallAsync(CancellationToken cancellationToken) => await calls.Reader.ReadAsync(cancellationToken);

    /// <summary>Sends what was not sent yet, one mail after another.</summary>
    public async Task SendAsync(CancellationToken cancellationToken)
    {
        var nowUtc = clock.GetUtcNow().UtcDateTime;
        if (!delivery.IsPossible || nowUtc < notBeforeUtc)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await (
            from planned in db.Set<PlannedShelving>().AsNoTracking()
            from notice in planned.Notices
            where notice.SentUtc == null && notice.Institution!.ClosedUtc == null && notice.Institution.ContactEmail != null
            orderby planned.DueUtc, notice.InstitutionId
            select new
            {
                notice.GuideId,
                Shelving = new Shelving(planned.Guide!.Kind, planned.Guide.Slug, planned.Guide.Title, planned.NewSlug, planned.Note, planned.DueUtc),
                To = new Embedder(notice.InstitutionId, notice.Institution!.Slug, notice.Institution.Name, notice.Institution.ContactEmail),
            }).ToListAsync(cancellationToken);
        foreach (var mail in waiting)
        {
            if (!await sender.SendAsync(mails.Planned(mail.Shelving, mail.To), cancellationToken))
            {
                notBeforeUtc = nowUtc + PauseAfterFailure;
                return;
            }

            // What went out is marked even while the portal stops.
            await db.WriteAsync(
                token => db.Set<ShelvingNotice>().Where(notice => notice.GuideId == mail.GuideId && notice.InstitutionId == mail.To.Id)
                    .ExecuteUpdateAsync(notice => notice.SetProperty(told => told.SentUtc, nowUtc), token),
                CancellationToken.None);
            signals.Raise(mail.GuideId);
        }
    }
}
