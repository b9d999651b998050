using Portal.Domain.Guides;

namespace Portal.Tests.Domain.Guides;

public sealed class PlacesTests
{
    [Theory]
    [InlineData("IN-KA", "IN")]
    [InlineData("GB-ENG", "GB")]
    [InlineData("IN", null)]
    [InlineData("world", null)]
    [InlineData("in-ka", null)]
    [InlineData("IN-", null)]
    [InlineData("", null)]
    public void FallsBackTo_Place_IsTheCountryOfASubdivision(string place, string? country) =>
        Assert.Equal(country, Places.FallsBackTo(place));

    [Theory]
    [InlineData("IN", "IN", true)]
    [InlineData("IN-KA", "IN", true)]
    [InlineData("IN-KA", "IN-KA", true)]
    [InlineData("KE", "world", true)]
    [InlineData("IN", "IN-KA", false)]
    [InlineData("IN-KA", "IN-MH", false)]
    [InlineData("IN", "IO", false)]
    [InlineData("world", "IN", false)]
    public void IsWithin_Area_HoldsForItselfAndItsParts(string place, string area, bool isWithin) =>
        Assert.Equal(isWithin, Places.IsWithin(place, area));

    [Fact]
    public void WithFallbacks_Subdivision_IsFollowedByItsCountry()
    {
        Assert.Equal(["IN-KA", "IN"], Places.WithFallbacks("IN-KA"));
        Assert.Equal(["KE"], Places.WithFallbacks("KE"));
    }
}
