using Portal.Infrastructure;

namespace Portal.Features.Plan.Reminders;

/// <summary>Looks every minute whether weekly mails are due.</summary>
internal sealed class ReminderService(ReminderCourier courier, TimeProvider clock, ILogger<ReminderService> logger)
    : RepeatedWork(TimeSpan.FromMinutes(1), clock, logger)
{
    protected override Task DoAsync(CancellationToken cancellationToken) => courier.SendDueAsync(cancellationToken);
}
