namespace Portal.Features.Plan.Reminders;

/// <summary>What the log says about weekly mails; never an address.</summary>
internal static partial class ReminderLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A weekly mail could not be handed over; it is tried again")]
    public static partial void NotSent(ILogger logger, Exception exception);
}
