using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Guides;
using Portal.Features.Reading;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading;

public sealed class InternshipPagesTests : BunitContext
{
    private const string Canonical = "https://careers.example.org/somewhere";

    public InternshipPagesTests() => Services.AddOptions<SiteOptions>();

    [Fact]
    public void Internships_SeveralRoles_StandByRoleAndThoseWithoutAtTheEnd()
    {
        var page = Listed(
            SampleInternship.Card() with { Slug = "z", Role = "lamplighter", RoleTitle = null },
            SampleInternship.Card(),
            SampleInternship.Card() with { Slug = "archive", Role = "archivist", RoleTitle = "Archivist" },
            SampleInternship.Card() with { Slug = "y", Role = "cooper", RoleTitle = null });

        IsDocument(page, "Internships – Waypost", "Internships");
        Assert.Equal(["Archivist", "Backend Developer", "Other roles"], page.FindAll("section h2").Select(Markup.Text));
        Assert.Equal(["/guides/archivist", "/guides/backend-developer"], page.FindAll("h2 + a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            ["/internships/archive", "/internships/backend-development-kenya", "/internships/z", "/internships/y"],
            page.FindAll(".board h3 a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Internships_None_SaysSo()
    {
        var page = Listed();

        IsDocument(page, "Internships – Waypost", "Internships");
        Assert.Equal("No internship guide is published yet", Markup.Text(page.Find("#none")));
        Assert.Empty(page.FindAll(".board"));
    }

    [Fact]
    public void Internship_Document_HasTitleDescriptionCanonicalAndCrumbs()
    {
        var page = Render<InternshipPage>(p => p
            .Add(i => i.Internship, SampleInternship.Published()).Add(i => i.Today, SampleGuide.Today).Add(i => i.Canonical, Canonical));

        IsDocument(page, "Backend development internship, Kenya – Waypost", "Internships");
        Assert.Equal(Canonical, page.Find("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal(SampleInternship.Document().Summary, page.Find("meta[name=description]").GetAttribute("content"));
        Assert.Equal(["/", "/internships"], page.FindAll(".crumbs a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Openings_OpenAndExamples_StandApartAfterTheWarning()
    {
        var page = Opened(SampleOpening.Card(SampleOpening.Example()), SampleOpening.Card());

        IsDocument(page, "Openings – Waypost", "Openings");
        Assert.Equal(["1 opening", "Example postings"], page.FindAll("section > h2").Select(Markup.Text));
        Assert.Equal(["/openings/java-intern-acme", "/openings/java-intern-example"], page.FindAll("h3 a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.Find(".note.warn + section"));
        Assert.Equal(["Posted 3 Nov 2026", "Listed here until 1 Dec 2026"], page.FindAll(".board")[0].QuerySelectorAll("p.small").Select(Markup.Text));
        Assert.Empty(page.FindAll("p:empty"));
    }

    [Fact]
    public void Openings_ExamplesAndClosedOnes_CountAsNone()
    {
        var closed = SampleOpening.Document() with { ClosesOn = SampleGuide.Today.AddDays(-1) };
        var page = Opened(SampleOpening.Card(closed), SampleOpening.Card(SampleOpening.Example()));

        Assert.Equal(["No openings are listed right now", "Example postings"], page.FindAll("section > h2").Select(Markup.Text));
        Assert.Equal("/openings/java-intern-example", Assert.Single(page.FindAll("h3 a")).GetAttribute("href"));
        Assert.Contains(page.FindAll("main a"), link => link.GetAttribute("href") == "/internships");
    }

    [Fact]
    public void Openings_OnTheirLastDay_AreOpen() => Assert.Equal(
        "1 opening", Markup.Text(Opened(SampleOpening.Card(SampleOpening.Document() with { ClosesOn = SampleGuide.Today })).Find("#open")));

    [Fact]
    public void Opening_Document_HasTitleCanonicalAndCrumbs()
    {
        var page = Render<OpeningPage>(p => p.Add(o => o.Opening, SampleOpening.Published()).Add(o => o.Today, SampleGuide.Today).Add(o => o.Canonical, Canonical));

        IsDocument(page, "Java backend intern – Waypost", "Openings");
        Assert.Equal(Canonical, page.Find("link[rel=canonical]").GetAttribute("href"));
        Assert.NotEmpty(page.Find("meta[name=description]").GetAttribute("content")!);
        Assert.Equal(["/", "/openings"], page.FindAll(".crumbs a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Opening_Example_SaysSoInItsTitle() => IsDocument(
        Render<OpeningPage>(p => p.Add(o => o.Opening, SampleOpening.Published(SampleOpening.Example())).Add(o => o.Today, SampleGuide.Today).Add(o => o.Canonical, Canonical)),
        "Example posting: Java backend intern, Bengaluru – Waypost", "Openings");

    [Fact]
    public void Closed_Document_NamesTheOpeningAndPointsOn()
    {
        var page = ClosedPage(closed: null);

        IsDocument(page, "Closed: Java backend intern – Waypost", "Openings");
        Assert.Contains("Java backend intern", Markup.Text(page.Find("main .prose")), StringComparison.Ordinal);
        Assert.Equal(["/internships", "/openings"], page.FindAll("main a.btn").Select(link => link.GetAttribute("href")));
        Assert.Empty(page.FindAll("link[rel=canonical], .board"));
    }

    [Fact]
    public void Closed_ItsGuideAndOthersKnown_PointsAtThemTheSameRoleFirst()
    {
        var page = ClosedPage(
            SampleOpening.Published(links: (SampleInternship.Slug, "Backend development internship, Kenya")),
            SampleOpening.Card() with { Slug = "elsewhere", Role = "archivist" },
            SampleOpening.Card() with { Slug = "near" },
            SampleOpening.Card(SampleOpening.Example()));

        IsDocument(page, "Closed: Java backend intern – Waypost", "Openings");
        Assert.Equal("/internships/backend-development-kenya", page.Find("main a.btn").GetAttribute("href"));
        Assert.Equal(["/openings/near", "/openings/elsewhere"], page.FindAll(".board h3 a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.Find(".note.warn + .board"));
    }

    private static void IsDocument<T>(IRenderedComponent<T> page, string title, string section)
        where T : IComponent
    {
        Markup.IsSound(page);
        Assert.Equal(title, page.Find("head > title").TextContent);
        Assert.Equal("#main", page.Find("a.skip").GetAttribute("href"));
        Assert.Equal("main", page.Find("main").Id);
        Assert.Equal(section, Markup.Text(page.Find(".mast [aria-current=page]")));
    }

    private IRenderedComponent<InternshipsPage> Listed(params IReadOnlyList<InternshipCard> internships) => Render<InternshipsPage>(p => p
        .Add(l => l.Internships, internships).Add(l => l.Today, SampleGuide.Today).Add(l => l.Canonical, Canonical));

    private IRenderedComponent<ClosedOpeningPage> ClosedPage(Published<OpeningDocument>? closed, params IReadOnlyList<OpeningCard> others) =>
        Render<ClosedOpeningPage>(p => p.Add(c => c.OpeningTitle, "Java backend intern").Add(c => c.Closed, closed).Add(c => c.Others, others));

    private IRenderedComponent<OpeningsPage> Opened(params IReadOnlyList<OpeningCard> openings) => Render<OpeningsPage>(p => p
        .Add(l => l.Openings, openings).Add(l => l.Today, SampleGuide.Today).Add(l => l.Canonical, Canonical));
}
