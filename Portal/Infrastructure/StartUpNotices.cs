using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Portal.Infrastructure;

/// <summary>Lines that the person who starts the portal must see, gathered while it starts.</summary>
public sealed class StartUpNotices
{
    private readonly List<Func<string>> lines = [];

    /// <summary>The lines as they read now; addresses in them are right once the server listens.</summary>
    public IReadOnlyList<string> Lines => [.. lines.Select(line => line())];

    public void Add(string line) => lines.Add(() => line);

    /// <param name="line">Asked for when the line is printed: the portal's address is known only then.</param>
    public void Add(Func<string> line) => lines.Add(line);
}

/// <summary>Prints, as the last lines of the start, the address and what <see cref="StartUpNotices"/> gathered.</summary>
internal sealed class StartUpReport(
    IServer server, StartUpNotices notices, IHostApplicationLifetime lifetime, ILogger<StartUpReport> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Print);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Print()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        StartUpLog.Listening(logger, string.Join(", ", addresses));
        foreach (var line in notices.Lines)
        {
            StartUpLog.Notice(logger, line);
        }
    }
}

internal static partial class StartUpLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The portal answers at {Addresses}")]
    public static partial void Listening(ILogger logger, string addresses);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Line}")]
    public static partial void Notice(ILogger logger, string line);
}
