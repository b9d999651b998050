using Bunit;
using Portal.Components.Shared;
using Portal.Components.Shared.Paths;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Paths;

public sealed class PathViewTests : BunitContext
{
    [Theory]
    [InlineData("computing-degree")]
    [InlineData("from-it-work")]
    [InlineData("self-taught")]
    public void Path_Every_IsSound(string id) => Markup.IsSound(Rendered(id));

    [Fact]
    public void Path_Stations_StandInOrderWithTheirCodes()
    {
        var path = Rendered("computing-degree");

        Assert.Equal(["a1", "a2", "a3", "a4", ""], path.FindAll("ol.stations > li").Select(station => station.Id ?? ""));
        Assert.Equal("Step A2, alongside A1: Go deep on one stack", Markup.Text(path.Find("#a2 h3")));
        Assert.Equal("true", path.Find("#a2 .stop").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Path_ParallelStep_IsDrawnInParallelAndSaysSo()
    {
        var station = Rendered("computing-degree").Find("#a2");

        Assert.Contains("along", station.ClassName!, StringComparison.Ordinal);
        Assert.Equal("Alongside A1", Markup.Text(station.QuerySelector(".pill")!));
        Assert.Equal(
            "By here: no extra time, it runs beside A1 Spent: $30,000–$150,200 United States, 2026",
            string.Join(' ', station.QuerySelectorAll(".tally > span").Select(Markup.Text)));
    }

    [Fact]
    public void Path_ParallelStepThatEndsLater_AddsToTheTally()
    {
        var steps = SamplePaths.Degree.Steps.ToArray();
        steps[1] = steps[1] with { Time = steps[1].Time! with { Min = 30, Max = 40 } };
        var path = Rendered("computing-degree", Guide(SamplePaths.Degree with { Steps = steps }));

        Assert.Equal("By here: 30–40 months", Markup.Text(path.Find("#a2 .tally > span")));
    }

    [Fact]
    public void Path_Station_SaysTimeMoneyAndWhereTheyComeFrom()
    {
        var path = Rendered("computing-degree");

        Assert.Equal(["2–3 years", "$30,000–$150,000", "Course"], path.FindAll("#a1 .meta > span").Select(Markup.Text));
        Assert.Equal(
            ["Time: United States, 2026. Source 1, not independently checked.", "Tuition: United States, 2026. Source 1, not independently checked."],
            path.FindAll("#a1 .srcs .src").Select(Markup.Text));
        Assert.Equal(["Alongside A1", "6–12 months at 8 hours a week", "$0–$200", "Project"], path.FindAll("#a2 .meta > span").Select(Markup.Text));
        Assert.Equal(["1–2 times 3–4 months", "Paid, $25–$50 an hour", "Work experience"], path.FindAll("#a3 .meta > span").Select(Markup.Text));
        Assert.Equal("2–3 months at 10 hours a week", Markup.Text(path.Find("#a4 .meta > span")));
    }

    [Fact]
    public void Path_Outcomes_MarkTheOptionalOnes() => Assert.Equal(
        ["One internship that was truly backend", "A review from your supervisor that you would be glad to quote Optional"],
        Rendered("computing-degree").FindAll("#a3 .outcomes li").Select(Markup.Text));

    [Fact]
    public void Path_Resources_SayWhatTheyCostAndNeed() => Assert.Equal(
        [
            "Use The Index, Luke, Markus Winand, free, text, 8–12 hours, English, no account needed",
            "CS50x, Harvard University, free to read, certificate paid, course, 120–240 hours, English, needs an account, can be downloaded",
        ],
        Rendered("computing-degree").FindAll("#a1 details li").Select(Markup.Text));

    [Fact]
    public void Path_OptionalStep_StandsOutsideTheTotals()
    {
        var path = Rendered("self-taught");

        Assert.Equal("Optional", Markup.Text(path.Find("#c3 .pill")));
        Assert.Equal("Optional, so it counts in no total", Markup.Text(path.Find("#c3 .tally")));
        Assert.Equal("18–24 months", Markup.Text(path.Find(".facts .big")));
        Assert.Equal("No figure yet", Markup.Text(path.FindAll(".facts .big")[1]));
    }

    [Fact]
    public void Path_Facts_SumTimeCostAndPay() => Assert.Equal(
        ["29–47 months", "$30,000–$150,280", "$25–$50 an hour"],
        Rendered("computing-degree").FindAll(".facts .big").Select(Markup.Text));

    [Fact]
    public void Path_CostsInTwoPlaces_AreNeverAdded()
    {
        var steps = SamplePaths.Degree.Steps.ToArray();
        steps[3] = steps[3] with { Money = [new("cost", 5_000, 9_000, "KES", "total", null, "KE", null, "editorial", "2025")] };
        var path = Rendered("computing-degree", Guide(SamplePaths.Degree with { Steps = steps }));

        Assert.Equal(["29–47 months", "$30,000–$150,200", "KES 5,000–9,000", "$25–$50 an hour"], path.FindAll(".facts .big").Select(Markup.Text));
        Assert.Equal(2, path.FindAll("#a4 .tally b").Count(figure => figure.TextContent.Contains(',', StringComparison.Ordinal)));
    }

    [Fact]
    public void Path_HeadlineApartFromTheSum_IsExplained()
    {
        var document = SampleGuide.Document();
        var timelines = document.Timelines.ToArray();
        timelines[0] = timelines[0] with { Paths = ["computing-degree"], Time = new(6, 12, "months", "self-paced") };
        var path = Rendered("computing-degree", document with { Timelines = timelines });

        Assert.Equal("The steps add up to 29–47 months; the headline says 6–12 months", Markup.Text(path.Find(".note strong")));
        Assert.Equal(
            [
                "The sum counts A1, “Take the systems and database courses seriously”, in full: 2–3 years. That step alone is longer than the headline, so the headline cannot count it.",
                "The headline assumes 10 hours a week. The steps at your own pace assume 8–10.",
            ],
            path.FindAll(".note li").Select(Markup.Text));
        Assert.Equal(
            ["Headline time: United States, 2026. Source 1, not independently checked.", "Times of the steps: United States, 2026. Source 1, not independently checked. Editors’ estimate."],
            path.FindAll(".note .src").Select(Markup.Text));
        Assert.Empty(Rendered("self-taught").FindAll(".note"));
        Markup.IsSound(path);
    }

    [Fact]
    public void Path_Comparison_IsLinked()
    {
        Assert.Equal(
            ["/guides/backend-developer/paths", "/guides/backend-developer/paths#suits"],
            Rendered("from-it-work").FindAll("a[href*='/paths']:is([href$=paths], [href*='#'])").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Path_End_IsTheFirstJobWithItsPay()
    {
        var jobs = Rendered("computing-degree").FindAll(".station.end .job .meta");

        Assert.Equal("Junior backend developer $75,000–$105,000 a year", string.Join(' ', jobs[0].Children.Select(Markup.Text)));
        Assert.Equal("Junior Java developer No figure yet", string.Join(' ', jobs[2].Children.Select(Markup.Text)));
    }

    [Fact]
    public void Path_Follow_IsAPlainLink()
    {
        var path = Rendered("from-it-work");

        Assert.Equal("/plan/start/backend-developer/from-it-work", path.Find("aside a.btn").GetAttribute("href"));
        Assert.Equal("Follow path B", Markup.Text(path.Find("aside a.btn")));
        Assert.Empty(path.FindAll("form[method=post], aside form, aside button"));
    }

    [Fact]
    public void Path_Others_AreTheOtherLines() => Assert.Equal(
        ["/guides/backend-developer/paths/computing-degree", "/guides/backend-developer/paths/self-taught"],
        Rendered("from-it-work").FindAll("nav[aria-labelledby=others] h3 a").Select(link => link.GetAttribute("href")));

    [Fact]
    public void Path_OnlyOne_NamesNoOthers() =>
        Assert.Empty(Rendered("self-taught", SampleGuide.Document() with { Paths = [SamplePaths.SelfTaught] }).FindAll("#others"));

    [Fact]
    public void Path_Sources_AreThoseItCitesUnderTheGuidesNumbers() => Assert.Equal(
        ["source-1", "source-4"],
        Rendered("self-taught").FindAll("#sources li").Select(source => source.Id!));

    [Fact]
    public void Path_EveryTextHostile_RendersInert()
    {
        var path = Rendered("computing-degree", HostileGuide.Document());

        Markup.IsSound(path);
        Assert.Empty(path.FindAll("img"));
        Assert.All(path.FindAll("a"), link => Assert.Matches("^(#|/guides|/plan|/report)", link.GetAttribute("href")!));
        Assert.Equal(HostileGuide.Text, path.Find("h1").TextContent);
    }

    private static RoleGuideDocument Guide(Pathway first) => SampleGuide.Document() with { Paths = [first, .. SamplePaths.All.Skip(1)] };

    private IRenderedComponent<PathView> Rendered(string id, RoleGuideDocument? document = null)
    {
        var outline = GuideOutline.Of(SampleGuide.Published(document));
        return Render<PathView>(p => p
            .Add(v => v.Outline, outline).Add(v => v.Path, outline.FindPath(id)!).Add(v => v.Today, SampleGuide.Today));
    }
}
