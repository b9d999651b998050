using Portal.Domain.Studio.Freshness;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Studio.Freshness.Digest;

/// <summary>Sends the weekly digests that are due, to those for whom there is something to do.</summary>
public sealed class DigestCourier(
    DigestDesk desk, FreshnessQueries queue, DigestMails mails, IMailSender sender, MailDelivery delivery)
{
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        if (!delivery.IsPossible || await desk.DueAsync(cancellationToken) is not { Count: > 0 } due)
        {
            return;
        }

        var board = await queue.ReadAsync(cancellationToken);
        foreach (var reader in due.Where(reader => reader.EmailConfirmed || !delivery.ConfirmsAddresses))
        {
            var entries = EntriesFor(reader.UserId, board);
            if (entries.Count > 0 && await desk.TakeAsync(reader.UserId, cancellationToken)
                && !await sender.SendAsync(mails.Write(reader.Email, reader.UserId, entries, board), cancellationToken))
            {
                // What became of it is noted even while the portal stops.
                await desk.ReturnAsync(reader.UserId, CancellationToken.None);
            }
        }
    }

    /// <summary>What is about the person's own guides, and what nobody looks after.</summary>
    private static IReadOnlyList<QueueEntry> EntriesFor(Guid userId, ReviewBoard board) =>
    [
        .. board.Entries.Where(entry => entry.Slugs.Count == 0
            || entry.Slugs.Any(slug => board.Guides.GetValueOrDefault(slug)?.OwnerId is not { } owner || owner == userId)),
    ];
}
