using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Components.Wording;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Wording;

/// <summary>The whole program with one file of another language beside it.</summary>
public sealed class TranslatedPortalTests
{
    private const string Guide = "/guides/backend-developer";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_LanguageOfThePortal_IsThePageInItAndAnEntryOfItsOwn()
    {
        using var program = new TemporaryFolder();
        using var data = new TemporaryFolder();
        ProgramCopy.Make(program.Path);
        Translation.Write(program.Path, CultureInfo.GetCultureInfo("sw"), new Dictionary<string, string> { [nameof(Texts.GuideWorkTitle)] = "Kazi yenyewe" });
        await using var portal = await PortalProcess.StartAsync(data.Path, programFolder: program.Path);
        using var client = new HttpClient { BaseAddress = portal.Address };

        var swahili = await PageAsync(client, Guide + "?lang=sw-KE");
        var english = await PageAsync(client, Guide);
        using var again = await client.GetAsync(Guide + "?lang=sw", Cancel);

        Assert.Equal(("sw", "Kazi yenyewe"), (swahili.DocumentElement.GetAttribute("lang"), swahili.QuerySelector("#h-work")!.TextContent));
        Assert.Equal(("en", "The work"), (english.DocumentElement.GetAttribute("lang"), english.QuerySelector("#h-work")!.TextContent));
        Assert.NotNull(again.Headers.Age);
        Assert.Equal("/internships?lang=sw", swahili.QuerySelector(".mast a[href^='/internships']")!.GetAttribute("href"));
        Assert.EndsWith(Guide + "?lang=sw", Canonical(swahili), StringComparison.Ordinal);
        Assert.EndsWith(Guide, Canonical(english), StringComparison.Ordinal);
        Assert.All([swahili, english], page => Assert.Equal(
            [("en", Canonical(english)), ("sw", Canonical(swahili))],
            page.QuerySelectorAll("link[hreflang]").Select(link => (link.GetAttribute("hreflang"), link.GetAttribute("href")))));
    }

    private static string? Canonical(IHtmlDocument page) => page.QuerySelector("link[rel=canonical]")!.GetAttribute("href");

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string address) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(address, Cancel));
}
