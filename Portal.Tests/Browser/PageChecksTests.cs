using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>That the checks of the pages would find something.</summary>
public sealed class PageChecksTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private const string Sound = "<h1>A page</h1><p>Words and <a href='/'>a link</a></p>";

    [Theory]
    [InlineData("<img src='data:,'>", "image-alt")]
    [InlineData("<p style='color:#999;background:#fff'>Hard to read</p>", "color-contrast")]
    [InlineData("<style>@media (prefers-color-scheme:dark){p{color:#333;background:#000}}</style>", "Dark")]
    [InlineData("<style>@media (min-width:1000px){p{color:#999}}</style>", "1280 px")]
    [InlineData("<div style='inline-size:330px'>Wide</div>", "320")]
    [InlineData("<button style='block-size:40px'>Small</button>", "<button")]
    public async Task IsFitForEverybodyAsync_PageThatIsNot_Fails(string markup, string problem)
    {
        var visit = await VisitAsync();
        await visit.Page.SetContentAsync($"<!DOCTYPE html><html lang=en><title>A page</title><main>{Sound}{markup}</main>");

        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(visit.IsFitForEverybodyAsync);

        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsFitForEverybodyAsync_SoundPage_Passes()
    {
        var visit = await VisitAsync();
        await visit.Page.SetContentAsync($"<!DOCTYPE html><html lang=en><title>A page</title><main>{Sound}</main>");

        await visit.IsFitForEverybodyAsync();
    }
}
