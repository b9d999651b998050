using Bunit;
using Portal.Components.Shared.Openings;
using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Openings;

public sealed class OpeningViewTests : BunitContext
{
    [Fact]
    public void Opening_Full_IsSoundAndTellsEverySection()
    {
        var opening = Rendered();

        Markup.IsSound(opening);
        Assert.Equal("Java backend intern", Markup.Text(opening.Find("h1")));
        Assert.Equal("Acme Ltd, Bengaluru, Karnataka, India", Markup.Text(opening.Find(".lede")));
        Assert.Equal(["work", "skills", "benefits", "sources"], opening.FindAll("section[id]").Select(section => section.Id));
        Assert.Equal(["Stipend", "Length", "Afterwards", "Where you work"], opening.FindAll(".facts dt").Select(Markup.Text));
        Assert.Contains("INR 25,000 a month", Markup.Text(opening.Find(".facts")), StringComparison.Ordinal);
        Assert.Contains("Stipend: Bengaluru, Karnataka, India, 2026. Source 1.", Markup.Text(opening.Find(".facts")), StringComparison.Ordinal);
    }

    [Fact]
    public void Opening_RequiredPartsOnly_IsSoundAndSaysWhatIsLeftOut()
    {
        var opening = Rendered(new() { Slug = "bare", Title = "Intern", Role = "ux-designer", About = "Work." });

        Markup.IsSound(opening);
        Assert.Equal(["work", "left-out", "sources"], opening.FindAll("section[id]").Select(section => section.Id));
        Assert.Equal(8, opening.FindAll("#left-out li").Count);
        Assert.All(opening.FindAll(".facts dd"), fact => Assert.Contains("Not stated", Markup.Text(fact), StringComparison.Ordinal));
        Assert.Empty(opening.FindAll("ul:empty, p:empty, .lede"));
    }

    [Fact]
    public void Opening_Dates_AreNamed() => Assert.Equal(
        ["Posted 3 Nov 2026", "Last seen open 12 Nov 2026", "Last day to apply: 1 Dec 2026"],
        Rendered().FindAll(".ghead .small span").Select(Markup.Text));

    [Fact]
    public void Opening_WithoutAClosingDate_SaysUntilWhenItIsListed() => Assert.Contains(
        "Listed here until 27 Dec 2026", Markup.Text(Rendered(SampleOpening.Document() with { ClosesOn = null }).Find(".ghead")), StringComparison.Ordinal);

    [Fact]
    public void Apply_EmployerAndAddress_IsALinkThatNamesTheHost()
    {
        var apply = Rendered().Find("aside");
        var link = apply.QuerySelector("a.btn")!;

        Assert.Equal("https://jobs.acme.example/java-intern", link.GetAttribute("href"));
        Assert.Equal("noopener nofollow external", link.GetAttribute("rel"));
        Assert.Contains("jobs.acme.example", Markup.Text(apply), StringComparison.Ordinal);
        Assert.Contains("Acme Ltd", Markup.Text(apply), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_Link_StandsAfterTheWarningAndWhatIsLeftOut()
    {
        var markup = Rendered(SampleOpening.Document() with { ClosesOn = null }).Markup;
        var link = markup.IndexOf("noopener nofollow", StringComparison.Ordinal);

        Assert.InRange(markup.IndexOf("Never pay to get work", StringComparison.Ordinal), 0, link);
        Assert.InRange(markup.IndexOf("What the posting leaves out", StringComparison.Ordinal), 0, link);
    }

    [Theory]
    [InlineData(null, "https://jobs.acme.example/")]
    [InlineData("", "https://jobs.acme.example/")]
    [InlineData("Acme Ltd", null)]
    [InlineData("Acme Ltd", "javascript:alert(1)")]
    [InlineData("Acme Ltd", "/guides")]
    [InlineData("Acme Ltd", "http://jobs.acme.example/")]
    [InlineData(null, null)]
    public void Apply_WithoutEmployerOrAddress_IsNoLink(string? employer, string? address)
    {
        var opening = Rendered(SampleOpening.Document() with { Employer = employer, ApplyUrl = address });

        Assert.Empty(opening.FindAll("aside .cta a"));
        Assert.NotEmpty(Markup.Text(opening.Find("aside .cta p")));
    }

    [Fact]
    public void Apply_Withheld_IsANoticeInPlaceOfTheLink()
    {
        var opening = Render<OpeningView>(p => p.Add(o => o.Opening, SampleOpening.Published() with { ApplyWithheld = true }).Add(o => o.Today, SampleGuide.Today));

        Markup.IsSound(opening);
        Assert.Contains("money was asked for", Markup.Text(opening.Find("aside .note.bad")), StringComparison.Ordinal);
        Assert.Empty(opening.FindAll("a.btn, [href^='https://jobs.acme.example']:not(#sources a)"));
    }

    [Fact]
    public void Example_Posting_IsLabelledWithItsReason()
    {
        var opening = Rendered(SampleOpening.Example());

        Markup.IsSound(opening);
        Assert.Equal("Example posting", Markup.Text(opening.Find(".pill")));
        Assert.Equal("Example posting: no employer named", Markup.Text(opening.Find(".note:not(.warn) strong")));
        Assert.Contains("no employer to write to", Markup.Text(opening.Find("aside")), StringComparison.Ordinal);
        Assert.Equal("Seen 12 Nov 2026", Markup.Text(Assert.Single(opening.FindAll(".ghead .small span"))));
        Assert.Empty(Rendered().FindAll(".pill, .note:not(.warn)"));
    }

    [Fact]
    public void Example_Posting_StillWarns()
    {
        var notice = Rendered(SampleOpening.Example()).Find(".note.warn");

        Assert.Contains("Never pay", Markup.Text(notice), StringComparison.Ordinal);
        Assert.Equal(PortalUrls.ReportOf(PortalUrls.Opening(SampleOpening.ExampleSlug)), notice.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Opening_PastItsReview_Warns()
    {
        var opening = SampleOpening.Example() with { ReviewBy = SampleGuide.Today.AddDays(-1) };

        Assert.Contains("due for review", Markup.Text(Rendered(opening).Find("header + .note + .note.warn")), StringComparison.Ordinal);
        Assert.Single(Rendered().FindAll(".note.warn"));
    }

    [Fact]
    public void Guides_Published_AreLinked()
    {
        var opening = Rendered(links: [(SampleGuide.Slug, SampleGuide.Title), (SampleInternship.Slug, "Backend development internship, Kenya")]);

        Assert.Equal(
            ["/internships/backend-development-kenya", "/guides/backend-developer"],
            opening.FindAll("aside li a").Select(link => link.GetAttribute("href")));
        Assert.Empty(Rendered().FindAll("aside li"));
    }

    private IRenderedComponent<OpeningView> Rendered(OpeningDocument? document = null, params (string Slug, string Title)[] links) =>
        Render<OpeningView>(p => p.Add(o => o.Opening, SampleOpening.Published(document, links)).Add(o => o.Today, SampleGuide.Today));
}
