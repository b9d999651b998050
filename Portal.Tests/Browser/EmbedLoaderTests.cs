using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Data.Entities;
using Portal.Domain.Institutions;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>The loader in pages of another origin, and the frame that WordPress makes.</summary>
public sealed class EmbedLoaderTests(Chromium chromium, SharedPortal shared) : HostPageTest(chromium, shared)
{
    private string Loader => $"""<script src="{Origin}/embed/v1.js"></script>""";

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
        await HeardAsync(visit, 2);
        // The second one loads when it comes near: the first may have pushed it far down.
        await visit.Page.Locator("career-pathway").Last.ScrollIntoViewIfNeededAsync();
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
}
