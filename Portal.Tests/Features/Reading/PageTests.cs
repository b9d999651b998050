using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components.Shared;
using Portal.Domain.Guides;
using Portal.Features.Reading;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading;

public sealed class PageTests : BunitContext
{
    private const string Canonical = "https://careers.example.org/somewhere";

    public PageTests() => Services.AddOptions<SiteOptions>();

    [Fact]
    public void Home_Guides_AreCardsWithTheirTrueNumber()
    {
        var page = Home([SampleGuide.Card(), SampleGuide.Card() with { Slug = "other" }]);

        IsDocument(page, "Honest routes into real jobs – Waypost");
        Assert.Equal(2, page.FindAll(".plate-card").Count);
        Assert.Equal("All 2 guides", Markup.Text(page.Find(".row.apart a")));
        Assert.Equal("Three routes to Backend Developer", page.Find(".map title").TextContent);
        Assert.Equal("/guides", page.Find("form").GetAttribute("action"));
        Assert.Equal("get", page.Find("form").GetAttribute("method"));
        Assert.Equal("q", page.Find("input").GetAttribute("name"));
    }

    [Fact]
    public void Home_MoreGuidesThanCards_LinksToAll()
    {
        var page = Home([.. Enumerable.Range(0, 8).Select(number => SampleGuide.Card() with { Slug = $"role-{number}" })]);

        Assert.Equal(6, page.FindAll(".plate-card").Count);
        Assert.Equal("All 8 guides", Markup.Text(page.Find(".row.apart a")));
    }

    [Theory]
    [InlineData(null, "kenya bengaluru general")]
    [InlineData("IN", "bengaluru kenya general")]
    [InlineData("FR", "kenya bengaluru general")]
    public void Home_Internships_ThoseOfTheReadersPlaceComeFirst(string? place, string expected)
    {
        InternshipCard Card(string slug, string? where) => SampleInternship.Card() with { Slug = slug, Place = where };

        var page = Home(
            [SampleGuide.Card()], [Card("general", null), Card("kenya", "KE"), Card("bengaluru", "IN-KA"), Card("another", null)],
            new(new ReaderChoice(place, Language: null)));

        Assert.Equal(
            expected.Split(' ').Select(slug => $"/internships/{slug}" + (place is null ? "" : $"?place={place}")),
            page.FindAll("[aria-labelledby=internships] h3 a").Select(link => link.GetAttribute("href")));
        Assert.Equal("All 4 internship guides", Markup.Text(page.Find("[aria-labelledby=internships] .row.apart a")));
    }

    [Fact]
    public void Home_NothingPublished_SaysSo()
    {
        var page = Home([]);

        IsDocument(page, "Honest routes into real jobs – Waypost");
        Assert.Empty(page.FindAll(".map, .plate-card, [aria-labelledby=internships]"));
        Assert.Equal("No guide is published yet", Markup.Text(page.Find("#roles")));
    }

    [Fact]
    public void Catalogue_Everything_CountsAndLists()
    {
        var page = Catalogued(SampleCatalogue.Page([SampleCatalogue.Entry(), SampleCatalogue.Entry()]));

        IsDocument(page, "Guides – Waypost");
        Assert.Equal("All 2, by title", Markup.Text(page.Find("h2")));
        Assert.Equal(2, page.FindAll(".board > li").Count);
        Assert.Empty(page.FindAll(".chips, .note"));
    }

    [Fact]
    public void Catalogue_Filtered_KeepsWhatWasAskedAndOffersToDropIt()
    {
        var page = Catalogued(SampleCatalogue.Page([SampleCatalogue.Entry("tables")], "tables", new(Field: "Health", MaxMonths: 30)));

        IsDocument(page, "“tables” in the guides – Waypost");
        Assert.Equal("1 result", Markup.Text(page.Find("h2")));
        Assert.Equal("tables", page.Find("input[name=q]").GetAttribute("value"));
        Assert.Equal(["Health", "30"], page.FindAll("option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal(
            ["/guides?field=Health&maxMonths=30", "/guides?q=tables&maxMonths=30", "/guides?q=tables&field=Health"],
            page.FindAll(".chips a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Catalogue_NoMatch_SaysForWhat()
    {
        var page = Catalogued(SampleCatalogue.Page([], "<b>sommelier</b>", null, "The search was cut."));

        IsDocument(page, "“<b>sommelier</b>” in the guides – Waypost");
        Assert.Equal("Nothing matches “<b>sommelier</b>”", Markup.Text(page.Find("#none")));
        Assert.Contains("The search was cut.", Markup.Text(page.Find(".note.warn")), StringComparison.Ordinal);
        Assert.Contains(page.FindAll("a.btn"), link => link.GetAttribute("href") == "/guides");
    }

    [Fact]
    public void Catalogue_NothingPublished_SaysSo()
    {
        var page = Catalogued(SampleCatalogue.Page([]));

        IsDocument(page, "Guides – Waypost");
        Assert.Equal("No guide is published yet.", Markup.Text(page.Find(".lede")));
    }

    [Fact]
    public void Guide_Document_HasTitleDescriptionAndCanonical()
    {
        var page = Render<GuidePage>(p => p
            .Add(g => g.Guide, SampleGuide.Published()).Add(g => g.Today, SampleGuide.Today).Add(g => g.Canonical, Canonical));

        IsDocument(page, "How to become a Backend Developer – Waypost");
        Assert.Equal(Canonical, page.Find("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal(SampleGuide.Document().Summary, page.Find("meta[name=description]").GetAttribute("content"));
        Assert.Equal("How to become a Backend Developer", page.Find("meta[property='og:title']").GetAttribute("content"));
        Assert.Equal(["/", "/guides", "/guides?field=Technology"], page.FindAll(".crumbs a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Guides", Markup.Text(page.Find(".mast [aria-current=page]")));
    }

    [Fact]
    public void Path_Document_NamesItsLetterAndRole()
    {
        var outline = GuideOutline.Of(SampleGuide.Published());
        var page = Render<PathPage>(p => p
            .Add(v => v.Outline, outline).Add(v => v.Path, outline.Paths[1]).Add(v => v.Today, SampleGuide.Today).Add(v => v.Canonical, Canonical));

        IsDocument(page, "Path B to Backend Developer: Switch from IT work – Waypost");
        Assert.StartsWith("Two steps to a first job as Backend Developer", page.Find("meta[name=description]").GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_Document_OffersSearchAndAllGuides()
    {
        var page = Render<MissingPage>();

        IsDocument(page, "Page not found – Waypost");
        Assert.Equal("/guides", page.Find("form[role=search]").GetAttribute("action"));
        Assert.Equal("/guides", page.Find("main a.btn").GetAttribute("href"));
        Assert.Empty(page.FindAll("link[rel=canonical]"));
    }

    [Fact]
    public void Gone_Document_NamesTheGuide()
    {
        var page = Render<GonePage>(p => p.Add(g => g.GuideTitle, "Lamplighter"));

        IsDocument(page, "The guide to Lamplighter is retired – Waypost");
        Assert.Contains("Lamplighter", Markup.Text(page.Find("main .prose")), StringComparison.Ordinal);
    }

    [Fact]
    public void Error_Document_NamesTheReferenceAndWhatIsSafe()
    {
        var page = Render<ErrorPage>(p => p.Add(e => e.Reference, "abc123"));

        IsDocument(page, "Something broke – Waypost");
        Assert.Equal("abc123", page.Find("main b").TextContent);
        Assert.Contains("untouched", Markup.Text(page.Find("main")), StringComparison.Ordinal);
    }

    private static void IsDocument<T>(IRenderedComponent<T> page, string title)
        where T : IComponent
    {
        Markup.IsSound(page);
        Assert.Equal(title, page.Find("head > title").TextContent);
        Assert.Equal("en", page.Find("html").GetAttribute("lang"));
        Assert.Equal("ltr", page.Find("html").GetAttribute("dir"));
        Assert.Equal("#main", page.Find("a.skip").GetAttribute("href"));
        Assert.Equal("main", page.Find("main").Id);
        // Relative addresses would depend on how deep the page stands.
        Assert.All(page.FindAll("link[rel=stylesheet]"), sheet => Assert.StartsWith("/", sheet.GetAttribute("href"), StringComparison.Ordinal));
    }

    private IRenderedComponent<HomePage> Home(
        IReadOnlyList<RoleGuideCard> guides, IReadOnlyList<InternshipCard>? internships = null, ReaderRequest? reader = null) =>
        Render<HomePage>(p => p.Add(h => h.Guides, guides).Add(h => h.Internships, internships ?? []).Add(h => h.Reader, reader ?? ReaderRequest.None).Add(h => h.Today, SampleGuide.Today).Add(h => h.Canonical, Canonical));

    private IRenderedComponent<CataloguePage> Catalogued(Catalogue catalogue) => Render<CataloguePage>(p => p
        .Add(c => c.Catalogue, catalogue).Add(c => c.Today, SampleGuide.Today).Add(c => c.Canonical, Canonical));
}
