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
        Assert.Equal(["12–30 months United States, 2026, source in the guide", "4 of 5", "3"], card.FindAll("dd").Select(Markup.Text));
        Assert.Contains("Line A shown", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Card_NothingKnown_SaysSo()
    {
        var card = Rendered(SampleGuide.Card() with { Timelines = [], Paths = [], Difficulty = null });

        Assert.Equal(["No figure yet", "0"], card.FindAll("dd").Select(Markup.Text));
        Assert.Empty(card.FindAll("svg"));
    }

    private IRenderedComponent<RoleCard> Rendered(RoleGuideCard card) =>
        Render<RoleCard>(p => p.Add(c => c.Card, card).Add(c => c.Today, SampleGuide.Today));
}
