using Portal.Domain.Guides;

namespace Portal.Tests.Domain.Guides;

public sealed class OpeningDocumentTests
{
    private static readonly OpeningDocument Opening = new() { Employer = "Example Clocks" };

    [Fact]
    public void OpenUntil_ClosingDay_IsThatDay() =>
        Assert.Equal(new(2026, 12, 15), (Opening with { PostedOn = new(2026, 1, 1), ClosesOn = new(2026, 12, 15) }).OpenUntil);

    [Theory]
    [InlineData("2026-11-01", null, "2026-12-16")]
    [InlineData("2026-11-01", "2026-11-20", "2027-01-04")]
    [InlineData(null, "2026-11-20", "2027-01-04")]
    [InlineData("9999-12-31", null, "9999-12-31")]
    [InlineData(null, null, null)]
    public void OpenUntil_NoClosingDay_CountsFromTheLastConfirmation(string? posted, string? seen, string? until) =>
        Assert.Equal(Day(until), (Opening with { PostedOn = Day(posted), SeenOn = Day(seen) }).OpenUntil);

    [Fact]
    public void IsClosed_LastDay_IsStillOpen()
    {
        var opening = Opening with { ClosesOn = new(2026, 12, 15) };

        Assert.False(opening.IsClosed(new(2026, 12, 15)));
        Assert.True(opening.IsClosed(new(2026, 12, 16)));
    }

    [Fact]
    public void IsClosed_Example_Never() =>
        Assert.False(new OpeningDocument { ClosesOn = new(2020, 1, 1) }.IsClosed(new(2026, 12, 16)));

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
