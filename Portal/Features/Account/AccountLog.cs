namespace Portal.Features.Account;

/// <summary>What the log says about accounts: ids, never an address.</summary>
internal static partial class AccountLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Account {User} was deleted by its owner")]
    public static partial void Deleted(ILogger logger, Guid user);

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {User} was made the first administrator")]
    public static partial void SetUp(ILogger logger, Guid user);
}
