using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Domain.Progress;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Progress;

public sealed partial class TimelineProjectorTests
{
    [Fact]
    public void Project_OwnCost_ReplacesTheGuidesAndLeavesThePay()
    {
        var projection = Degree
            .With("core-courses", said => said with { OwnCost = [Cost(9_000, "NOK")] })
            .With("internship", said => said with { OwnCost = [Cost(50, "USD")] })
            .Project();

        Assert.Equal([new("NOK", "US", 9_000, 9_000), new("USD", "US", 50, 330)], projection.Cost);
        Assert.Equal([true, false, true, false], projection.Steps.Select(step => step.IsOwnCost));
        // Paid by the hour, and nobody says for how many hours a week.
        Assert.Equal([new("internship", Degree.Path.Steps[2].Money[0])], projection.NotCounted);
    }

    [Fact]
    public void Project_PayOfASelfPacedStep_StandsApartFromTheCost()
    {
        var pay = new Money("pay", 100, 200, "USD", "month", null, "US", null, "editorial", "2026");
        var path = FromItWork.Path with { Steps = [FromItWork.Path.Steps[0] with { Money = [pay, Cost(10, "USD") with { Per = "month" }] }] };

        var projection = (FromItWork with { Path = path }).Project();

        Assert.Equal([new("USD", "US", 800, 2_400)], projection.Pay);
        Assert.Equal([new("USD", "US", 80, 120)], projection.Cost);
    }

    [Fact]
    public void Project_StepDone_CostsAsManyMonthsAsItTrulyTook()
    {
        var path = FromItWork.Path with { Steps = [FromItWork.Path.Steps[0] with { Money = [Cost(10, "USD") with { Per = "month" }] }] };
        var plan = FromItWork with { Path = path };

        var done = plan.With("automate", said => said with { State = StepState.Done, StartedOn = Day("2026-09-01"), DoneOn = Day("2026-12-11") });

        Assert.Equal([new("USD", "US", 80, 120)], plan.Project().Cost);
        Assert.Equal([new("USD", "US", 30, 40)], done.Project().Cost);
    }

    [Theory]
    [InlineData(600, "USD", BudgetVerdict.Enough)]
    [InlineData(599, "USD", BudgetVerdict.CoversLowerEnd)]
    [InlineData(99, "USD", BudgetVerdict.NotEnough)]
    [InlineData(600, "KES", BudgetVerdict.NotComparable)]
    public void Project_Budget_IsHeldAgainstTheCost(int budget, string currency, BudgetVerdict verdict) =>
        Assert.Equal(verdict, (FromItWork with { Settings = new(Start, Budget: budget, BudgetCurrency: currency) }).Project().Budget!.Verdict);

    [Fact]
    public void Project_NoBudgetOrNoCurrency_IsComparedWithNothing()
    {
        Assert.Null(FromItWork.Project().Budget);
        Assert.Null((FromItWork with { Settings = new(Start, Budget: 5) }).Project().Budget);
    }

    private static Money Cost(decimal amount, string currency) =>
        new("cost", amount, Max: null, currency, "total", Basis: null, "US", City: null, Source.Editorial, "2026");
}
