using Bunit;
using Portal.Components.Shared.Internships;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Internships;

public sealed class InternshipViewTests : BunitContext
{
    [Fact]
    public void Guide_Full_IsSoundAndHasEverySectionInItsNavigation()
    {
        var guide = Rendered(links: (SampleGuide.Slug, SampleGuide.Title));

        Markup.IsSound(guide);
        string[] anchors = ["work", "skills", "who", "hosts", "terms", "applying", "openings", "outlook", "onward", "faq", "sources"];
        Assert.Equal(anchors, guide.FindAll("section[id]").Select(section => section.Id));
        Assert.Equal(anchors.Select(anchor => "#" + anchor), guide.FindAll(".onpage a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Guide_RequiredPartsOnly_LeavesTheRestOut()
    {
        var guide = Rendered(SampleInternship.Bare());

        Markup.IsSound(guide);
        Assert.Equal(["work", "openings", "sources"], guide.FindAll("section[id]").Select(section => section.Id));
        Assert.Equal(["#work", "#openings", "#sources"], guide.FindAll(".onpage a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Not checked yet", guide.Markup, StringComparison.Ordinal);
        Assert.Empty(guide.FindAll("dl.defs:empty, ul:empty, p:empty"));
    }

    [Fact]
    public void Facts_Known_CarryPlaceYearCurrencyAndSource()
    {
        var facts = Rendered().FindAll("dl.facts > div").Select(Markup.Text).ToList();

        Assert.Equal(3, facts.Count);
        Assert.Contains("3–12 months", facts[0], StringComparison.Ordinal);
        Assert.Contains("Kenya, 2026. Source 1, not independently checked.", facts[0], StringComparison.Ordinal);
        Assert.Contains("20–40 hours", facts[1], StringComparison.Ordinal);
        Assert.Contains("Kenya, 2026. Source 1", facts[1], StringComparison.Ordinal);
        Assert.Contains("KES 15,000–25,000 a month", facts[2], StringComparison.Ordinal);
        Assert.Contains("Stipend: Nairobi, Kenya, Jul 2024. Source 2.", facts[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_Unknown_SayWhyThereIsNoFigure()
    {
        var facts = Rendered(SampleInternship.Document() with { Terms = null }).FindAll("dl.facts > div").Select(Markup.Text).ToList();

        Assert.Equal(2, facts.Count);
        Assert.All(facts, fact => Assert.Contains("No figure yet", fact, StringComparison.Ordinal));
        Assert.Contains("no length", facts[0], StringComparison.Ordinal);
        Assert.Contains("no stipend", facts[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_WithoutASource_AreTheEditorsEstimate()
    {
        var document = SampleInternship.Document();
        var hours = Rendered(document with { Terms = document.Terms! with { Sources = [] } }).FindAll("dl.facts > div")[1];

        Assert.Equal("Kenya, 2026. Editors’ estimate.", Markup.Text(hours.QuerySelector(".src")!));
    }

    [Fact]
    public void Work_Full_TellsActivitiesDayAndNames()
    {
        var work = Rendered().Find("#work");

        Assert.Equal(["Build server code", "Shape the data"], work.QuerySelectorAll("dt").Select(Markup.Text));
        Assert.NotNull(work.QuerySelector("em"));
        Assert.Contains("one small change", Markup.Text(work), StringComparison.Ordinal);
        Assert.Contains("Server-side intern, Software engineering attachment", Markup.Text(work), StringComparison.Ordinal);
    }

    [Fact]
    public void Applicants_Full_HaveAllFourAndTheirSource()
    {
        var who = Rendered().Find("#who");

        Assert.Equal(["Year of study", "What you should know already", "Who it suits", "Academic requirements"], who.QuerySelectorAll("dt").Select(Markup.Text));
        Assert.Equal("#source-1", who.QuerySelector(".src a")!.GetAttribute("href"));
    }

    [Fact]
    public void Applicants_PartlyKnown_ShowWhatIs()
    {
        var who = Rendered(SampleInternship.Document() with { WhoShouldApply = new(null, "SQL", " ", null, []) }).Find("#who");

        Assert.Equal("What you should know already", Markup.Text(Assert.Single(who.QuerySelectorAll("dt"))));
        Assert.Null(who.QuerySelector(".src"));
    }

    [Fact]
    public void Hosts_NamesAndTexts_StandApart()
    {
        var hosts = Rendered().Find("#hosts");

        Assert.Equal("Fintech", Markup.Text(Assert.Single(hosts.QuerySelectorAll("li"))));
        Assert.Equal("Government agencies", Markup.Text(Assert.Single(hosts.QuerySelectorAll("dt"))));
    }

    [Fact]
    public void Terms_Words_AreScheduleModeAndSupervision() => Assert.Equal(
        ["When", "Where you work", "Who looks after you"], Rendered().FindAll("#terms dt").Select(Markup.Text));

    [Fact]
    public void Programmes_Rows_SayWindowStipendAndSource()
    {
        var rows = Rendered().FindAll("#applying .board > li");

        Assert.Contains("Last window: July 2024", Markup.Text(rows[0]), StringComparison.Ordinal);
        Assert.Contains("KES 25,000 a month", Markup.Text(rows[0]), StringComparison.Ordinal);
        Assert.Equal("Go to the page of Public service internship", Markup.Text(rows[0].QuerySelector("a[rel=noopener]")!));
        Assert.Contains("Next window not announced", Markup.Text(rows[1]), StringComparison.Ordinal);
        Assert.Contains("No figure yet", Markup.Text(rows[1]), StringComparison.Ordinal);
        Assert.Null(rows[1].QuerySelector("a[rel=noopener]"));
        Assert.Equal(["Jul 2024. Source 2.", "2025. Source 2."], rows.Select(row => Markup.Text(row.QuerySelector(".src")!)));
    }

    [Fact]
    public void Onward_Links_LeadOnlyToWhatIsPublished()
    {
        var onward = Rendered(links: [(SampleGuide.Slug, SampleGuide.Title), ("devops-internship", "DevOps internship")]).Find("#onward");

        Assert.Equal(
            ["/guides/backend-developer", "/internships/devops-internship", "/guides/backend-developer"],
            onward.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("System architect", Markup.Text(onward), StringComparison.Ordinal);
        Assert.Contains("Database administration", Markup.Text(onward), StringComparison.Ordinal);
        Assert.Empty(Rendered().FindAll("#onward a"));
    }

    [Fact]
    public void Openings_None_SaysSoAndWarnsAllTheSame()
    {
        var openings = Rendered().Find("#openings");

        Assert.Contains("No openings are listed", Markup.Text(openings.QuerySelector(".empty-line")!), StringComparison.Ordinal);
        Assert.Contains("Never pay to get work", Markup.Text(openings.QuerySelector(".note.warn")!), StringComparison.Ordinal);
        Assert.Empty(openings.QuerySelectorAll(".board"));
    }

    [Fact]
    public void Openings_OfBothKinds_StandApart()
    {
        var openings = Rendered(openings: [SampleOpening.Card(), SampleOpening.Card(SampleOpening.Example())]).Find("#openings");

        Assert.Equal(["/openings/java-intern-acme", "/openings/java-intern-example"], openings.QuerySelectorAll(".board h3 a").Select(link => link.GetAttribute("href")));
        Assert.Equal(2, openings.QuerySelectorAll(".board").Length);
        Assert.Null(openings.QuerySelector(".empty-line"));
    }

    [Fact]
    public void Openings_ExamplesOnly_AreNotCountedAsOpenings()
    {
        var openings = Rendered(openings: [SampleOpening.Card(SampleOpening.Example())]).Find("#openings");

        Assert.NotNull(openings.QuerySelector(".empty-line"));
        Assert.Contains("Example posting: no employer named", Markup.Text(Assert.Single(openings.QuerySelectorAll(".board"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_PastItsReview_Warns()
    {
        var guide = Render<InternshipView>(p => p.Add(g => g.Internship, SampleInternship.Published()).Add(g => g.Today, new DateOnly(2027, 4, 7)));

        Assert.Contains("due for review", Markup.Text(guide.Find(".note.warn")), StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_Guide_SayRevisionDayAndNote() => Assert.Equal(
        "Revision 2, published 3 Nov 2026: Programmes added.", Markup.Text(Rendered().Find("#sources > .small")));

    [Fact]
    public void Sources_None_SaysWhatTheFiguresAre() => Assert.Contains(
        "names no source", Markup.Text(Rendered(SampleInternship.Bare()).Find("#sources")), StringComparison.Ordinal);

    private IRenderedComponent<InternshipView> Rendered(
        InternshipGuideDocument? document = null, IReadOnlyList<OpeningCard>? openings = null, params (string Slug, string Title)[] links) =>
        Render<InternshipView>(p => p.Add(g => g.Internship, SampleInternship.Published(document, openings, links)).Add(g => g.Today, SampleGuide.Today));
}
