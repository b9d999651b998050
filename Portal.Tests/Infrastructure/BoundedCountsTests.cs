using Portal.Infrastructure;

namespace Portal.Tests.Infrastructure;

public sealed class BoundedCountsTests
{
    [Fact]
    public void Take_WhatWasCounted_IsTakenOnce()
    {
        var counts = new BoundedCounts<string>(10);
        counts.Add("a", 2);
        counts.Add("a", 3);

        Assert.Equal(5, Assert.Single(counts.Take()).Value);
        Assert.Empty(counts.Take());
    }

    [Fact]
    public void Add_MoreThanIsKept_DropsWhatIsNewAndCountsWhatIsThere()
    {
        var counts = new BoundedCounts<int>(50);
        for (var number = 0; number < 60; number++)
        {
            counts.Add(number);
        }

        counts.Add(0);
        var taken = counts.Take();

        Assert.Equal((50, 2), (taken.Count, taken[0]));
    }

    [Fact]
    public async Task HandOverAsync_WhatCannotBeKept_WaitsForTheNextTime()
    {
        var counts = new BoundedCounts<string>(10);
        counts.Add("a", 2);
        await Assert.ThrowsAsync<IOException>(() => counts.HandOverAsync(taken =>
        {
            counts.Add("a"); // Meanwhile.
            throw new IOException("The disk is full.");
        }));

        Dictionary<string, int> kept = [];
        await counts.HandOverAsync(taken =>
        {
            kept = new(taken);
            return Task.CompletedTask;
        });

        Assert.Equal(new Dictionary<string, int> { ["a"] = 3 }, kept);
    }

    [Fact]
    public Task HandOverAsync_Nothing_AsksNobody() =>
        new BoundedCounts<string>(10).HandOverAsync(_ => throw new InvalidOperationException("There is nothing to keep."));
}
