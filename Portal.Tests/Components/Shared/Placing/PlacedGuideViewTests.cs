using AngleSharp.Html.Parser;
using Bunit;
using Portal.Components.Shared.Guides;
using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Placing;

/// <summary>A role guide for a reader who chose a place.</summary>
public sealed class PlacedGuideViewTests : BunitContext
{
    [Fact]
    public void Guide_PlaceWithOverlay_ShowsItsFiguresAndItsNote()
    {
        var guide = Rendered("IN");

        Markup.IsSound(guide);
        Assert.Equal("India", Markup.Text(guide.Find(".place [aria-current]")));
        Assert.Equal("In India Most workshops are in cities.", Markup.Text(guide.Find(".notes .note")));
        Assert.Equal(["Repairer in India", "Restorer"], guide.FindAll("#first-jobs h3").Select(Markup.Text));
        Assert.Contains("INR 180,000–240,000 a year", Markup.Text(guide.Find("#first-jobs")), StringComparison.Ordinal);
        Assert.Contains("12–18 months from a cold start in India", Markup.Text(guide.Find(".facts")), StringComparison.Ordinal);
        Assert.Empty(guide.FindAll(".absent"));
        Assert.Empty(FigureTails.Missing(new HtmlParser().ParseDocument(guide.Markup)));
    }

    [Fact]
    public void Guide_RegionWithoutOverlay_ShowsThatOfItsCountry()
    {
        var guide = Rendered("IN-MH");

        Assert.Equal("India", Markup.Text(guide.Find(".place [aria-current]")));
        Assert.Equal("Maharashtra, India", Markup.Text(guide.Find(".place option[selected]")));
        Assert.Equal("In India Most workshops are in cities.", Markup.Text(guide.Find(".notes .note")));
    }

    [Fact]
    public void Guide_PlaceWithoutOverlay_SaysSoAndShowsTheBaseWithItsOwnPlace()
    {
        var guide = Rendered("FR");

        Markup.IsSound(guide);
        Assert.Empty(guide.FindAll(".place [aria-current]"));
        Assert.Equal("No figures for France yet", Markup.Text(guide.Find(".notes .note strong")));
        Assert.Equal("/report?page=%2Fguides%2Fclock-maker", guide.Find(".notes .note a").GetAttribute("href"));
        Assert.Equal("No figure for France yet.", Markup.Text(guide.Find("#first-jobs .absent")));
        Assert.Contains("United Kingdom, 2025", Markup.Text(guide.Find("#first-jobs .board")), StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_PlaceWithSomeFigures_SaysWhereSomeAreMissing()
    {
        var document = SampleOverlayFile.Document();
        var guide = Rendered("IN", document with { Overlays = [document.Overlays[0] with { FirstJobs = [], Timelines = [], Steps = [] }] });

        Assert.Equal("India missing: time, cost, first pay", Markup.Text(guide.Find(".place [aria-current]")));
        Assert.StartsWith("No figure for India yet.", Markup.Text(guide.Find("#first-jobs .absent")), StringComparison.Ordinal);
        Assert.Equal(
            ["/guides/clock-maker?place=IN#outlook", "/report?page=%2Fguides%2Fclock-maker"],
            guide.FindAll("#first-jobs .absent a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(guide.Find("#paths .absent"));
        Assert.NotNull(guide.Find("#timeline .absent"));
    }

    [Fact]
    public void Guide_NoPlace_IsTheBaseAndItsPlaceIsLit()
    {
        var guide = Rendered(null);

        Assert.Equal("United Kingdom", Markup.Text(guide.Find(".place [aria-current]")));
        Assert.Empty(guide.FindAll(".notes, .absent"));
    }

    [Fact]
    public void Links_ReaderOfAPlace_CarryItOn()
    {
        var guide = Rendered("IN", SampleOverlayFile.Document() with { Overview = "See [that](/internships/x#y) and [the plan](/plan), [there](https://example.org/)." });

        Assert.Equal(
            ["/internships/x?place=IN#y", "/plan", "https://example.org/"],
            guide.FindAll("#work .prose a").Select(link => link.GetAttribute("href")));
        Assert.All(guide.FindAll("a[href^='/guides']").Where(link => link.Closest(".place") is null), link => Assert.Contains("place=IN", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.NotEmpty(guide.FindAll("#paths a[href^='/guides']"));
    }

    private IRenderedComponent<GuideView> Rendered(string? place, RoleGuideDocument? document = null) => Render<GuideView>(p => p
        .AddCascadingValue(new ReaderChoice(place, null))
        .Add(g => g.Guide, SampleGuide.Published(document ?? SampleOverlayFile.Document()))
        .Add(g => g.Today, SampleGuide.Today));
}
