using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>What every browser test rests on: that what goes wrong unseen is noticed.</summary>
public sealed class VisitTests(Chromium chromium, SharedPortal shared)
{
    private const string Script = "text/javascript";

    private static readonly Uri Origin = new("http://portal.invalid/");

    [Theory]
    [InlineData("<p>Nothing wrong</p>", null)]
    [InlineData("<img src='http://elsewhere.invalid/pixel.png' alt=''>", "Request leaves the portal: http://elsewhere.invalid/pixel.png")]
    [InlineData("<script>document.title = 'inline'</script>", "Content Security Policy")]
    [InlineData("<p style='color:red'>", "Content Security Policy")]
    [InlineData("<script src='/broken.js'></script>", "broken")]
    [InlineData("<script src='/missing.js'></script>", "status of 404")]
    public async Task EndAsync_AfterAPage_SaysWhatWentWrong(string markup, string? problem)
    {
        var visit = await Visit.BeginAsync(await chromium.BrowserAsync(), Origin, width: 390, scripts: true);
        await visit.Page.RouteAsync("**/*", route => route.FulfillAsync(new() { Status = 404, ContentType = Script, Body = "" }));
        await visit.Page.RouteAsync("**/broken.js", route => route.FulfillAsync(new() { ContentType = Script, Body = "throw new Error('broken')" }));
        await visit.Page.RouteAsync($"**{PortalUrls.Guides}", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "style-src 'self'; script-src 'self'" },
            Body = $"<!DOCTYPE html><title>Test</title><link rel='icon' href='data:,'>{markup}",
        }));

        await visit.GoToAsync(PortalUrls.Guides);

        var problems = await visit.EndAsync();
        if (problem is null)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.Contains(problems, found => found.Contains(problem, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task EndAsync_WhereCookiesAreRefused_TellsOfOneThatAnAnswerSets()
    {
        var portal = await shared.StartAsync();
        var visit = await Visit.BeginAsync(await chromium.BrowserAsync(), portal.BaseAddress, width: 390, scripts: false);
        visit.RefuseCookies();

        await visit.GoToAsync(PortalUrls.Login);

        Assert.Contains(await visit.EndAsync(), found => found.StartsWith("A cookie is set by", StringComparison.Ordinal));
    }
}
