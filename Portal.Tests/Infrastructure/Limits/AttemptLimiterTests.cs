using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using Portal.Infrastructure.Limits;

namespace Portal.Tests.Infrastructure.Limits;

public sealed class AttemptLimiterTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly AttemptLimiter limiter;

    public AttemptLimiterTests() => limiter = new(new AttemptLimit { Attempts = 3, Per = TimeSpan.FromMinutes(10) }, clock);

    [Fact]
    public void Acquire_AsOftenAsAllowed_IsGrantedAndThenRefused()
    {
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Null(Wait()));

        Assert.Equal(TimeSpan.FromMinutes(10), Wait());
    }

    [Fact]
    public void Acquire_AfterARefusal_IsGrantedExactlyWhenItWasTold()
    {
        Wait();
        clock.Advance(TimeSpan.FromMinutes(4));
        Wait();
        Wait();
        Assert.Equal(TimeSpan.FromMinutes(6), Wait());

        clock.Advance(TimeSpan.FromMinutes(6) - TimeSpan.FromTicks(1));
        Assert.Equal(TimeSpan.FromTicks(1), Wait());
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Null(Wait());
        Assert.Equal(TimeSpan.FromMinutes(4), Wait());
    }

    [Fact]
    public void Acquire_Refused_DoesNotCount()
    {
        Assert.All(Enumerable.Range(0, 3), _ => Wait());
        Assert.All(Enumerable.Range(0, 5), _ => Assert.NotNull(Wait()));

        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.All(Enumerable.Range(0, 3), _ => Assert.Null(Wait()));
    }

    [Fact]
    public void Acquire_ManyAtOnce_GrantsNoMoreThanAllowed()
    {
        var granted = 0;
        Parallel.For(0, 50, _ =>
        {
            if (Wait() is null)
            {
                Interlocked.Increment(ref granted);
            }
        });

        Assert.Equal(3, granted);
    }

    [Fact]
    public void IdleDuration_BeginsWhenTheLastAttemptIsForgotten()
    {
        Wait();
        Assert.Null(limiter.IdleDuration);

        clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(TimeSpan.FromMinutes(1), limiter.IdleDuration);
        Assert.Equal(3, limiter.GetStatistics().CurrentAvailablePermits);
    }

    public void Dispose() => limiter.Dispose();

    private TimeSpan? Wait()
    {
        using var lease = limiter.AttemptAcquire();
        Assert.Equal(lease.IsAcquired, !lease.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        return lease.IsAcquired ? null : wait;
    }
}
