using Portal.Components.Shared;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared;

public sealed class OutlineTests
{
    [Fact]
    public void CostCurrencies_Guide_AreThoseOfItsSumsEachOnce()
    {
        Assert.Equal(["USD"], Outline().CostCurrencies);
        // An optional step is in no sum.
        Assert.Empty(Outline(SampleGuide.Document() with { Paths = [SamplePaths.SelfTaught] }).CostCurrencies);
    }

    [Fact]
    public void Where_Costs_NamesPlaceAndEveryVintageUpToTheStep()
    {
        var path = SamplePaths.Degree;
        var steps = path.Steps.ToArray();
        steps[3] = steps[3] with { Money = [steps[3].Money[0] with { AsOf = "2025" }] };
        var outline = PathOutline.Of(path with { Steps = steps }, 0);

        Assert.Equal("United States, 2026 and 2025", outline.Where(outline.Totals.Cost[0], Outline().Book));
        Assert.Equal("United States, 2026", outline.Where(outline.Totals.Cost[0], Outline().Book, steps: 3));
    }

    [Fact]
    public void RoleTime_HeadlineTimes_IsTheirWidestRange()
    {
        var time = RoleTime.Of(SampleGuide.Card())!;

        Assert.Equal(new(12, 30), time.Months);
        Assert.Equal("United States, 2026, source in the guide", time.Where);
    }

    [Fact]
    public void RoleTime_HeadlineTimesOfTwoPlaces_KeepsThemApart()
    {
        var card = SampleGuide.Card() with
        {
            Timelines = [Timeline(10, 20, "self-taught") with { Place = "KE" }, Timeline(40, 50, "self-taught") with { Place = "IN" }],
        };

        Assert.Equal(new(10, 20), RoleTime.Of(card)!.Months);
        Assert.Equal("Kenya, 2026, editors’ estimate", RoleTime.Of(card)!.Where);
    }

    [Fact]
    public void RoleTime_WithoutHeadlineTimes_IsTheWidestSum()
    {
        var time = RoleTime.Of(SampleGuide.Card() with { Timelines = [] })!;

        Assert.Equal(new(12, 47), time.Months);
        Assert.Equal("United States, 2026, steps added up", time.Where);
    }

    [Fact]
    public void RoleTime_NothingKnown_IsNull() => Assert.Null(RoleTime.Of(SampleGuide.Card() with { Timelines = [], Paths = [] }));

    private static GuideOutline Outline(RoleGuideDocument? document = null) => GuideOutline.Of(SampleGuide.Published(document));

    private static HeadlineTimeline Timeline(int min, int max, string path) =>
        new("t", "a start", new(min, max, "months", "calendar"), "US", [path], Source.Editorial, "2026");
}
