using System.Net;
using System.Text.Json.Nodes;
using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Api;

public sealed class CtdlTests(ApiPortal api) : IClassFixture<ApiPortal>
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();

    [Fact]
    public async Task Graph_OfEveryPath_HoldsEveryStepAndOutcomeUnderIdsThatLeadToIt()
    {
        foreach (var path in Sample.Paths)
        {
            var address = PortalUrls.Ctdl(Sample.Slug, path.Id);
            var document = await api.GetAsync(address);
            var nodes = document["@graph"]!.AsArray().Select(node => node!.AsObject()).ToList();

            Assert.Equal("https://credreg.net/ctdl/schema/context/json", (string?)document["@context"]);
            Assert.Equal("ceterms:Pathway", (string?)nodes[0]["@type"]);
            Assert.Equal(ApiPortal.Origin + address, (string?)nodes[0]["@id"]);
            Assert.All(nodes, node => Assert.StartsWith(ApiPortal.Origin + address, (string?)node["@id"], StringComparison.Ordinal));
            Assert.Equal(nodes.Count, nodes.Select(node => (string?)node["@id"]).Distinct().Count());
            Assert.Equal(
                path.Steps.Select(step => $"#step-{step.Id}").Concat(path.Steps.SelectMany(step => step.Outcomes).Select(outcome => $"#outcome-{outcome.Id}")).Append("#role").Distinct().Order(StringComparer.Ordinal),
                Ids(nodes[0], "ceterms:hasPart").Select(id => id[(ApiPortal.Origin + address).Length..]).Order(StringComparer.Ordinal));
            Assert.All(nodes, node => Assert.NotEmpty((string?)node["ceterms:name"]!["en"] ?? ""));
            Assert.All(nodes.Skip(1), node => Assert.Equal([ApiPortal.Origin + address], Ids(node, "ceterms:isPartOf")));
        }
    }

    [Fact]
    public async Task Graph_OfAPath_IsTypedAndLeadsFromStepToStepToTheRole()
    {
        var nodes = (await api.GetAsync(PortalUrls.Ctdl("clerk", "way")))["@graph"]!.AsArray().Select(node => node!.AsObject()).ToList();
        var (learn, show, role) = (Node("#step-learn"), Node("#step-show"), Node("#role"));

        Assert.Equal(["ceterms:CourseComponent", "ceterms:CourseComponent", "ceterms:JobComponent"], new[] { learn, show, role }.Select(node => (string?)node["@type"]));
        Assert.Equal("ceterms:CompetencyComponent", (string?)Node("#outcome-clerk-write")["@type"]);
        Assert.Null(learn["ceterms:precededBy"]);
        Assert.Equal([IdOf(show)], Ids(learn, "ceterms:precedes"));
        Assert.Equal([IdOf(learn)], Ids(show, "ceterms:precededBy"));
        Assert.Equal([IdOf(role)], Ids(show, "ceterms:precedes"));
        Assert.Equal([IdOf(show)], Ids(role, "ceterms:precededBy"));
        Assert.Equal([IdOf(role)], Ids(nodes[0], "ceterms:hasDestinationComponent"));
        Assert.Equal([IdOf(nodes[0])], Ids(role, "ceterms:isDestinationComponentOf"));
        Assert.Equal([IdOf(Node("#outcome-clerk-read")), IdOf(Node("#outcome-clerk-write"))], Ids(learn, "ceterms:hasChild"));
        Assert.Equal([IdOf(learn)], Ids(Node("#outcome-clerk-write"), "ceterms:isChildOf"));

        JsonObject Node(string fragment) => Assert.Single(nodes, node => IdOf(node).EndsWith(fragment, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Graph_WhereStepsRunBesideOneAnother_PutsThemInOneStretch()
    {
        var sample = SmallRoleGuide.Of("beside");
        var path = sample.Paths[0];
        var beside = path.Steps[1] with { Id = "beside", Kind = "project", Time = path.Steps[1].Time! with { Alongside = "learn" }, Outcomes = [new("beside-made", "Show it", true)] };
        await api.Portal.PublishAsync(sample with { Paths = [path with { Steps = [path.Steps[0], beside, path.Steps[1]] }] });

        var nodes = (await api.GetAsync(PortalUrls.Ctdl("beside", "way")))["@graph"]!.AsArray().Select(node => node!.AsObject()).ToDictionary(IdOf);
        var address = ApiPortal.Origin + PortalUrls.Ctdl("beside", "way");

        Assert.Equal([$"{address}#step-learn", $"{address}#step-beside"], Ids(nodes[$"{address}#step-show"], "ceterms:precededBy"));
        Assert.Equal(("ceterms:BasicComponent", "Project"), ((string?)nodes[$"{address}#step-beside"]["@type"], (string?)nodes[$"{address}#step-beside"]["ceterms:componentCategory"]!["en"]));
        Assert.Equal("Optional", (string?)nodes[$"{address}#outcome-beside-made"]["ceterms:componentDesignation"]![0]!["ceterms:targetNodeName"]!["en"]);
    }

    [Fact]
    public async Task PathPage_InItsHead_LeadsToIt()
    {
        using var browser = api.Portal.NewBrowser();

        var link = (await browser.GetAsync(PortalUrls.Path("clerk", "way"))).Document.QuerySelector("link[rel=alternate][type='application/ld+json']");

        using var response = await api.SendAsync(link!.GetAttribute("href")!);
        Assert.Equal((HttpStatusCode.OK, "application/ld+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    private static string IdOf(JsonObject node) => (string)node["@id"]!;

    private static IEnumerable<string> Ids(JsonObject node, string property) => node[property]!.AsArray().Select(id => (string)id!);
}
