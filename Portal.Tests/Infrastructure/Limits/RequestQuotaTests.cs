using Microsoft.Extensions.Time.Testing;
using Portal.Infrastructure.Limits;

namespace Portal.Tests.Infrastructure.Limits;

public sealed class RequestQuotaTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Count_UpToTheLimit_GrantsAndTellsWhatIsLeft()
    {
        var quota = new RequestQuota(new() { Attempts = 2, Per = TimeSpan.FromMinutes(1) }, clock);

        Assert.Equal(new QuotaState(true, 1, TimeSpan.FromSeconds(60)), quota.Count("a"));
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(new QuotaState(true, 0, TimeSpan.FromSeconds(40)), quota.Count("a"));
        Assert.Equal(new QuotaState(false, 0, TimeSpan.FromSeconds(40)), quota.Count("a"));
        Assert.True(quota.Count("b").IsGranted);
        clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(new QuotaState(true, 1, TimeSpan.FromSeconds(60)), quota.Count("a"));
    }

    [Fact]
    public void Count_ManyClients_ForgetsThoseWhoseWindowIsOver()
    {
        var quota = new RequestQuota(new() { Attempts = 1, Per = TimeSpan.FromMinutes(1) }, clock);
        for (var client = 0; client < 10_000; client++)
        {
            quota.Count($"client {client}");
        }

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(quota.Count("another").IsGranted);

        Assert.Equal(1, quota.Clients);
    }

    [Fact]
    public void Count_FromManyThreads_GrantsNoMoreThanTheLimit()
    {
        var quota = new RequestQuota(new() { Attempts = 100, Per = TimeSpan.FromMinutes(1) }, clock);
        var granted = 0;

        Parallel.For(0, 1000, _ =>
        {
            if (quota.Count("a").IsGranted)
            {
                Interlocked.Increment(ref granted);
            }
        });

        Assert.Equal(100, granted);
    }
}
