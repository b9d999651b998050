using Portal.Domain.Pathways;

namespace Portal.Tests.Domain.Pathways;

public sealed class BudgetComparisonTests
{
    [Theory]
    [InlineData(30, BudgetVerdict.Enough)]
    [InlineData(29, BudgetVerdict.CoversLowerEnd)]
    [InlineData(8, BudgetVerdict.CoversLowerEnd)]
    [InlineData(7, BudgetVerdict.NotEnough)]
    public void Of_CostsOfTwoPlaces_AreCoveredTogetherAndLackedEach(int amount, BudgetVerdict verdict) =>
        Assert.Equal(verdict, BudgetComparison.Of([new("USD", "US", 5, 10), new("USD", null, 8, 20)], amount, "USD").Verdict);

    [Fact]
    public void Of_CostsInOtherCurrencies_StandBesideTheVerdict()
    {
        var comparison = BudgetComparison.Of([new("USD", "US", 5, 10), new("KES", "KE", 5, 10)], 10, "KES");

        Assert.Equal(BudgetVerdict.Enough, comparison.Verdict);
        Assert.Equal([new("KES", "KE", 5, 10)], comparison.Comparable);
        Assert.Equal([new("USD", "US", 5, 10)], comparison.Others);
    }

    [Fact]
    public void Of_NoCost_IsNotComparable() => Assert.Equal(BudgetVerdict.NotComparable, BudgetComparison.Of([], 10, "KES").Verdict);

    [Fact]
    public void Of_FractionsOfACent_AreNotLacked() =>
        Assert.Equal(BudgetVerdict.Enough, BudgetComparison.Of([new("USD", "US", 1, 10.0000000001m)], 10, "USD").Verdict);
}
