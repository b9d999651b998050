using Bunit;
using Portal.Components.Shared;
using Portal.Components.Shared.Figures;
using Portal.Components.Shared.Guides;
using Portal.Domain.Guides;
using Portal.Domain.Search;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Guides;

public sealed class CatalogueRowTests : BunitContext
{
    [Fact]
    public void Row_Guide_StandsOnTheSharedScale()
    {
        var row = Rendered(SampleCatalogue.Entry());

        Assert.Equal("16.67%", row.Find(".seg").GetAttribute("x1"));
        Assert.Equal("12–30 months Difficulty 4 of 5 3 paths", string.Join(' ', row.Find(".tight").Children.Select(Markup.Text)));
        Assert.Equal("United States, 2026, source in the guide", row.Find(".src").TextContent);
        Assert.Empty(row.FindAll("mark, .hit"));
    }

    [Fact]
    public void Row_TimeUnknown_SaysSoWithoutABar()
    {
        var row = Rendered(SampleCatalogue.Entry() with { Time = null });

        Assert.Equal("No figure yet", row.Find("b").TextContent);
        Assert.Empty(row.FindAll(".rng"));
    }

    [Fact]
    public void Row_SearchedWords_AreMarkedWithoutChangingTheText()
    {
        var row = Rendered(SampleCatalogue.Entry("backend tables"));

        Assert.Equal("Backend Developer", row.Find("h3").TextContent);
        Assert.Equal("Backend", row.Find("h3 mark").TextContent);
        Assert.Equal("What you do Design tables and the queries on them", Markup.Text(row.Find(".hit")));
        Assert.Equal("tables", row.Find(".hit mark").TextContent);
    }

    [Theory]
    [InlineData(GuideKinds.InternshipGuide, false, "Internship guide")]
    [InlineData(GuideKinds.Opening, false, "Opening")]
    [InlineData(GuideKinds.Opening, true, "Example posting")]
    public void Row_OtherKinds_NameKindAndPlace(string kind, bool isExample, string expected)
    {
        var entry = SampleCatalogue.Entry();
        var row = Rendered(entry with
        {
            Document = entry.Document with { Kind = kind, IsExample = isExample, Place = "IN-KA", City = "Bengaluru" }, Time = null,
        });

        Assert.Equal(expected, row.Find(".small span").TextContent);
        Assert.Equal("Bengaluru, Karnataka, India", row.Find("b").TextContent);
        Assert.DoesNotContain("path", row.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Row_Internship_TellsItsTermsWithPlaceYearAndCurrency()
    {
        var entry = SampleCatalogue.Entry();
        var terms = SampleInternship.Document().Terms!;
        var row = Rendered(entry with
        {
            Document = entry.Document with { Kind = GuideKinds.InternshipGuide, Place = "KE", City = null },
            Time = null,
            Terms = new(terms.Duration, terms.Stipend, SampleInternship.Document().ReviewedOn),
        });

        Assert.Equal(
            ["Length 3–12 months Kenya, 2026, source on its page", "Stipend KES 15,000–25,000 a month Nairobi, Kenya, Jul 2024, source on its page"],
            row.FindAll(".pf > div").Select(Markup.Text));
        Assert.Empty(row.FindAll(".scale"));
    }

    [Fact]
    public void Row_InternshipWithoutTerms_HasNoFigureYet()
    {
        var entry = SampleCatalogue.Entry();
        var row = Rendered(entry with { Document = entry.Document with { Kind = GuideKinds.InternshipGuide }, Time = null });

        Assert.Equal(["Length No figure yet", "Stipend No figure yet"], row.FindAll(".pf > div").Select(Markup.Text));
    }

    [Fact]
    public void Anchors_OfPassages_AreThoseOfTheGuide() => Assert.Equal(GuideWork.Anchor, GuideAnchors.Work);

    [Fact]
    public void Words_EverySection_HasAName() =>
        Assert.All(Enum.GetValues<SearchSection>(), section => Assert.NotEmpty(CatalogueWords.Section(new(section, "x", "p", "A1"))));

    private IRenderedComponent<CatalogueRow> Rendered(CatalogueEntry entry) => Render<CatalogueRow>(p => p
        .Add(r => r.Entry, entry).Add(r => r.Axis, AxisScale.OfMonths(72)).Add(r => r.IsScaled, true).Add(r => r.Today, SampleGuide.Today));
}
