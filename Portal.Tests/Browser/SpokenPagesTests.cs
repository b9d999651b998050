using Microsoft.Playwright;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>What a screen reader finds on the pages of paths and plans: the accessibility tree, not the markup.</summary>
public sealed class SpokenPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    private const string Degree = "computer-science-degree";

    [Fact]
    public async Task Path_AStation_SaysItsPlaceItsTimeAndItsCostInWords()
    {
        var visit = await VisitAsync(width: Phone);
        await visit.GoToAsync(PortalUrls.Path(Sample.Role, Degree));

        await Expect(visit.Page.Locator("#a2")).ToMatchAriaSnapshotAsync("""
            - listitem:
              - 'heading "Step A2, alongside A1: Learn one stack well and finish a whole API" [level=3]'
              - paragraph: /6 to 12 months.* 0 to 200 US dollars/
            """);
    }

    [Fact]
    public async Task Comparison_APath_SaysItsTimeAndItsCostInWords()
    {
        var visit = await VisitAsync();
        await visit.GoToAsync(PortalUrls.Paths(Sample.Role));

        await Expect(visit.Page.Locator("table.cmp")).ToMatchAriaSnapshotAsync("""
            - table:
              - rowgroup:
                - row:
                  - cell
                  - columnheader /Computer science degree/
              - rowgroup:
                - row /months/:
                  - rowheader
                  - cell /^\d+ to \d+ months/
                - row /US dollars/:
                  - rowheader
                  - cell /[\d,]+ to [\d,]+ US dollars/
            """);
    }

    [Fact]
    public async Task Plan_AStation_SaysItsPlaceItsDatesAndWhatIsTicked()
    {
        var visit = await VisitAsync(width: Phone);
        await visit.OpenLivePlanAsync(await visit.BeginPlanAsync(Degree));
        var box = visit.Page.Locator("#learn-one-stack input[type=checkbox], .station.along input[type=checkbox]").First;
        await box.CheckAsync();
        await Expect(box).ToHaveAttributeAsync("data-achieved", "true");

        await Expect(visit.Page.Locator(".station.along")).ToMatchAriaSnapshotAsync("""
            - listitem:
              - paragraph: /^(Now, ends|Starts between .+ and .+, ends) between [A-Z][a-z]{2} \d{4} and [A-Z][a-z]{2} \d{4}$/
              - 'heading "Step A2, alongside A1: Learn one stack well and finish a whole API" [level=3]'
              - paragraph: 1 of 3 outcomes, alongside A1
              - list "What to show at the end of A2":
                - listitem:
                  - checkbox [checked]
                - listitem:
                  - checkbox [checked=false]
            """);
        await Expect(visit.Page.Locator("main")).ToMatchAriaSnapshotAsync("""
            - main:
              - 'heading "Backend Developer: Computer science degree" [level=1]'
              - region:
                - paragraph: Next, at A1
              - region "My line":
                - img /A1, .+ between .+ A2, .+ between/
              - region "Stops"
              - complementary
            """);
    }
}
