using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

public sealed class PlaceCoverageTests
{
    private static readonly RoleGuideDocument Guide = SampleOverlayFile.Document();

    [Fact]
    public void All_Guide_HasItsOwnPlaceAndThoseOfItsOverlays() =>
        Assert.Equal(["GB", "IN", "IN-KA"], PlaceCoverage.All(Guide).Select(place => place.Place));

    [Fact]
    public void All_GuideOfNoPlace_HasItsOverlaysAlone() =>
        Assert.Equal(["IN", "IN-KA"], PlaceCoverage.All(Guide with { Place = Places.World }).Select(place => place.Place));

    [Fact]
    public void Of_CountryWithFiguresOfAll_MissesNothing() => Assert.Empty(PlaceCoverage.Of(Guide, "IN").Missing);

    [Fact]
    public void Of_Region_HasThoseOfItsCountryToo() => Assert.Empty(PlaceCoverage.Of(Guide, "IN-KA").Missing);

    [Fact]
    public void Of_PlaceTheGuideDoesNotKnow_IsEmpty()
    {
        var kenya = PlaceCoverage.Of(Guide, "KE");

        Assert.True(kenya.IsEmpty);
        Assert.Equal([FigureTopic.Time, FigureTopic.Cost, FigureTopic.Pay, FigureTopic.Demand], kenya.Missing);
    }

    [Fact]
    public void Of_PlaceWithPayAlone_MissesTheRest()
    {
        var india = Guide.Overlays[0];
        var guide = Guide with { Overlays = [india with { Place = "KE", Demand = [], Timelines = [], Figures = [], Steps = [], FirstJobs = [india.FirstJobs[0]] }] };

        var kenya = PlaceCoverage.Of(guide, "KE");

        Assert.Equal([FigureTopic.Time, FigureTopic.Cost, FigureTopic.Demand], kenya.Missing);
        Assert.False(kenya.HasOthers);
        Assert.False(kenya.IsEmpty);
    }

    [Fact]
    public void Of_PlaceWithFiguresBesideTheTopics_IsNotEmpty()
    {
        var india = Guide.Overlays[0];
        var guide = Guide with { Overlays = [india with { Place = "KE", Demand = [], Timelines = [], Steps = [], FirstJobs = [] }] };

        var kenya = PlaceCoverage.Of(guide, "KE");

        Assert.Equal(4, kenya.Missing.Count);
        Assert.True(kenya.HasOthers);
        Assert.False(kenya.IsEmpty);
    }

    [Fact]
    public void Of_TimeOfOneStepAlone_IsNoTimeOfThePlace()
    {
        var step = Guide.Overlays[0].Steps[0];
        var path = Guide.Paths[0] with { Steps = [.. Guide.Paths[0].Steps.Select(other => other with { Optional = false })] };
        var guide = Guide with { Paths = [path], Overlays = [new("KE", null, [], [], [], [], [step with { Money = [] }], [])] };

        Assert.Contains(FigureTopic.Time, PlaceCoverage.Of(guide, "KE").Missing);
        Assert.False(PlaceCoverage.LacksTime(guide.At("KE").Document.Paths[0], guide.Place, "KE"));
        Assert.True(PlaceCoverage.LacksCost(guide.At("KE").Document.Paths[0], "KE"));
    }

    [Theory]
    [InlineData("KE", "KE", true)]
    [InlineData("KE-30", "KE", true)]
    [InlineData("IN", "IN-KA", true)]
    [InlineData("IN-MH", "IN-KA", false)]
    [InlineData("US", "KE", false)]
    [InlineData("world", "KE", false)]
    [InlineData(null, "KE", false)]
    public void SpeaksOf_Place_IsThereOrPartOfItOrAroundIt(string? place, string area, bool expected) =>
        Assert.Equal(expected, Places.SpeaksOf(place, area));
}
