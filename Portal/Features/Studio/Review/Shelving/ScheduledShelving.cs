using Portal.Infrastructure;

namespace Portal.Features.Studio.Review.Shelving;

/// <summary>
/// Tells institutions what is planned, and does it when its day has come. What is planned is due by the day, and a mail that
/// failed waits as long as a pause; what was planned just now is told at once.
/// </summary>
internal sealed class ScheduledShelving(
    ShelvingPlanner planner, ShelvingCourier courier, TimeProvider clock, ILogger<ScheduledShelving> logger)
    : RepeatedWork(ShelvingCourier.PauseAfterFailure, clock, logger)
{
    private Task<bool>? tick;
    private Task? call;

    protected override bool BeginsAtStart => true;

    protected override async Task DoAsync(CancellationToken cancellationToken)
    {
        try
        {
            await courier.SendAsync(cancellationToken);
        }
        finally
        {
            // Its day comes whether or not the mail could be sent.
            await planner.CarryOutDueAsync(cancellationToken);
        }
    }

    protected override async ValueTask<bool> WaitAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        // Whichever of the two did not come stays and counts the next time.
        tick ??= timer.WaitForNextTickAsync(cancellationToken).AsTask();
        call ??= courier.WaitForCallAsync(cancellationToken);
        await await Task.WhenAny(tick, call);
        var goesOn = !tick.IsCompleted || await tick;
        (tick, call) = (tick.IsCompleted ? null : tick, call.IsCompleted ? null : call);
        return goesOn;
    }
}
