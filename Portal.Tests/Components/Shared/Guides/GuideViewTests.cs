using AngleSharp.Dom;
using Bunit;
using Portal.Components.Shared.Guides;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Guides;

public sealed class GuideViewTests : BunitContext
{
    private static readonly string[] Anchors =
        ["timeline", "paths", "first-jobs", "reality-checks", "mistakes", "faq", "related", "sources"];

    [Fact]
    public void Guide_Full_IsSoundAndHasTheAnchors()
    {
        var guide = Rendered();

        Markup.IsSound(guide);
        Assert.All(Anchors, anchor => Assert.Single(guide.FindAll("section"), section => section.Id == anchor));
    }

    [Fact]
    public void Guide_RequiredPartsOnly_IsSoundAndHasTheAnchors()
    {
        var guide = Rendered(Bare());

        Markup.IsSound(guide);
        Assert.All(Anchors, anchor => Assert.Single(guide.FindAll("section"), section => section.Id == anchor));
        Assert.All(guide.FindAll("section"), section => Assert.True(section.Children.Length > 1, $"{section.Id} says nothing"));
        Assert.Contains("Not checked yet", guide.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_Headings_StandInTheOrderOfTheLook() => Assert.Equal(
        [
            "How to become a Backend Developer", "On this page", "The work", "How long it takes", "Three paths lead here",
            "What a first job looks like", "Where it leads", "Outlook and numbers", "Reality checks", "Detours that cost months",
            "Questions people ask", "Nearby roles", "Sources", "Going this way?",
        ],
        Rendered().FindAll("h1, h2").Select(Markup.Text));

    [Fact]
    public void Guide_EveryBigFigure_HasASourceNearby()
    {
        var guide = Rendered();

        Assert.All(guide.FindAll("#first-jobs .board > li, #timeline .board > li, #outlook .board > li, .nums tbody tr"),
            row => Assert.NotNull(row.QuerySelector(".src")));
    }

    [Fact]
    public void Guide_HeadlineTimes_ShareAScaleAndNameTheirPaths()
    {
        var strip = Rendered().Find("dl.facts > div");

        Assert.Equal(["Path C 18–30 months from a cold start", "Path B 12–18 months from IT or systems work"], strip.QuerySelectorAll(".big").Select(Markup.Text));
        Assert.Equal(["c", "b"], strip.QuerySelectorAll(".rng").Select(bar => bar.GetAttribute("data-line")));
        Assert.Single(strip.QuerySelectorAll(".scale"));
        // Both have the same place, vintage and source, which are said once.
        Assert.Equal("United States, 2026. Source 1, not independently checked.", Markup.Text(Assert.Single(strip.QuerySelectorAll(".src"))));
    }

    [Fact]
    public void Guide_PathCards_SumTheSteps()
    {
        var cards = Rendered().FindAll("#paths .plate-card");

        Assert.Equal(["/guides/backend-developer/paths/computing-degree", "/guides/backend-developer/paths/from-it-work", "/guides/backend-developer/paths/self-taught"],
            cards.Select(card => card.QuerySelector("h3 a")!.GetAttribute("href")));
        Assert.Contains("29–47 months", Markup.Text(cards[0]), StringComparison.Ordinal);
        Assert.Contains("$30,000–$150,280 United States, 2026", Markup.Text(cards[0]), StringComparison.Ordinal);
        Assert.Contains("Cost No figure yet", Spaced(cards[2].QuerySelector(".pf")!), StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_FirstJobWithoutPay_SaysSo()
    {
        var rows = Rendered().FindAll("#first-jobs .board > li");

        Assert.Contains("$75,000–$105,000 a year", Markup.Text(rows[0]), StringComparison.Ordinal);
        Assert.Contains("No figure yet", Markup.Text(rows[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_FirstJobsInTwoCurrencies_ShareNoScale()
    {
        var document = SampleGuide.Document();
        var jobs = document.FirstJobs.Take(2).ToArray();
        jobs[1] = jobs[1] with { Pay = jobs[1].Pay! with { Currency = "KES", Place = "KE" } };
        var guide = Rendered(document with { FirstJobs = jobs });

        Assert.DoesNotContain("shared", guide.Find("#first-jobs .board").ClassName!, StringComparison.Ordinal);
        Assert.Equal(2, guide.FindAll("#first-jobs .scale").Select(Markup.Text).Distinct().Count());
    }

    [Fact]
    public void Guide_RealityChecks_SayTheVerdictInWords() => Assert.Equal(
        ["In practice: wrong", "In practice: partly right"],
        Rendered().FindAll(".claim details .lbl").Select(Markup.Text));

    [Fact]
    public void Guide_RealityChecks_CanBeJudgedOneByOne()
    {
        var guide = Rendered();

        Assert.Equal(
            ["guess-queries right", "guess-queries partly", "guess-queries wrong", "guess-degree right", "guess-degree partly", "guess-degree wrong"],
            guide.FindAll(".claim input[type=radio]").Select(choice => $"{choice.GetAttribute("name")} {choice.GetAttribute("value")}"));
        Assert.Equal(Vocabulary.Verdicts.Order(), guide.FindAll("[name=guess-queries]").Select(choice => choice.GetAttribute("value")!).Order());
        Assert.Equal(["Right", "Partly right", "Wrong"], guide.Find(".claim").QuerySelectorAll("label").Select(Markup.Text));
        Assert.All(guide.FindAll(".claim"), claim => Assert.Equal("Is that so? Decide first.", Markup.Text(claim.QuerySelector("fieldset > legend")!)));
        // Nothing is sent anywhere, and without the style sheet nothing is claimed to have been said.
        Assert.Empty(guide.FindAll(".claim form, .claim button, form .claim, input:checked"));
        Assert.All(guide.FindAll(".guessed"), said => Assert.True(said.HasAttribute("hidden")));
    }

    [Fact]
    public void Guide_RealityChecksAndMistakes_StandWholeInFoldsWithTheirSources()
    {
        var guide = Rendered();

        Assert.All(guide.FindAll(".claim details, .mistake details"), fold => Assert.Equal("SUMMARY", fold.FirstElementChild!.TagName));
        Assert.Contains("race conditions", guide.FindAll(".claim details")[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("Source 5.", Markup.Text(guide.FindAll(".claim details")[1].QuerySelector(".src")!));
        Assert.Equal("Never deploying anything", Markup.Text(guide.Find(".mistake > h3")));
        Assert.Contains("Reviewers click the link.", guide.Find(".mistake details .off").TextContent, StringComparison.Ordinal);
        Assert.Contains("free tier", guide.Find(".mistake details .on-way").TextContent, StringComparison.Ordinal);
        Assert.Contains("Editors’ estimate.", Markup.Text(guide.Find(".mistake details .src")), StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_Paths_LeadToTheComparison()
    {
        Assert.Equal(
            ["/guides/backend-developer/paths", "/guides/backend-developer/paths#suits"],
            Rendered().FindAll("#paths > .row a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Does this path suit me?"], Rendered(Bare()).FindAll("#paths > .row a").Select(Markup.Text));
    }

    [Fact]
    public void Guide_Related_LinksOnlyToWhatIsPublished()
    {
        var related = Rendered(published: "devops-engineer").Find("#related");

        Assert.Equal("/guides/devops-engineer", Assert.Single(related.QuerySelectorAll("h3 a")).GetAttribute("href"));
        Assert.Contains("Data Engineer", Markup.Text(related), StringComparison.Ordinal);
        Assert.Equal(2, related.QuerySelectorAll(".ui.q").Length);
    }

    [Fact]
    public void Guide_Progression_LinksOnlyToWhatIsPublished() => Assert.Equal(
        "From here to: Software Architect, Engineering manager",
        Markup.Text(Rendered(published: "software-architect").Find("#progression .q b").ParentElement!));

    [Fact]
    public void Guide_PastItsReview_Warns()
    {
        var guide = Render<GuideView>(p => p.Add(g => g.Guide, SampleGuide.Published()).Add(g => g.Today, new DateOnly(2027, 4, 15)));

        Assert.Contains("due for review", Markup.Text(guide.Find(".note.warn")), StringComparison.Ordinal);
        Assert.Empty(Rendered().FindAll(".note.warn"));
    }

    [Fact]
    public void Guide_Sources_SayRevisionAndDay() => Assert.Equal(
        "Revision 3, published 2 Nov 2026: Pay ranges of first jobs updated, one mistake added.",
        Markup.Text(Rendered().Find("#sources > .small")));

    [Fact]
    public void Guide_NoPaths_OffersNoneToChoose()
    {
        var guide = Rendered(Bare() with { Paths = [] });

        Markup.IsSound(guide);
        Assert.Empty(guide.FindAll(".cta, .gmap"));
        Assert.Contains("No path has been written down", Markup.Text(guide.Find("#paths")), StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_EveryTextHostile_RendersInert()
    {
        var guide = Rendered(HostileGuide.Document());

        Markup.IsSound(guide);
        Assert.Empty(guide.FindAll("img"));
        Assert.All(guide.FindAll("a"), link => Assert.Matches("^(#|/guides|/report|https://)", link.GetAttribute("href")!));
        Assert.Contains(HostileGuide.Text, guide.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", guide.Find("#work .prose").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Guide_OfADraftWithoutARevision_NamesNone()
    {
        var draft = SampleGuide.Published() with { Revision = 0 };

        var guide = Render<GuideView>(p => p.Add(g => g.Guide, draft).Add(g => g.Today, SampleGuide.Today));

        Assert.DoesNotContain("Revision", Markup.Text(guide.Find("#sources")), StringComparison.Ordinal);
    }

    private static RoleGuideDocument Bare() => new()
    {
        Slug = "ux-designer", Title = "UX Designer", Field = "Design", Summary = "Short.", Overview = "What the work is.",
        Paths = [SamplePaths.SelfTaught],
    };

    private IRenderedComponent<GuideView> Rendered(RoleGuideDocument? document = null, params string[] published) =>
        Render<GuideView>(p => p.Add(g => g.Guide, SampleGuide.Published(document, published)).Add(g => g.Today, SampleGuide.Today));

    /// <summary>With a space between neighbouring elements.</summary>
    private static string Spaced(IElement element) =>
        string.Join(' ', element.QuerySelectorAll("dt, dd").Select(Markup.Text));
}
