using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>The page of every document that is shipped, as readers get it: with all others published beside it.</summary>
public sealed class ShippedPagesTests(Chromium chromium, SharedPortal shared, CrawledPortal crawled) : BrowserTest(chromium, shared)
{
    private const string Internship = "/internships/backend-developer-intern-bengaluru";
    private const string Opening = "/openings/java-spring-boot-intern-bengaluru";

    /// <summary>Of every document, and the paths of every role side by side.</summary>
    public static TheoryData<string> Addresses =>
    [
        PortalUrls.Home,
        PortalUrls.Guides,
        PortalUrls.Internships,
        PortalUrls.Openings,
        .. from slug in ShippedGuide.Slugs
           let kind = ShippedGuide.Read(slug).Kind
           from address in kind == GuideKinds.RoleGuide ? [PortalUrls.Guide(slug), PortalUrls.Paths(slug)] : new[] { PortalUrls.Document(kind, slug) }
           select address,
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_IsFitForEverybody(string address)
    {
        var visit = await VisitAsync((await crawled.StartAsync()).BaseAddress);
        Assert.Equal(200, await visit.GoToAsync(address));

        await visit.IsFitForEverybodyAsync();
    }

    [Theory]
    [InlineData(Internship)]
    [InlineData(Opening)]
    public async Task Page_InALanguageWrittenFromRightToLeft_FitsItsWindow(string address)
    {
        var visit = await VisitAsync((await crawled.StartAsync()).BaseAddress);
        Assert.Equal(200, await visit.GoToAsync(address));

        await visit.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");

        await visit.FitsItsWindowAsync();
    }

    [Theory]
    [InlineData(Internship)]
    [InlineData(Opening)]
    public async Task Page_WithoutScripts_SaysTheSame(string address)
    {
        var origin = (await crawled.StartAsync()).BaseAddress;
        var plain = await VisitAsync(origin, Phone, scripts: false);
        var other = await VisitAsync(origin, Phone);
        Assert.Equal(200, await plain.GoToAsync(address));
        Assert.Equal(200, await other.GoToAsync(address));

        var text = await plain.Page.Locator("body").InnerTextAsync();

        Assert.Equal(await other.Page.Locator("body").InnerTextAsync(), text);
        Assert.True(text.Length > 500, text);
    }
}
