using Deque.AxeCore.Commons;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>What holds for every page, on whatever it is read.</summary>
internal static partial class PageChecks
{
    private static readonly int[] Widths = [320, 390, 768, 1280, 1440];

    /// <summary>The rules engine, asked directly: its own wrapper for Playwright loads it anew, in a page of its own, each time.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Fails where the page, with everything that folds opened, breaks a rule of accessibility, is wider than its window
    /// or has controls too small for a thumb.
    /// </summary>
    public static async Task IsFitForEverybodyAsync(this Visit visit)
    {
        var page = visit.Page;
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        // On a working page the title is gone for a moment while the connection takes the page over.
        await Assertions.Expect(page).ToHaveTitleAsync(SomeText());
        await page.EvaluateAsync(Axe);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            foreach (var width in (int[])[390, 1280])
            {
                await page.SetViewportSizeAsync(width, 844);
                var violations = await ViolationsAsync(page);
                Assert.True(violations.Length == 0, $"{page.Url}, {width} px, {scheme}:\n{string.Join('\n', violations)}");
            }
        }

        await visit.FitsItsWindowAsync();
        await page.SetViewportSizeAsync(390, 844);
        Assert.Empty(await SmallTargetsAsync(page));
    }

    /// <summary>Fails where the page is wider than its window, be it narrow or wide.</summary>
    public static async Task FitsItsWindowAsync(this Visit visit)
    {
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 844);
            Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        }
    }

    /// <summary>Controls that stand for themselves and are lower than 44 pixels; links within text are exempt.</summary>
    private static Task<string[]> SmallTargetsAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll(
            'button, .btn, .check, summary, .tap, .mast a, .foot a, select, input:not([type=checkbox], [type=radio], [type=hidden])')]
            .filter(control => control.checkVisibility() && control.getBoundingClientRect().height < 44)
            .map(control => control.outerHTML)
        """);

    /// <summary>Where the page breaks the rules of WCAG 2.2, levels A and AA.</summary>
    private static Task<string[]> ViolationsAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        async () => {
            const result = await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
            });
            if (result.passes.length === 0) throw new Error('No rule was applied.');
            return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.failureSummary} ${node.html}`));
        }
        """);

    [GeneratedRegex(@"\S")]
    private static partial Regex SomeText();
}
