namespace Portal.Infrastructure.Mail;

/// <summary>What the log says about mail; never an address, never a text: both belong to the reader.</summary>
internal static partial class MailLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The mail '{Subject}' was not taken by {Host}:{Port}")]
    public static partial void NotSent(ILogger logger, Exception exception, string subject, string host, int port);

    [LoggerMessage(Level = LogLevel.Information, Message = "The mail '{Subject}' was written to {File}")]
    public static partial void Written(ILogger logger, string subject, string file);

    [LoggerMessage(Level = LogLevel.Error, Message = "The mail '{Subject}' was dropped: too many are waiting")]
    public static partial void QueueFull(ILogger logger, string subject);

    [LoggerMessage(Level = LogLevel.Error, Message = "The mail '{Subject}' could not be handed over")]
    public static partial void Failed(ILogger logger, Exception exception, string subject);
}
