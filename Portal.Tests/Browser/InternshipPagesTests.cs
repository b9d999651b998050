using System.Text.RegularExpressions;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>Internship guides and openings, in a portal of their own because they would stand on the pages of other tests.</summary>
public sealed partial class InternshipPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Fact]
    public async Task EveryPage_IsFitForEverybody()
    {
        var portal = UntilTheEnd(await PortalFactory.StartAsync());
        var visit = await VisitAsync(portal.BaseAddress);
        visit.Expect(NoPage());
        Assert.Equal(200, await visit.GoToAsync("/openings"));
        await visit.IsFitForEverybodyAsync();
        await portal.PublishAsync(SampleInternship.Document(), portal.OpenToday(), SampleOpening.Example());

        foreach (var address in (string[])
            ["/internships", "/internships/" + SampleInternship.Slug, "/openings", "/openings/" + SampleOpening.Slug, "/openings/" + SampleOpening.ExampleSlug, "/guides/" + SampleGuide.Slug])
        {
            Assert.Equal(200, await visit.GoToAsync(address));
            await visit.IsFitForEverybodyAsync();
        }

        portal.LeapAhead(TimeSpan.FromDays(OpeningDocument.DaysOpen + 1));
        Assert.Equal(410, await visit.GoToAsync("/openings/" + SampleOpening.Slug));
        await visit.IsFitForEverybodyAsync();
    }

    [GeneratedRegex("status of 410")]
    private static partial Regex NoPage();
}
