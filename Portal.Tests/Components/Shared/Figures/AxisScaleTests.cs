using FsCheck.Xunit;
using Portal.Components.Shared.Figures;

namespace Portal.Tests.Components.Shared.Figures;

public sealed class AxisScaleTests
{
    [Theory]
    [InlineData(30, "0,12,24,36 months")]
    [InlineData(47, "0,24,48 months")]
    [InlineData(60, "0,30,60 months")]
    [InlineData(0, "0,3,6 months")]
    [InlineData(130, "0,90,180 months")]
    public void OfMonths_Longest_EndsOnARoundNumber(int longest, string labels) =>
        Assert.Equal(labels, string.Join(',', AxisScale.OfMonths(longest).Labels));

    [Theory]
    [InlineData(20, "0,20,40 hours")]
    [InlineData(40, "0,20,40 hours")]
    [InlineData(45, "0,30,60 hours")]
    public void OfHours_Longest_HoldsAWorkingWeek(int longest, string labels) =>
        Assert.Equal(labels, string.Join(',', AxisScale.OfHours(longest).Labels));

    [Fact]
    public void OfCost_Highest_StartsAtNothing() =>
        Assert.Equal(["$0", "$80k", "$160k"], AxisScale.OfCost(150_280, "USD").Labels);

    [Fact]
    public void OfPay_Amounts_LeavesRoomAtBothEnds()
    {
        var axis = AxisScale.OfPay(60_000, 120_000, "USD");

        Assert.True(axis is { Min: < 60_000, Max: > 120_000 });
        Assert.Equal(["$50k", "$130k"], axis.Labels);
    }

    [Fact]
    public void OfPay_OneExactAmount_IsARange()
    {
        var axis = AxisScale.OfPay(30_000, 30_000, "GBP");

        Assert.True(axis.Min < 30_000 && axis.Max > 30_000);
    }

    [Fact]
    public void Position_BeyondTheAxis_StaysOnIt()
    {
        var axis = AxisScale.OfMonths(36);

        Assert.Equal("100%", axis.Position(400));
        Assert.Equal("0%", axis.Position(-1));
        Assert.Equal("50%", axis.Position(18));
    }

    [Property]
    public bool OfPay_AnyAmounts_HoldsThem(uint one, uint other)
    {
        var (low, high) = (Math.Min(one, other), Math.Max(one, other));
        var axis = AxisScale.OfPay(low, high, "USD");
        return axis.Min <= low && axis.Max >= high && axis.Min < axis.Max && axis.Min >= 0;
    }

    [Property]
    public bool OfCost_AnyAmount_HoldsIt(uint amount)
    {
        var axis = AxisScale.OfCost(amount + 1m, "USD");
        return axis.Min == 0 && axis.Max >= amount + 1m && axis.Max <= (amount + 1m) * 2;
    }

    [Property]
    public bool OfMonths_AnyNumber_HoldsIt(ushort months) => AxisScale.OfMonths(months) is { Min: 0 } axis && axis.Max >= months;
}
