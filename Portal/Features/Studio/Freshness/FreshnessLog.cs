namespace Portal.Features.Studio.Freshness;

/// <summary>What the log says about looking after content; never an address of a person.</summary>
internal static partial class FreshnessLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The places that readers chose could not be kept; they are tried again")]
    public static partial void PlacesNotKept(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of asking outside addresses was broken off; the next one goes on")]
    public static partial void LinksFailed(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Asked {Asked} outside addresses: {Failed} did not answer")]
    public static partial void LinksAsked(ILogger logger, int asked, int failed);

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of digests was broken off; the next one goes on")]
    public static partial void DigestsFailed(ILogger logger, Exception exception);
}
