using Portal.Infrastructure;

namespace Portal.Features.Publishing;

/// <summary>The command line: <c>content check|import|export</c>.</summary>
public static class ContentCommand
{
    public static bool IsMeant(string[] args) => args is ["content", ..];

    public static Task<int> RunAsync(string[] args) => Task.FromResult(ExitCodes.Usage);
}
