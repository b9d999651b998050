using Portal.Features.Plan;

namespace Portal.Tests.Features.Plan;

public sealed class PlanSignalsTests
{
    private static readonly Guid Ann = Guid.NewGuid(), Ben = Guid.NewGuid();

    [Fact]
    public void Raise_WithSeveralPagesOpen_TellsAllOfTheHolderButTheOneThatSaved()
    {
        var signals = new PlanSignals();
        List<string> told = [];
        using var one = signals.Listen(Ann, () => told.Add("one"));
        using var two = signals.Listen(Ann, () => told.Add("two"));
        using var other = signals.Listen(Ben, () => told.Add("other"));

        signals.Raise(Ann, one);
        signals.Raise(Ann);

        Assert.Equal(["two", "one", "two"], told);
    }

    [Fact]
    public void Dispose_AfterAPageIsLeft_KeepsNothing()
    {
        var signals = new PlanSignals();
        var told = 0;
        var pages = Enumerable.Range(0, 50).Select(index => signals.Listen(index % 2 == 0 ? Ann : Ben, () => told++)).ToList();
        Assert.Equal(50, signals.Count);

        Parallel.ForEach(pages, page => page.Dispose());
        signals.Raise(Ann);

        Assert.Equal((0, 0), (signals.Count, told));
    }
}
