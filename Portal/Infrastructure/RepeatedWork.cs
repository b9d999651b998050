namespace Portal.Infrastructure;

/// <summary>
/// Something that is done again and again while the portal runs. A round that fails is told to the log and the next one
/// tries again: a full disk or a locked file passes, and an exception would end the portal.
/// </summary>
/// <param name="pause">Between two rounds, and before the first unless it <see cref="BeginsAtStart"/>.</param>
public abstract partial class RepeatedWork(TimeSpan pause, TimeProvider clock, ILogger logger) : BackgroundService
{
    // From the making on, so that a clock that is moved right after the start is not missed.
    private readonly PeriodicTimer timer = new(pause, clock);

    /// <summary>Whether the first round comes with the start. Addresses for links in mails are not known before the first pause.</summary>
    protected virtual bool BeginsAtStart => false;

    /// <summary>Whether a last round comes when the portal stops.</summary>
    protected virtual bool EndsWithARound => false;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (EndsWithARound)
        {
            await TryAsync(cancellationToken);
        }
    }

    public override void Dispose()
    {
        timer.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One round.</summary>
    protected abstract Task DoAsync(CancellationToken cancellationToken);

    /// <summary>Ends when the next round is due: after the pause, or sooner where something calls for it.</summary>
    /// <returns>False where there is no next one.</returns>
    protected virtual ValueTask<bool> WaitAsync(PeriodicTimer timer, CancellationToken cancellationToken) => timer.WaitForNextTickAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (BeginsAtStart)
            {
                await TryAsync(stoppingToken);
            }

            while (await WaitAsync(timer, stoppingToken))
            {
                await TryAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops.
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DoAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(logger, GetType().Name, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of {Work} failed; the next one tries again")]
    private static partial void Failed(ILogger logger, string work, Exception exception);
}
