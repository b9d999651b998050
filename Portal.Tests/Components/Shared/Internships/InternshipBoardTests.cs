using Bunit;
using Portal.Components.Shared.Guides;
using Portal.Components.Shared.Internships;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Internships;

public sealed class InternshipBoardTests : BunitContext
{
    [Fact]
    public void Row_Card_SaysFiguresWithPlaceAndYear()
    {
        var row = Rendered(SampleInternship.Card());

        Assert.Equal("/internships/backend-development-kenya", row.Find("h3 a").GetAttribute("href"));
        Assert.Equal(
            ["3–12 months Kenya, 2026, source on its page", "KES 15,000–25,000 a month Nairobi, Kenya, Jul 2024, source on its page"],
            row.FindAll("dd").Select(Markup.Text));
        Assert.Contains("2 programmes", Markup.Text(row.Find(".small.row")), StringComparison.Ordinal);
    }

    [Fact]
    public void Row_FiguresWithoutPlaceOrSource_TakeTheGuidesPlaceAndAreEstimates()
    {
        var terms = new InternshipTerms(
            new(3, 3, "months", "calendar"), null, null, null, null, new("pay", 100, null, "USD", "month", null, null, null, null, null), []);
        var row = Rendered(SampleInternship.Card() with { Place = "IN-KA", City = "Bengaluru", Terms = terms });

        Assert.All(row.FindAll("dd .small"), tail => Assert.Equal("Bengaluru, Karnataka, India, 2026, editors’ estimate", Markup.Text(tail)));
        Assert.Equal(2, row.FindAll("dd .small").Count);
    }

    [Fact]
    public void Row_NothingKnown_SaysSo()
    {
        var row = Rendered(SampleInternship.Card() with { Terms = null, Place = null, Programmes = 0 });

        Assert.Equal(["No figure yet", "No figure yet"], row.FindAll("dd").Select(Markup.Text));
        Assert.Equal(["No place in particular", "Checked 6 Oct 2026"], row.Find(".small.row").Children.Select(Markup.Text));
    }

    [Fact]
    public void RoleGuide_WithInternshipsAndOpenings_ListsThemAfterAWarning()
    {
        var guide = Render<GuideView>(p => p
            .Add(g => g.Guide, SampleGuide.Published() with { Internships = [SampleInternship.Card()], Openings = [SampleOpening.Card()] })
            .Add(g => g.Today, SampleGuide.Today));

        Markup.IsSound(guide);
        Assert.Contains("#internships", guide.FindAll(".onpage a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            ["/internships/backend-development-kenya", "/openings/java-intern-acme"],
            guide.FindAll("#internships h3 a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(guide.Find("#internships .note.warn + .board"));
    }

    [Fact]
    public void RoleGuide_WithNeither_HasNoSuchSection() => Assert.Empty(
        Render<GuideView>(p => p.Add(g => g.Guide, SampleGuide.Published()).Add(g => g.Today, SampleGuide.Today)).FindAll("#internships, [href='#internships']"));

    private IRenderedComponent<InternshipBoard> Rendered(InternshipCard card) =>
        Render<InternshipBoard>(p => p.Add(b => b.Internships, [card]).Add(b => b.Today, SampleGuide.Today));
}
