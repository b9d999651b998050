using Portal.Domain.Progress;
using Portal.Infrastructure.Mail;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Reminders;

/// <summary>Sends the weekly mails that are due.</summary>
public sealed class ReminderCourier(
    ReminderOutbox outbox, PlanQueries plans, ReminderMails mails, IMailSender sender, MailDelivery delivery,
    TimeProvider clock, ILogger<ReminderCourier> logger)
{
    /// <summary>So many refusals one after another mean the server and not an address: the others wait for the next round.</summary>
    private const int PatienceWithServer = 3;

    /// <summary>Adds what is due to the outbox and sends what waits in it. Does nothing where the portal cannot send mail.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        if (!delivery.IsPossible)
        {
            return;
        }

        await outbox.AddDueAsync(cancellationToken);
        var refusals = 0;
        foreach (var waiting in await outbox.WaitingAsync(cancellationToken))
        {
            refusals = await SendAsync(waiting, cancellationToken) ? 0 : refusals + 1;
            if (refusals == PatienceWithServer)
            {
                return;
            }
        }
    }

    /// <summary>False where the server refused it.</summary>
    private async Task<bool> SendAsync(WaitingReminder waiting, CancellationToken cancellationToken)
    {
        var steps = IsTimely(waiting) ? ReminderMails.StepsOf(await plans.ListAsync(waiting.UserId, cancellationToken)) : [];
        if (steps.Count == 0)
        {
            await outbox.DropAsync(waiting.Id, cancellationToken);
            return true;
        }

        var (token, hash) = SecretToken.New();
        if (!await outbox.TakeAsync(waiting.Id, hash, cancellationToken))
        {
            return true;
        }

        var isTaken = await HandOverAsync(mails.Write(waiting.Email, steps, waiting.Weekday, token), cancellationToken);
        // What became of it is noted even while the portal stops.
        await (isTaken ? outbox.SentAsync(waiting.Id, CancellationToken.None) : outbox.RefusedAsync(waiting.Id, CancellationToken.None));
        return isTaken;
    }

    private bool IsTimely(WaitingReminder waiting) =>
        waiting.IsWanted
        && (waiting.EmailConfirmed || !delivery.ConfirmsAddresses)
        && clock.GetUtcNow().UtcDateTime - waiting.CreatedUtc <= ReminderSchedule.MaxDelay;

    private async Task<bool> HandOverAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(mail, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever it was, the mail did not go, and one that cannot be written must not keep back the others.
            ReminderLog.NotSent(logger, exception);
            return false;
        }
    }
}
