using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

public sealed class DevelopersPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Fact]
    public async Task Page_AboutTheApi_IsFitForEverybody()
    {
        var visit = await VisitAsync(scripts: true);

        Assert.Equal(200, await visit.GoToAsync(PortalUrls.Developers));

        await visit.IsFitForEverybodyAsync();
    }
}
