using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

public sealed class PlacedGuideTests
{
    private static readonly RoleGuideDocument Guide = SampleOverlayFile.Document();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void At_NoPlace_IsTheBase(string? place)
    {
        var placed = Guide.At(place);

        Assert.Same(Guide, placed.Document);
        Assert.Null(placed.Place);
        Assert.Empty(placed.Applied);
    }

    [Theory]
    [InlineData("KE")]
    [InlineData("GB")]
    [InlineData("world")]
    [InlineData("in")]
    [InlineData("nonsense")]
    public void At_PlaceWithoutOverlay_IsTheBase(string place)
    {
        var placed = Guide.At(place);

        SameContent.Assert(Guide, placed.Document);
        Assert.Equal(place, placed.Place);
        Assert.Empty(placed.Applied);
    }

    [Fact]
    public void At_Country_PutsItsItemsInPlaceOfThoseOfTheSameIdAndBeforeTheOthers()
    {
        var guide = Guide.At("IN").Document;

        Assert.Equal(["Repairer in India", "Restorer"], guide.FirstJobs.Select(job => job.Title));
        Assert.Equal(["growth", "shops", "median-pay"], guide.Figures.Select(figure => figure.Id));
        Assert.Equal([5, 9000, 27_000], guide.Figures.Select(figure => figure.Min));
        Assert.Equal(["a cold start in India"], guide.Timelines.Select(timeline => timeline.From));
        Assert.Equal(["age", "monsoon"], guide.Faqs.Select(faq => faq.Id));
    }

    [Fact]
    public void At_Country_NamesThePlaceOfAllThatCameFromTheOverlay()
    {
        var guide = Guide.At("IN").Document;

        Assert.Equal(["IN", "IN", "GB"], guide.Figures.Select(figure => figure.Place));
        Assert.Equal("Mumbai", guide.Figures[1].City);
        Assert.Equal(["IN"], guide.Timelines.Select(timeline => timeline.Place));
        Assert.Equal(["IN", "IN-RJ"], guide.FirstJobs.Select(job => job.Pay!.Place));
        Assert.Equal(("IN", "GB"), (guide.Demand[0].Place, guide.Demand[1].Place));
        var diploma = guide.Paths[0].Steps[0];
        Assert.Equal(("IN", "IN", "INR"), (diploma.Time!.Place, Assert.Single(diploma.Money).Place, diploma.Money[0].Currency));
    }

    [Fact]
    public void At_Country_LeavesWhatTheOverlayDoesNotNameWithTheGuidesOwnPlace()
    {
        var guide = Guide.At("IN").Document;

        Assert.Equal("GB", guide.Place);
        SameContent.Assert(Guide.Paths[0].Steps[1], guide.Paths[0].Steps[1]);
        Assert.Equal(Guide.Figures[0], guide.Figures[2]);
        SameContent.Assert(Guide.Mistakes, guide.Mistakes);
    }

    [Fact]
    public void At_Region_LaysItsOverlayOverTheCountrys()
    {
        var placed = Guide.At("IN-KA");
        var steps = placed.Document.Paths[0].Steps;

        Assert.Equal(["IN", "IN-KA"], placed.Applied.Select(overlay => overlay.Place));
        Assert.Equal(("IN", "IN-KA"), (steps[0].Time!.Place, steps[1].Time!.Place));
        Assert.Equal((1, 5), (steps[1].Time!.Min, steps[1].Time!.HoursPerWeek));
        Assert.Equal("Repairer in India", placed.Document.FirstJobs[0].Title);
    }

    [Fact]
    public void At_RegionWithoutOverlay_FallsBackToItsCountry()
    {
        var placed = Guide.At("IN-MH");

        Assert.Equal(["IN"], placed.Applied.Select(overlay => overlay.Place));
        SameContent.Assert(Guide.At("IN").Document, placed.Document);
    }

    [Fact]
    public void At_Country_IsUntouchedByTheOverlaysOfItsRegions() =>
        Assert.Null(Guide.At("IN").Document.Paths[0].Steps[1].Time!.Place);

    [Fact]
    public void At_ItemOfBothOverlays_IsTheRegionsOwn()
    {
        var region = Guide.Overlays[1] with { FirstJobs = [Guide.Overlays[0].FirstJobs[0] with { Title = "Repairer in Karnataka" }] };

        var job = (Guide with { Overlays = [region, Guide.Overlays[0]] }).At("IN-KA").Document.FirstJobs[0];

        Assert.Equal(("Repairer in Karnataka", "IN-KA"), (job.Title, job.Pay!.Place));
    }

    [Fact]
    public void At_Demand_HasTheClosestPlaceFirstAndKeepsOthers() =>
        Assert.Equal(["IN-KA", "IN", "GB"], Guide.At("IN-KA").Document.Demand.Select(demand => demand.Place));

    [Fact]
    public void At_DemandOfTheBaseForTheReadersPlace_ComesFirst()
    {
        var guide = Guide with { Demand = [Guide.Demand[0], Guide.Demand[0] with { Place = "KE", City = null }] };

        Assert.Equal(["KE", "GB"], guide.At("KE").Document.Demand.Select(demand => demand.Place));
    }

    [Theory]
    [InlineData("entry", 1)]
    [InlineData("senior", 2)]
    public void At_DemandOfTheBaseForTheSamePlace_IsReplacedOnlyAtTheSameStage(string stage, int remaining)
    {
        var guide = Guide with { Demand = [Guide.Demand[0] with { Place = "IN", City = null, Stage = stage, Text = "Of the base." }] };

        var demand = guide.At("IN").Document.Demand;

        Assert.Equal("Many shops train people.", demand[0].Text);
        Assert.Equal(remaining, demand.Count);
    }

    [Fact]
    public void At_StepTime_KeepsHowTheStepLiesBesideAnother()
    {
        var change = new StepOverlay("college", "own-clock", [], new(1, 1, "months", "calendar"));
        var guide = Guide with { Overlays = [Guide.Overlays[0] with { Steps = [change] }] };

        var time = guide.At("IN").Document.Paths[0].Steps[1].Time!;

        Assert.Equal((1, "diploma", "end"), (time.Min, time.Alongside, time.At));
    }

    [Fact]
    public void At_StepWithoutMoneyInTheOverlay_KeepsTheBasesMoneyWithItsPlace()
    {
        var change = new StepOverlay("college", "diploma", [], new(1, 1, "years", "calendar"));
        var guide = Guide with { Overlays = [Guide.Overlays[0] with { Steps = [change] }] };

        Assert.Equal("GB", Assert.Single(guide.At("IN").Document.Paths[0].Steps[0].Money).Place);
    }

    [Fact]
    public void Notes_OverlayWithoutText_IsNotAmongThem() =>
        Assert.Equal(["IN"], Guide.At("IN-KA").Notes.Select(overlay => overlay.Place));

    [Fact]
    public void At_DraftWithFaults_StillGivesADocument()
    {
        var overlay = Guide.Overlays[0] with
        {
            Steps = [new("college", "nowhere", [], null), new("", "", [], null), new("", "", [], null)],
            Faqs = [new("", "a", "b", []), new("", "c", "d", [])],
        };

        var placed = (Guide with { Overlays = [overlay, overlay, new("", null, [], [], [], [], [], [])] }).At("IN");

        Assert.Equal(["age", ""], placed.Document.Faqs.Select(faq => faq.Id));
    }
}
