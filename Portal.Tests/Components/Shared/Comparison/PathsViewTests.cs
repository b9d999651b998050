using AngleSharp.Dom;
using Bunit;
using Portal.Components.Shared;
using Portal.Components.Shared.Comparison;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Comparison;

public sealed partial class PathsViewTests : BunitContext
{
    private static readonly ReaderSituation Nothing = new(null, null, null, null, null);
    private static readonly SituationFields Empty = new("", "", "", "", "", new());

    [Fact]
    public void Paths_ThreeOfThem_StandSideBySideByLetter()
    {
        var page = Rendered();

        Markup.IsSound(page);
        Assert.Equal("The paths to Backend Developer, side by side", Markup.Text(page.Find("h1")));
        Assert.Equal(["A Computing degree", "B Switch from IT work", "C Teach yourself from zero"], page.FindAll("thead th").Select(Markup.Text));
        Assert.All(page.FindAll("tbody tr"), row => Assert.Equal(["a", "b", "c"], row.QuerySelectorAll("td").Select(cell => cell.GetAttribute("data-line"))));
        Assert.Equal(page.Find("h1").Id, page.Find("table").GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void Paths_EveryAnswer_NamesItsPath() => Assert.All(
        Rendered().FindAll("tbody td"), cell => Assert.Equal(cell.GetAttribute("data-line"), Markup.Text(cell.QuerySelector(".name > .badge")!).ToLowerInvariant()));

    [Fact]
    public void Paths_Times_ShareAScaleAndNameTheirSources()
    {
        var cells = Cells(Rendered(), "Time");

        Assert.Equal(["29–47 months", "12–18 months", "18–24 months"], cells.Select(cell => Markup.Text(cell.QuerySelector(".big")!)));
        Assert.Single(cells.Select(cell => Markup.Text(cell.QuerySelector(".scale")!)).Distinct());
        Assert.Equal(
            ["United States, 2026. Source 1, not independently checked. Editors’ estimate.", "United States, 2026. Editors’ estimate.", "United States, 2026. Editors’ estimate."],
            cells.Select(cell => Markup.Text(cell.QuerySelector(".src")!)));
    }

    [Fact]
    public void Paths_Costs_StandApartFromPay()
    {
        var page = Rendered();

        Assert.Equal(["$30,000–$150,280", "$100–$600", "No figure yet"], Cells(page, "You spend").Select(cell => Markup.Text(cell.QuerySelector(".big")!)));
        Assert.Equal("United States, 2026. Source 1, not independently checked. Editors’ estimate.", Markup.Text(Cells(page, "You spend")[0].QuerySelector(".src")!));
        Assert.Equal("$25–$50 an hour", Markup.Text(Cells(page, "You earn on the way")[0].QuerySelector(".big")!));
        Assert.Equal("Stipend during A3: United States, 2026. Source 1, not independently checked.", Markup.Text(Cells(page, "You earn on the way")[0].QuerySelector(".src")!));
        Assert.Null(Cells(page, "You earn on the way")[1].QuerySelector(".big"));
    }

    [Fact]
    public void Paths_CostsInTwoPlaces_AreNeverAdded()
    {
        var steps = SamplePaths.FromItWork.Steps.ToArray();
        steps[1] = steps[1] with { Money = [new("cost", 50, null, "USD", "total", null, "KE", null, "editorial", "2025")] };
        var page = Rendered(SampleGuide.Document() with { Paths = [SamplePaths.FromItWork with { Steps = steps }] });

        var cost = Cells(page, "You spend")[0];

        Assert.Equal(["$100–$600", "$50"], cost.QuerySelectorAll(".big").Select(Markup.Text));
        Assert.Equal(["United States, 2026. Editors’ estimate.", "Kenya, 2025. Editors’ estimate."], cost.QuerySelectorAll(".src").Select(Markup.Text));
        Assert.Equal(2, cost.QuerySelectorAll(".rng").Length);
    }

    [Fact]
    public void Paths_WhatEachAsks_IsListedOrSaidToBeUnknown()
    {
        var page = Rendered();

        Assert.Equal("A place at a university, and a way to pay for it", Markup.Text(Cells(page, "Entry requirements")[0].QuerySelector("li")!));
        Assert.Equal("The guide names none.", Markup.Text(Cells(page, "Entry requirements")[1].QuerySelector(".none")!));
        Assert.Equal(["School leavers", "Career changers"], Cells(page, "Starts from")[2].QuerySelectorAll("li").Select(Markup.Text));
        Assert.Contains("hardest to prove", Cells(page, "Who it suits")[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("You are paid all the while", Markup.Text(Cells(page, "Speaks for it")[1].QuerySelector("li")!));
        Assert.Equal("Evenings and weekends", Markup.Text(Cells(page, "Speaks against it")[1].QuerySelector("li")!));
    }

    [Fact]
    public void Paths_Outcomes_AreCountedAndSharedOnesNamedByPath()
    {
        var cells = Cells(Rendered(), "What you can show");

        Assert.Equal(["5 outcomes", "2 outcomes", "2 outcomes"], cells.Select(cell => Markup.Text(cell.QuerySelector(".big")!)));
        Assert.Equal(["None shared with path B", "1 shared with path C"], cells[0].QuerySelectorAll("li").Select(Markup.Text));
    }

    [Fact]
    public void Paths_OptionalSteps_AreNamedAsLeftOut()
    {
        Assert.Equal("C3 Take a cloud certificate", Markup.Text(Cells(Rendered(), "Optional steps")[2].QuerySelector("li")!));
        Assert.DoesNotContain(
            Rendered(SampleGuide.Document() with { Paths = [SamplePaths.Degree] }).FindAll("tbody th"),
            row => row.TextContent.StartsWith("Optional", StringComparison.Ordinal));
    }

    [Fact]
    public void Paths_Next_OpensOrFollowsEach()
    {
        var next = Cells(Rendered(), "Next");

        Assert.Equal(
            ["/guides/backend-developer/paths/from-it-work", "/plan/start/backend-developer/from-it-work"],
            next[1].QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Open path B", "Follow path B"], next[1].QuerySelectorAll("a").Select(Markup.Text));
    }

    [Fact]
    public void Paths_OnlyOne_ReadsAsOne()
    {
        var page = Rendered(SampleGuide.Document() with { Paths = [SamplePaths.SelfTaught] });

        Markup.IsSound(page);
        Assert.Equal("The path to Backend Developer at a glance", Markup.Text(page.Find("h1")));
        Assert.Equal("Does this path suit me?", Markup.Text(page.Find("#suits h2")));
        Assert.Empty(page.FindAll("tbody td li:contains('shared with')"));
        Assert.DoesNotContain("No path is ranked", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_None_SaysSo()
    {
        var page = Rendered(SampleGuide.Document() with { Paths = [] });

        Markup.IsSound(page);
        Assert.Empty(page.FindAll("table, form.suits"));
        Assert.Contains("No path has been written down", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_HeadlineApartFromASum_IsExplainedWhereTheTimeLeads()
    {
        var headline = SampleGuide.Document().Timelines[0] with { Time = new(6, 12, "months", "calendar"), Paths = [] };
        var page = Rendered(SampleGuide.Document() with { Timelines = [headline] });

        Markup.IsSound(page);
        Assert.Equal("#apart-a", Cells(page, "Time")[0].QuerySelector("a[href^='#apart']")!.GetAttribute("href"));
        Assert.Equal(["apart-a", "apart-c"], page.FindAll("[id^=apart]").Select(part => part.Id!));
        Assert.Contains(
            "The headline speaks of no path in particular. This path is written for school leavers, students.",
            page.FindAll("#apart-a li").Select(Markup.Text));
        Assert.Contains("counted from a cold start", page.Find("#apart-a").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_Sources_AreThoseItCites() => Assert.Equal(
        ["source-1", "source-4"], Rendered().FindAll("#sources li").Select(source => source.Id!));

    [Fact]
    public void Paths_EveryTextHostile_RendersInert()
    {
        var page = Rendered(HostileGuide.Document(), new("student", 1, 1, "USD", 1));

        Markup.IsSound(page);
        Assert.Empty(page.FindAll("img"));
    }

    private static List<IElement> Cells(IRenderedComponent<PathsView> page, string row) =>
        [.. page.FindAll("tbody tr").Single(line => line.QuerySelector("th")!.ChildNodes[0].TextContent == row).QuerySelectorAll("td")];

    private IRenderedComponent<PathsView> Rendered(
        RoleGuideDocument? document = null, ReaderSituation? situation = null, SituationFields? fields = null) =>
        Render<PathsView>(p => p
            .Add(v => v.Outline, GuideOutline.Of(SampleGuide.Published(document)))
            .Add(v => v.Situation, situation ?? Nothing)
            .Add(v => v.Fields, fields ?? Empty)
            .Add(v => v.Today, SampleGuide.Today));
}
