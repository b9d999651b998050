using System.Globalization;
using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Tests.Components.Shared.Figures;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData(29, 47, "29–47 months")]
    [InlineData(12, 12, "12 months")]
    [InlineData(1, 1, "1 month")]
    [InlineData(0, 1, "0–1 month")]
    public void Months_Range_IsPrintedOnceWhereExact(int min, int max, string expected) =>
        Assert.Equal(expected, FigureText.Months(new(min, max)));

    [Theory]
    [InlineData(2, 3, "years", "2–3 years")]
    [InlineData(1, 1, "years", "1 year")]
    [InlineData(6, 12, "months", "6–12 months")]
    [InlineData(1.5, 2, "weeks", "1.5–2 weeks")]
    public void Time_Once_SaysRangeAndUnit(double min, double max, string unit, string expected) =>
        Assert.Equal(expected, FigureText.Time(new((decimal)min, (decimal)max, unit, "calendar")));

    [Fact]
    public void Time_Times_SaysHowOften() =>
        Assert.Equal("1–2 times 3–4 months", FigureText.Time(new(3, 4, "months", "calendar", Times: new(1, 2))));

    [Fact]
    public void Time_ExactlyOnce_SaysNothingOfTimes() =>
        Assert.Equal("3–4 months", FigureText.Time(new(3, 4, "months", "calendar", Times: new(1, 1))));

    [Fact]
    public void Time_DraftWithoutFigures_IsNull()
    {
        Assert.Null(FigureText.Time(null));
        Assert.Null(FigureText.Time(new(3, null, "months", "calendar")));
    }

    [Theory]
    [InlineData("percent", 66, null, "66%")]
    [InlineData("percent", 45.5, 66.0, "45.5–66%")]
    [InlineData("percent", -4, null, "−4%")]
    [InlineData("percent", -4, 2.0, "−4 to 2%")]
    [InlineData("count", 1_905_400, null, "1,905,400")]
    [InlineData("hours", 120, 240.0, "120–240 hours")]
    [InlineData("hours", 1, null, "1 hour")]
    [InlineData("money", 135_980, null, "$135,980")]
    public void Value_EveryUnit_IsWritten(string unit, double min, double? max, string expected) =>
        Assert.Equal(expected, FigureText.Value(new("id", "label", (decimal)min, (decimal?)max, unit, "USD", null, null, null, null)));

    [Fact]
    public void Value_DraftWithoutFigure_IsNull() =>
        Assert.Null(FigureText.Value(new("id", "label", null, 3, "count", null, null, null, null, null)));

    [Fact]
    public void Everything_OnAServerOfAnotherLanguage_FollowsTheDocument()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("1,905,400.5", FigureText.Number(1_905_400.5m));
            Assert.Equal("$30,000–$150,280", MoneyText.Amount(new MoneyTotal("USD", "US", 30_000, 150_280)));
            Assert.Equal("14 Oct 2026", DateText.Day(new(2026, 10, 14)));
            Assert.Equal("33.33%", new AxisScale(0, 36, []).Position(12));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Hours_OneEndKnown_IsPrintedOnce()
    {
        Assert.Equal("8–12 hours", FigureText.Hours(new(8, 12)));
        Assert.Equal("5 hours", FigureText.Hours(new(5, null)));
        Assert.Null(FigureText.Hours(null));
    }
}
