using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Data.Entities;
using Portal.Domain.Institutions;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>Embeds in pages of another origin, as a browser shows them.</summary>
public sealed class EmbedTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private const string Guide = "/embed/v1/guides/backend-developer", Path = Guide + "/paths/computer-science-degree";

    private string Origin => Portal.BaseAddress.GetLeftPart(UriPartial.Authority);

    private string Loader => $"""<script src="{Origin}/embed/v1.js"></script>""";

    [Fact]
    public async Task PlainFrame_OnAnotherOrigin_ShowsTheEmbedAndLinksOpenAroundIt()
    {
        var visit = await OpenAsync($"""<iframe title="Path" width="600" height="700" src="{Origin}{Path}"></iframe>""");
        var frame = visit.Page.FrameLocator("iframe");

        await Assertions.Expect(frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Computer science degree");
        await IsStyledAsync(frame);
        await frame.GetByRole(AriaRole.Link, new() { Name = "Open the full path" }).ClickAsync();

        await visit.Page.WaitForURLAsync($"{Origin}/guides/backend-developer/paths/computer-science-degree");
    }

    [Fact]
    public async Task SandboxedFrame_WithoutAnything_ShowsTheEmbedInItsStyles()
    {
        var visit = await OpenAsync($"""<iframe title="Path" sandbox="" width="600" height="700" src="{Origin}{Path}?accent=8a1c3d"></iframe>""");
        visit.Expect(new Regex("Blocked script execution in .* because the document's frame is sandboxed"));
        var frame = visit.Page.FrameLocator("iframe");

        await Assertions.Expect(frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Computer science degree");
        await IsStyledAsync(frame);
        await Assertions.Expect(frame.Locator(".embed")).ToHaveCSSAsync("border-top-color", "rgb(138, 28, 61)");
    }

    [Fact]
    public async Task SandboxedFrame_WithScripts_TellsItsHeightFromAnOpaqueOrigin()
    {
        var visit = await OpenAsync($"""<iframe title="Path" sandbox="allow-scripts" width="600" height="700" src="{Origin}{Path}"></iframe>""");
        await HeardAsync(visit, 2);

        var own = Assert.Single(await MessagesAsync(visit), message => message.IsOwn);
        Assert.Equal("null", own.Origin);
        Assert.Equal(
            ["height", "id", "type", "v"], own.Data.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("pathway:height", 1), (own.Data.GetProperty("type").GetString(), own.Data.GetProperty("v").GetInt32()));
        Assert.Equal(Path, own.Data.GetProperty("id").GetString());
        Assert.Equal(await HeightAsync(visit.Page.FrameLocator("iframe")), own.Height);
        await IsStyledAsync(visit.Page.FrameLocator("iframe"));
    }

    [Fact]
    public async Task AnyFrame_ItsHeight_IsToldToLearningPlatformsAsText()
    {
        var visit = await OpenAsync($"""<iframe title="Path" width="600" height="700" src="{Origin}{Path}"></iframe>""");
        await HeardAsync(visit, 2);

        var height = (await MessagesAsync(visit)).Single(message => message.IsOwn).Height;
        var text = Assert.Single(await MessagesAsync(visit), message => message.Data.ValueKind is JsonValueKind.String).Data.GetString();
        Assert.Equal($$"""{"subject":"lti.frameResize","height":{{height}}}""", text);
    }

    [Fact]
    public async Task Height_ThatChangesOften_IsToldOnChangeAndTenTimesASecondAtMost()
    {
        var visit = await OpenAsync($"""<iframe title="Path" width="600" height="700" src="{Origin}{Path}"></iframe>""");
        await HeardAsync(visit, 2);
        var frame = visit.Page.FrameLocator("iframe");

        await frame.Locator("body").EvaluateAsync(
            """
            () => new Promise(done => {
                const fold = document.querySelector('details');
                let left = 90;
                (function turn() {
                    fold.open = !fold.open;
                    if (--left) requestAnimationFrame(turn); else { fold.open = true; requestAnimationFrame(done); }
                })();
            })
            """);
        var end = await HeightAsync(frame);
        await visit.Page.WaitForFunctionAsync("end => heard.filter(said => said.data.type).at(-1).data.height === end", end);

        var told = (await MessagesAsync(visit)).Where(message => message.IsOwn).ToList();
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.NotEqual(pair.First.Height, pair.Second.Height));
        // Timers of a busy machine come late, never early; a message that was late lets the next one seem early.
        Assert.InRange(told.Count - 1, 1, (int)Math.Ceiling((told[^1].At - told[0].At) / 100) + 1);
    }

    [Fact]
    public async Task Loader_TwoOnOnePage_AreEachAsHighAsTheirContent()
    {
        var visit = await OpenAsync(
            $"""
            <career-pathway guide="backend-developer" path="computer-science-degree" accent="#8a1c3d" theme="dark">
              <a href="{Origin}/guides/backend-developer/paths/computer-science-degree">Where a
                degree leads</a>
            </career-pathway>
            <career-pathway guide="backend-developer" sections="timeline" place="KE"><a href="{Origin}/guides/backend-developer">Backend developer</a></career-pathway>
            {Loader}
            """);
        await HeardAsync(visit, 4);
        var (first, second) = (visit.Page.Locator("career-pathway").First.Locator("iframe"), visit.Page.Locator("career-pathway").Last.Locator("iframe"));

        Assert.Equal($"{Origin}{Path}?theme=dark&accent=8a1c3d", await first.GetAttributeAsync("src"));
        Assert.Equal($"{Origin}{Guide}?sections=timeline&place=KE", await second.GetAttributeAsync("src"));
        Assert.Equal("Where a degree leads", await first.GetAttributeAsync("title"));
        Assert.Equal("lazy", await first.GetAttributeAsync("loading"));
        Assert.Equal(
            "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
            await first.GetAttributeAsync("sandbox"));
        foreach (var frame in (ILocator[])[first, second])
        {
            var height = await HeightAsync(frame.ContentFrame);
            await Assertions.Expect(frame).ToHaveCSSAsync("height", $"{height}px");
            await Assertions.Expect(frame.ContentFrame.Locator(".embed")).ToBeVisibleAsync();
        }

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Where a degree leads" })).ToBeHiddenAsync();
        var before = await HeightAsync(first.ContentFrame);
        await first.ContentFrame.Locator("summary").First.ClickAsync();
        await Assertions.Expect(first).Not.ToHaveCSSAsync("height", $"{before}px");
        await Assertions.Expect(first).ToHaveCSSAsync("height", $"{await HeightAsync(first.ContentFrame)}px");
        await FollowsAsync(visit, first.ContentFrame.GetByRole(AriaRole.Link, new() { Name = "Open the full path" }));
    }

    [Fact]
    public async Task Loader_ForgedMessages_ChangeNothing()
    {
        var visit = await OpenAsync(
            $"""
            <career-pathway guide="backend-developer"><a href="{Origin}/guides/backend-developer">Backend developer</a></career-pathway>
            {Loader}
            <iframe title="Sibling" sandbox="allow-scripts" srcdoc="<script>parent.postMessage(&#123;type:'pathway:height',v:1,id:'career-pathway-1',height:3333&#125;,'*')</script>"></iframe>
            <iframe title="Twin" sandbox="allow-scripts allow-same-origin" src="{Origin}{Path}"></iframe>
            <script>
              postMessage(&#123;type:'pathway:height',v:1,id:'career-pathway-1',height:4444&#125;, '*');
            </script>
            """.Replace("&#123;", "{", StringComparison.Ordinal).Replace("&#125;", "}", StringComparison.Ordinal));
        var frame = visit.Page.Locator("career-pathway iframe");
        await visit.Page.WaitForFunctionAsync(
            "['career-pathway-1', '/embed/v1/guides/backend-developer/paths/computer-science-degree'].every(id => heard.some(said => said.data.id === id && said.data.height < 3000))"
            + " && [3333, 4444].every(height => heard.some(said => said.data.height === height))");

        await Assertions.Expect(frame).ToHaveCSSAsync("height", $"{await HeightAsync(frame.ContentFrame)}px");

        // Even its own frame is believed in what it may say alone.
        var before = await HeightAsync(frame.ContentFrame);
        foreach (var forged in (string[])["{type:'pathway:height',v:2,height:500}", "{type:'pathway:height',v:1,height:'500'}", "{type:'pathway:height',v:1,height:NaN}", "null", "'text'"])
        {
            await frame.ContentFrame.Locator("body").EvaluateAsync($"() => parent.postMessage({forged}, '*')");
        }

        await frame.ContentFrame.Locator("body").EvaluateAsync("() => parent.postMessage('last', '*')");
        await visit.Page.WaitForFunctionAsync("heard.some(said => said.data === 'last')");
        await Assertions.Expect(frame).ToHaveCSSAsync("height", $"{before}px");
        await frame.ContentFrame.Locator("body").EvaluateAsync("() => parent.postMessage({type:'pathway:height',v:1,height:1e9}, '*')");
        await Assertions.Expect(frame).ToHaveCSSAsync("height", "12000px");
    }

    [Fact]
    public async Task Loader_LoadedTwiceAndChanged_ShowsOneFrame()
    {
        var visit = await OpenAsync(
            $"""
            {Loader}
            <career-pathway guide="backend-developer"><a href="{Origin}/guides/backend-developer">Backend developer</a></career-pathway>
            <career-pathway><a href="{Origin}/guides">All guides</a></career-pathway>
            {Loader}<script src="{Origin}/embed/v1.0.0.js" crossorigin="anonymous" integrity="{await IntegrityAsync()}"></script>
            """);
        await HeardAsync(visit, 2);

        await Assertions.Expect(visit.Page.Locator("iframe")).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("iframe")).ToHaveAttributeAsync("title", "Backend developer");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "All guides" })).ToBeVisibleAsync();
        await visit.Page.Locator("career-pathway").First.EvaluateAsync("element => element.setAttribute('theme', 'dark')");
        await Assertions.Expect(visit.Page.Locator("iframe")).ToHaveAttributeAsync("src", $"{Origin}{Guide}?theme=dark");
        await Assertions.Expect(visit.Page.FrameLocator("iframe").Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visit.Page.Locator("career-pathway").First.EvaluateAsync("element => element.removeAttribute('guide')");
        await Assertions.Expect(visit.Page.Locator("iframe")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Backend developer" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Loader_KeyThatIsRefused_LeavesTheLink()
    {
        var visit = await OpenAsync(
            $"""<career-pathway guide="backend-developer" key="no-such-key"><a href="{Origin}/guides/backend-developer">Backend developer</a></career-pathway>{Loader}""");
        visit.Expect(new Regex("frame-ancestors|status of 403"));
        await Assertions.Expect(visit.Page.Locator("iframe")).ToHaveCountAsync(1);

        await FollowsAsync(visit, visit.Page.GetByRole(AriaRole.Link, new() { Name = "Backend developer" }));
    }

    [Fact]
    public async Task Loader_WithoutScripts_LeavesTheLink()
    {
        var visit = await OpenAsync(
            $"""<career-pathway guide="backend-developer"><a href="{Origin}/guides/backend-developer">Backend developer</a></career-pathway>{Loader}""", scripts: false);

        await FollowsAsync(visit, visit.Page.GetByRole(AriaRole.Link, new() { Name = "Backend developer" }));
    }

    [Fact]
    public async Task WordPress_ItsFrame_TellsHeightAndLinksWithTheSecretAndScrolls()
    {
        var visit = await OpenAsync(
            $"""<iframe title="Guide" sandbox="allow-scripts" security="restricted" scrolling="no" width="600" height="1000" src="{Origin}{Guide}#?secret=aB3dE6gH9k"></iframe>""");
        await HeardAsync(visit, 3);
        var frame = visit.Page.FrameLocator("iframe");

        var height = Assert.Single(await MessagesAsync(visit), message => message.Word == "height");
        Assert.Equal(["message", "secret", "value"], height.Data.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("aB3dE6gH9k", height.Data.GetProperty("secret").GetString());
        Assert.Equal((await MessagesAsync(visit)).Last(message => message.IsOwn).Height, height.Data.GetProperty("value").GetInt32());
        Assert.True(height.Data.GetProperty("value").GetInt32() > 1000);
        var scroll = await frame.Locator("main").EvaluateAsync<string>(
            "main => { main.scrollTop = 200; return [innerHeight, main.clientHeight, main.scrollTop, main.offsetWidth > main.clientWidth].join(' '); }");
        Assert.Equal("1000 1000 200 true", scroll);

        await frame.GetByRole(AriaRole.Link, new() { Name = "Open the full guide" }).ClickAsync();
        await HeardAsync(visit, 4);
        var link = Assert.Single(await MessagesAsync(visit), message => message.Word == "link");
        Assert.Equal($"{Origin}/guides/backend-developer", link.Data.GetProperty("value").GetString());
        Assert.Equal("aB3dE6gH9k", link.Data.GetProperty("secret").GetString());
    }

    [Fact]
    public async Task Frame_OnAnOriginThatIsNotAllowed_IsRefusedByTheBrowser()
    {
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync(institution => institution.Allow("https://www.rvu.example"));
        foreach (var (address, allowed) in ((string, bool)[])[(Path, true), ($"{Path}?p={key}", false), ($"{Path}?p=no-such-key", false)])
        {
            await IsShownAsync(address, site => site.Address, allowed);
            // Neither on a safe line nor on somebody's own machine.
            await IsShownAsync(address, site => site.Other, allowed: false);
        }
    }

    [Fact]
    public async Task Frame_OnAnOriginOfTheInstitution_IsShownAndOnThePortalItself()
    {
        var site = UntilTheEnd(await HostSite.StartAsync());
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync(institution => institution.Allow(site.Other.GetLeftPart(UriPartial.Authority)));

        await IsShownAsync($"{Path}?p={key}", host => host.Other, allowed: false);
        var host = UntilTheEnd(await HostSite.StartAsync(("page", $"""<iframe title="Path" src="{Origin}{Path}?p={key}"></iframe>""")));
        await Portal.InDatabaseAsync(async db =>
        {
            var origin = db.Set<InstitutionOrigin>().Single(known => known.Origin == site.Other.GetLeftPart(UriPartial.Authority));
            origin.Origin = host.Other.GetLeftPart(UriPartial.Authority);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Portal.ForgetInstitutions();
        var visit = await VisitHostAsync(host.Other);
        await visit.Page.GotoAsync(new Uri(host.Other, "page").ToString());

        await Assertions.Expect(visit.Page.FrameLocator("iframe").GetByText(EmbeddingInstitutions.Name).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Guide + "?theme=auto")]
    [InlineData(Guide + "?theme=auto&sections=timeline,paths,reality-checks&place=KE&accent=ffee00")]
    [InlineData(Path + "?theme=auto")]
    [InlineData(Path + "?theme=auto&accent=8a1c3d&place=atlantis")]
    [InlineData(Path + "?theme=dark&accent=222222")]
    [InlineData("/embed/v1/guides/no-such-role")]
    public async Task Embed_Any_IsFitForEverybody(string address)
    {
        var visit = await VisitAsync();
        visit.Expect(new Regex("Failed to load resource: the server responded with a status of 404"));
        await visit.GoToAsync(address);

        await visit.IsFitForEverybodyAsync();
    }

    [Fact]
    public async Task Embed_OfAnInstitution_IsFitForEverybody()
    {
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync(institution =>
        {
            institution.Accent = "8a1c3d";
            institution.Supplement.Add(new() { Kind = SupplementKind.Course, Code = "CS301", Title = "Databases", Url = "https://www.rvu.example/cs301" });
        });
        await Portal.InDatabaseAsync(async db =>
        {
            var item = db.Set<SupplementItemRow>().Single(row => row.Url == "https://www.rvu.example/cs301");
            foreach (var step in db.Set<StepRow>().Where(row => row.Pathway!.Key == "computer-science-degree").Take(2).Select(row => row.Id).ToList())
            {
                db.Add(new SupplementTarget { ItemId = item.Id, StepId = step });
            }

            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Portal.ForgetInstitutions();
        var visit = await VisitAsync();
        await visit.GoToAsync($"{Path}?theme=auto&p={key}");

        await Assertions.Expect(visit.Page.GetByText("CS301")).Not.ToHaveCountAsync(0);
        await visit.IsFitForEverybodyAsync();
    }

    /// <summary>A page of another site with this body, where nothing is asked of anybody but it and the portal, and no cookie comes.</summary>
    private async Task<Visit> OpenAsync(string body, bool scripts = true)
    {
        var host = UntilTheEnd(await HostSite.StartAsync(("page", body)));
        var visit = await VisitHostAsync(host.Address, scripts);
        await visit.GoToAsync("/page");
        Assert.Empty(await visit.Context.CookiesAsync());
        return visit;
    }

    private async Task<Visit> VisitHostAsync(Uri host, bool scripts = true)
    {
        var visit = await VisitAsync(host, scripts: scripts);
        visit.Expect(new Regex($"^Request leaves the portal: {Regex.Escape(Origin)}/"));
        visit.Context.Response += (_, response) =>
        {
            // A cookie of the portal in a page of another site would be one that follows readers around.
            if (response.Headers.ContainsKey("set-cookie"))
            {
                throw new InvalidOperationException($"{response.Url} sets a cookie.");
            }
        };
        return visit;
    }

    private async Task IsShownAsync(string embed, Func<HostSite, Uri> origin, bool allowed)
    {
        var host = UntilTheEnd(await HostSite.StartAsync(("page", $"""<iframe title="Path" src="{Origin}{embed}"></iframe>""")));
        var visit = await VisitHostAsync(origin(host));
        if (!allowed)
        {
            visit.Expect(new Regex("frame-ancestors|status of 403"));
        }

        await visit.Page.GotoAsync(new Uri(origin(host), "page").ToString());
        var frame = visit.Page.Frames.Single(frame => frame != visit.Page.MainFrame);
        await frame.WaitForLoadStateAsync();
        Assert.Equal(allowed ? Origin + embed : "chrome-error://chromewebdata/", frame.Url);
    }

    private async Task FollowsAsync(Visit visit, ILocator link)
    {
        await link.ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex($"^{Regex.Escape(Origin)}/guides/backend-developer"));
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
    }

    private async Task<string> IntegrityAsync()
    {
        using var client = new HttpClient { BaseAddress = Portal.BaseAddress };
        var facts = JsonDocument.Parse(await client.GetStringAsync("/embed/v1.json", TestContext.Current.CancellationToken));
        return facts.RootElement.GetProperty("integrity").GetString()!;
    }

    /// <summary>All three style sheets: the height of tokens.css, the line of reading.css, the ground of embed.css.</summary>
    private static async Task IsStyledAsync(IFrameLocator frame)
    {
        await Assertions.Expect(frame.Locator(".embed")).ToHaveCSSAsync("border-top-width", "8px");
        await Assertions.Expect(frame.Locator(".stations")).ToHaveCSSAsync("list-style-type", "none");
        await Assertions.Expect(frame.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    private static Task<int> HeightAsync(IFrameLocator frame) =>
        frame.Locator(".embed").EvaluateAsync<int>("embed => Math.ceil(embed.getBoundingClientRect().height)");

    private static Task<IJSHandle> HeardAsync(Visit visit, int messages) =>
        visit.Page.WaitForFunctionAsync("count => heard.length >= count", messages);

    private static async Task<IReadOnlyList<Heard>> MessagesAsync(Visit visit) =>
        // As text: the driver marks the objects that it hands over.
        [.. JsonDocument.Parse(await visit.Page.EvaluateAsync<string>("() => JSON.stringify(heard)")).RootElement.EnumerateArray().Select(said => new Heard(
            said.GetProperty("origin").GetString()!, said.GetProperty("data"), said.GetProperty("at").GetDouble()))];

    private sealed record Heard(string Origin, JsonElement Data, double At)
    {
        public bool IsOwn => Data.ValueKind is JsonValueKind.Object && Data.TryGetProperty("type", out _);

        public string? Word => Data.ValueKind is JsonValueKind.Object && Data.TryGetProperty("message", out var word) ? word.GetString() : null;

        public int Height => Data.GetProperty("height").GetInt32();
    }
}
