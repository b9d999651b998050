using Bunit;
using Portal.Components.Shared;
using Portal.Components.Shared.Figures;
using Portal.Components.Shared.Guides;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Guides;

public sealed class RoleCardTests : BunitContext
{
    [Fact]
    public void Card_Guide_SaysTimeWithPlaceAndVintage()
    {
        var card = Rendered(SampleGuide.Card());

        Assert.Equal("/guides/backend-developer", card.Find("h3 a").GetAttribute("href"));
        Assert.Equal(["12–30 months", "4 of 5", "3"], card.FindAll("dd").Select(Markup.Text));
        Assert.Contains("United States, 2026, source in the guide", card.Markup, StringComparison.Ordinal);
        Assert.Contains("Line A shown", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_NothingKnown_SaysSo()
    {
        var card = Rendered(SampleGuide.Card() with { Timelines = [], Paths = [], Difficulty = null });

        Assert.Equal(["No figure yet", "0"], card.FindAll("dd").Select(Markup.Text));
        Assert.Empty(card.FindAll("svg"));
    }

    [Fact]
    public void Row_Guide_StandsOnTheSharedScale()
    {
        var card = SampleGuide.Card();
        var row = Render<CatalogueRow>(p => p
            .Add(r => r.Card, card).Add(r => r.Time, RoleTime.Of(card)).Add(r => r.Axis, AxisScale.OfMonths(72)).Add(r => r.Today, SampleGuide.Today));

        Assert.Equal("16.67%", row.Find(".seg").GetAttribute("x1"));
        Assert.Equal("12–30 months Difficulty 4 of 5 3 paths", string.Join(' ', row.Find(".tight").Children.Select(Markup.Text)));
    }

    [Fact]
    public void Row_TimeUnknown_SaysSoWithoutABar()
    {
        var row = Render<CatalogueRow>(p => p
            .Add(r => r.Card, SampleGuide.Card()).Add(r => r.Time, null).Add(r => r.Axis, AxisScale.OfMonths(72)).Add(r => r.Today, SampleGuide.Today));

        Assert.Equal("No figure yet", row.Find("b").TextContent);
        Assert.Empty(row.FindAll(".rng"));
    }

    private IRenderedComponent<RoleCard> Rendered(RoleGuideCard card) =>
        Render<RoleCard>(p => p.Add(c => c.Card, card).Add(c => c.Today, SampleGuide.Today));
}
