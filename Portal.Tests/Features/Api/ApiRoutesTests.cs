using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Api;

public sealed class ApiRoutesTests(ApiPortal api) : IClassFixture<ApiPortal>
{
    private const string Path = "/api/v1/guides/clerk/paths/way";

    [Theory]
    [InlineData("/api/v1")]
    [InlineData("/api/v1/guides")]
    [InlineData("/api/v1/guides?place=ke")]
    [InlineData("/api/v1/guides?limit=1&unknown=x")]
    [InlineData("/api/v1/guides/clerk")]
    [InlineData("/api/v1/guides/clerk?place=IN-KA")]
    [InlineData(Path)]
    [InlineData("/api/v1/internships")]
    [InlineData("/api/v1/internships/backend-internship")]
    [InlineData("/api/v1/openings")]
    [InlineData("/api/v1/openings/open")]
    [InlineData("/api/v1/openings/example")]
    [InlineData("/api/v1/institutions/north/supplement")]
    [InlineData("/api/v1/changes")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/guides/clerk/paths/way.ctdl.jsonld", "application/ld+json")]
    public async Task Get_WhatIsThere_IsTheSameForEverybodyAndKnownByItsTag(string address, string type = "application/json")
    {
        using var first = await api.SendAsync(address, null, ("Accept-Encoding", "br"), ("Host", "evil.example"), ("Cookie", "portal-session=x"));
        var body = await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(type, first.Content.Headers.ContentType?.MediaType);
        Assert.Equal("br", Assert.Single(first.Content.Headers.ContentEncoding));
        Assert.Equal(["*"], first.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("ETag", first.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
        Assert.Equal("Accept-Encoding", Assert.Single(first.Headers.Vary));
        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.True(first.Headers.Contains("RateLimit"));
        Assert.False(first.Headers.ETag!.IsWeak);
        using var plain = await api.SendAsync(address);
        Assert.DoesNotContain("evil.example", await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var head = await api.SendAsync(address, HttpMethod.Head, ("Accept-Encoding", "br"));
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        using var again = await api.SendAsync(address, null, ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag.Tag));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(["*"], again.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.True(again.Headers.Contains("RateLimit"));
        Assert.NotEmpty(body);
    }

    [Theory]
    [InlineData("/api/v1/guides?place=XX", "place")]
    [InlineData("/api/v1/guides?place=world", "place")]
    [InlineData("/api/v1/guides/clerk?place=%00", "place")]
    [InlineData(Path + "?place=Kenya", "place")]
    [InlineData("/api/v1/guides?limit=0", "limit")]
    [InlineData("/api/v1/guides?limit=101", "limit")]
    [InlineData("/api/v1/openings?limit=-1", "limit")]
    [InlineData("/api/v1/changes?limit=1e1", "limit")]
    [InlineData("/api/v1/guides?cursor=x", "cursor")]
    [InlineData("/api/v1/internships?cursor=Z3VpZGVzOjE", "cursor")] // Of the guides.
    [InlineData("/api/v1/changes?since=99999999", "since")]
    [InlineData("/api/v1/changes?since=-1", "since")]
    [InlineData("/api/v1/changes?since=99999999999999999999", "since")]
    [InlineData("/api/v1/changes?since=yesterday", "since")]
    public async Task Get_WhatCannotBeUnderstood_IsAProblemThatNamesIt(string address, string named)
    {
        var problem = await ProblemAsync(address, HttpStatusCode.BadRequest, "bad-request");

        Assert.Contains(named, problem, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2")]
    [InlineData("/api/v1/guides/none")]
    [InlineData("/api/v1/guides/Not_A_Slug")]
    [InlineData("/api/v1/guides/clerk/paths/none")]
    [InlineData("/api/v1/guides/clerk/paths/%0d%0a")]
    [InlineData("/api/v1/internships/clerk")]
    [InlineData("/api/v1/openings/none")]
    [InlineData("/api/v1/institutions/none/supplement")]
    [InlineData("/api/v1/institutions/shut/supplement")]
    [InlineData("/guides/clerk/paths/none.ctdl.jsonld")]
    [InlineData("/guides/none/paths/way.ctdl.jsonld")]
    public Task Get_WhatIsNotThere_IsAProblem(string address) => ProblemAsync(address, HttpStatusCode.NotFound, "not-found");

    [Theory]
    [InlineData("/api/v1/guides/retired", "Its figures were wrong.")]
    [InlineData("/api/v1/guides/retired/paths/way", "taken back")]
    [InlineData("/guides/retired/paths/way.ctdl.jsonld", "taken back")]
    [InlineData("/api/v1/openings/closed", "takes no more applications")]
    public async Task Get_WhatIsThereNoMore_IsGone(string address, string why) =>
        Assert.Contains(why, await ProblemAsync(address, HttpStatusCode.Gone, "gone"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/v1/guides/old-name", "/api/v1/guides/new-name")]
    [InlineData("/api/v1/guides/old-name?place=KE&x=%20", "/api/v1/guides/new-name?place=KE&x=%20")]
    [InlineData("/api/v1/guides/old-name/paths/way", "/api/v1/guides/new-name/paths/way")]
    [InlineData("/guides/old-name/paths/way.ctdl.jsonld", "/guides/new-name/paths/way.ctdl.jsonld")]
    public async Task Get_UnderAFormerSlug_LeadsOn(string address, string present)
    {
        using var response = await api.SendAsync(address);

        Assert.Equal((HttpStatusCode.MovedPermanently, present), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("POST", "/api/v1/guides")]
    [InlineData("PUT", "/api/v1/guides/clerk")]
    [InlineData("DELETE", "/api/v1/nothing")]
    [InlineData("POST", "/guides/clerk/paths/way.ctdl.jsonld")]
    [InlineData("POST", "/openapi/v1.json")]
    public async Task Write_Anything_IsNotAllowed(string method, string address)
    {
        using var response = await api.SendAsync(address, new(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], response.Content.Headers.Allow);
        Assert.EndsWith("/api#problem-method-not-allowed", (string?)(await ApiPortal.ReadAsync(response))["type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/guides")]
    [InlineData("/api/v1/guides/clerk")]
    [InlineData("/guides/clerk/paths/way.ctdl.jsonld")]
    [InlineData("/openapi/v1.json")]
    public async Task Options_FromAnotherSite_AllowsToAskWithAnETag(string address)
    {
        using var response = await api.SendAsync(
            address, HttpMethod.Options, ("Origin", "https://university.example"), ("Access-Control-Request-Method", "GET"), ("Access-Control-Request-Headers", "if-none-match"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("If-None-Match", response.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.Contains("GET", response.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_OfEveryAnswer_LeadSomewhere()
    {
        var (toVisit, seen) = (new Queue<string>(["/api/v1"]), new HashSet<string> { "/api/v1" });
        // Embeds are another feature's; where it is there, its links are followed too.
        var hasEmbeds = api.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Any(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/embed/v1/guides", StringComparison.Ordinal) == true);
        while (toVisit.TryDequeue(out var address))
        {
            using var response = await api.SendAsync(address);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {response.StatusCode}.");
            if (response.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/ld+json") || address == PortalUrls.OpenApi)
            {
                continue;
            }

            foreach (var found in ApiPortal.Addresses(await ApiPortal.ReadAsync(response)).Select(link => ApiPortal.Relative(link).Split('#')[0]))
            {
                if ((hasEmbeds || !found.StartsWith("/embed/", StringComparison.Ordinal)) && seen.Add(found))
                {
                    toVisit.Enqueue(found);
                }
            }
        }

        Assert.Contains("/api/v1/guides/clerk/paths/way", seen);
        Assert.Contains("/api/v1/openings/open", seen);
        Assert.Contains("/api/v1/internships/backend-internship", seen);
        Assert.Contains("/guides/clerk/paths/way.ctdl.jsonld", seen);
    }

    [Fact]
    public async Task Get_AGuideOfAPlace_TellsFiguresOfThatPlaceWithTheirSource()
    {
        var (plain, placed) = (await api.GetAsync($"/api/v1/guides/{SampleGuide.Slug}"), await api.GetAsync($"/api/v1/guides/{SampleGuide.Slug}?place=nz"));

        Assert.Equal((null, "NZ"), ((string?)plain["forPlace"], (string?)placed["forPlace"]));
        Assert.Equal(["NZ"], plain["otherPlaces"]!.AsArray().Select(known => (string?)known));
        Assert.Equal("Begin with the register.", (string?)Assert.Single(placed["placeNotes"]!.AsArray()));
        var figure = placed["figures"]!.AsArray()[0]!;
        Assert.Equal(("median-nz", 70_000, "NZD", "NZ", "2025"),
            ((string?)figure["id"], (int)figure["min"]!, (string?)figure["currency"], (string?)figure["place"], (string?)figure["asOf"]));
        Assert.DoesNotContain("median-nz", plain["figures"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.EndsWith("?place=NZ", (string?)placed["links"]!["self"], StringComparison.Ordinal);
        var sources = placed["sources"]!.AsArray().Select(source => (string?)source!["id"]).Append(Source.Editorial).ToList();
        Assert.All(placed["figures"]!.AsArray(), known => Assert.Contains((string?)known!["source"], sources));
        Assert.Equal(
            SampleGuide.Document().Paths.SelectMany(path => path.Steps.SelectMany(step => step.Outcomes.Select(outcome => $"{path.Id}/{step.Id}/{outcome.Id}"))),
            plain["paths"]!.AsArray().SelectMany(path => path!["steps"]!.AsArray().SelectMany(step => step!["outcomes"]!.AsArray().Select(outcome => $"{path["id"]}/{step["id"]}/{outcome!["id"]}"))));
    }

    [Fact]
    public async Task Get_ASupplement_TellsCoursesByPermanentIds()
    {
        var supplement = await api.GetAsync("/api/v1/institutions/north/supplement");

        Assert.Equal("north university", (string?)supplement["name"]);
        var outcome = Assert.Single(supplement["outcomes"]!.AsArray())!;
        Assert.Equal(("clerk-write", "course", "CS301"), ((string?)outcome["outcome"], (string?)outcome["items"]![0]!["kind"], (string?)outcome["items"]![0]!["code"]));
        var step = Assert.Single(supplement["steps"]!.AsArray())!;
        Assert.Equal(("clerk", "way", "show", "Careers office"), ((string?)step["guide"], (string?)step["path"], (string?)step["step"], (string?)step["items"]![0]!["title"]));
    }

    [Fact]
    public async Task Get_OpeningsOfAPlace_LeavesOutOthersAndExamplesSayWhatTheyAre()
    {
        var here = await api.GetAsync("/api/v1/openings?place=KE");
        var elsewhere = await api.GetAsync("/api/v1/openings?place=NZ");

        Assert.Contains("open", here["items"]!.AsArray().Select(item => (string?)item!["slug"]));
        Assert.DoesNotContain("open", elsewhere["items"]!.AsArray().Select(item => (string?)item!["slug"]));
        Assert.Equal((true, null), ((bool)(await api.GetAsync("/api/v1/openings/example"))["isExample"]!, (string?)(await api.GetAsync("/api/v1/openings/example"))["applyUrl"]));
    }

    private async Task<string?> ProblemAsync(string address, HttpStatusCode status, string kind)
    {
        using var response = await api.SendAsync(address);
        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var problem = await ApiPortal.ReadAsync(response);
        Assert.Equal($"{ApiPortal.Origin}/api#problem-{kind}", (string?)problem["type"]);
        Assert.Equal((int)status, (int)problem["status"]!);
        return (string?)problem["detail"];
    }
}
