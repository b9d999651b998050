namespace Portal.Features.Plan;

/// <summary>What stands beside a tick.</summary>
public enum TickNote
{
    Saved,
    Failed,
}

internal static partial class TickLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A change of plan {Enrolment} was not saved")]
    public static partial void Failed(ILogger logger, Exception exception, Guid enrolment);
}
