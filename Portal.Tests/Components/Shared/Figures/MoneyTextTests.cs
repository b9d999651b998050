using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;

namespace Portal.Tests.Components.Shared.Figures;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData(30_000, 150_000, "USD", "$30,000–$150,000")]
    [InlineData(30_000, 30_000, "GBP", "£30,000")]
    [InlineData(0, 200, "EUR", "€0–€200")]
    [InlineData(53_087, 201_269, "KES", "KES 53,087–201,269")]
    [InlineData(25_000, 25_000, "INR", "INR 25,000")]
    [InlineData(23.5, 40, "USD", "$23.50–$40")]
    public void Amount_Range_CarriesItsCurrency(double min, double max, string currency, string expected) =>
        Assert.Equal(expected, MoneyText.Amount((decimal)min, (decimal)max, currency));

    [Theory]
    [InlineData("hour", "$25–$50 an hour")]
    [InlineData("month", "$25–$50 a month")]
    [InlineData("year", "$25–$50 a year")]
    [InlineData("total", "$25–$50")]
    public void Amount_Money_SaysThePeriod(string per, string expected) =>
        Assert.Equal(expected, MoneyText.Amount(Pay(per: per)));

    [Fact]
    public void Amount_WithoutUpperEnd_IsExact() => Assert.Equal("$25", MoneyText.Amount(Pay() with { Max = null }));

    [Fact]
    public void Amount_DraftWithoutFigure_IsNull() => Assert.Null(MoneyText.Amount(Pay() with { Min = null }));

    [Theory]
    [InlineData(80_000, "USD", "$80k")]
    [InlineData(1_500_000, "KES", "KES 1.5m")]
    [InlineData(500, "GBP", "£500")]
    [InlineData(0, "USD", "$0")]
    public void Abbreviated_AxisLabel_IsShort(int value, string currency, string expected) =>
        Assert.Equal(expected, MoneyText.Abbreviated(value, currency));

    [Theory]
    [InlineData("pay", null, "Pay")]
    [InlineData("pay", "base", "Base pay")]
    [InlineData("pay", "stipend", "Stipend")]
    [InlineData("cost", null, "Cost")]
    [InlineData("cost", "tuition", "Tuition")]
    public void Cover_KindAndBasis_SaysWhatItIs(string kind, string? basis, string expected) =>
        Assert.Equal(expected, MoneyText.Cover(Pay() with { Kind = kind, Basis = basis }));

    private static Money Pay(string per = "total") => new("pay", 25, 50, "USD", per, null, "US", null, null, null);
}
