namespace Portal.Features.Studio.Freshness;

/// <summary>What the log says about looking after content; never an address of a person.</summary>
internal static partial class FreshnessLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Asked {Asked} outside addresses: {Failed} did not answer")]
    public static partial void LinksAsked(ILogger logger, int asked, int failed);
}
