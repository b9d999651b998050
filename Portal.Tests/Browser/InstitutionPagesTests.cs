using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Institutions;
using Portal.Features.Institutions.Supplements;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>An institution's web editors and their administrator at a browser.</summary>
public sealed class InstitutionPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    /// <summary>Within which an open page must have lost its rights, in milliseconds.</summary>
    private const int Deadline = 5000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copying_ByKeyboard_ChoosesLooksAndTakesTheEmbedAlong()
    {
        using var uni = await Portal.InstitutionWithStaffAsync(null, "https://www.uni.example");
        var visit = await StaffAsync(uni);
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.GoToAsync(PortalUrls.Institution(uni.Slug));
        var page = visit.Page;
        await ConnectedAsync(page);

        await page.GetByLabel("What to show").FocusAsync();
        await page.Keyboard.TypeAsync("Path B");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("show=%2Fguides%2Fbackend-developer%2Fpaths%2F"));
        await Expect(page.GetByLabel("What to show")).ToBeFocusedAsync();
        await page.GetByLabel("Light or dark").SelectOptionAsync("dark");
        await page.GetByLabel("Another colour than yours").FillAsync("#aa3311");
        await page.GetByLabel("Another colour than yours").PressAsync("Tab");

        // All of it at once, as on a line that is slow: nothing may get lost between.
        var address = $"/embed/v1{PortalUrls.Path(Sample.Role, Sample.Path)}?theme=dark&accent=aa3311&p={uni.Key}";
        await Expect(page.Locator("main iframe")).ToHaveAttributeAsync("src", address);
        await page.GetByRole(AriaRole.Link, new() { Name = "320 px" }).PressAsync("Enter");
        await Expect(page.Locator("main iframe")).ToHaveAttributeAsync("width", "320");
        await Expect(page.Locator("main iframe")).ToHaveAttributeAsync("src", address);

        await page.GetByRole(AriaRole.Button, new() { Name = "Copy for Drupal, TYPO3 or own HTML" }).PressAsync("Enter");
        await Expect(page.GetByText("Copied", new() { Exact = true })).ToHaveCountAsync(1);
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(await page.Locator("#html").InputValueAsync(), copied);
        Assert.Contains($"<career-pathway guide=\"{Sample.Role}\" path=\"{Sample.Path}\" theme=\"dark\" accent=\"aa3311\" key=\"{uni.Key}\">", copied, StringComparison.Ordinal);

        await page.GetByLabel("What to show").SelectOptionAsync(PortalUrls.Guide(Sample.Role));
        await Expect(page.GetByText("Copied", new() { Exact = true })).ToHaveCountAsync(0);
        await page.GetByLabel("How long it takes").CheckAsync();
        await page.GetByLabel("What people say").CheckAsync();
        await page.GetByLabel("The paths").UncheckAsync();
        await Expect(page.Locator("#wordpress")).ToHaveValueAsync($"{Portal.BaseAddress.ToString().TrimEnd('/')}/guides/backend-developer?via={uni.Key}");
        await Expect(page.Locator("#moodle")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("sections=timeline%2Creality-checks&amp;"));
    }

    [Fact]
    public async Task Copying_WithoutScripts_IsAPlainForm()
    {
        using var uni = await Portal.InstitutionWithStaffAsync(null, "https://www.uni.example");
        var visit = await StaffAsync(uni, Phone, scripts: false);
        await visit.GoToAsync(PortalUrls.Institution(uni.Slug));

        await visit.Page.GetByLabel("Light or dark").SelectOptionAsync("auto");
        await Expect(visit.Page.GetByLabel("The paths")).ToBeCheckedAsync();
        await visit.Page.GetByLabel("How long it takes").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Expect(visit.Page.GetByLabel("How long it takes")).ToBeCheckedAsync();
        await Expect(visit.Page.Locator("#html")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("sections=\"timeline,paths\" theme=\"auto\""));
    }

    [Fact]
    public async Task Remove_WhileAPageOfTheirsIsOpen_ClosesItWithinSeconds()
    {
        using var root = await Portal.NewStaffAsync(PortalRoles.Administrator);
        using var uni = await Portal.InstitutionWithStaffAsync();
        var staff = await StaffAsync(uni);
        await staff.GoToAsync(PortalUrls.Institution(uni.Slug));
        await ConnectedAsync(staff.Page);
        var administrator = await VisitAsync();
        await administrator.TakeCookiesAsync(root.Browser);
        await administrator.GoToAsync(PortalUrls.InstitutionStaff(uni.Slug));

        await administrator.Page.GetByRole(AriaRole.Button, new() { Name = $"Remove {uni.Staff.Email} from the staff" }).ClickAsync();
        await Expect(administrator.Page.GetByText("They are no longer staff")).ToBeVisibleAsync();

        await staff.Page.WaitForURLAsync(url => url.Contains(PortalUrls.Login, StringComparison.Ordinal), new() { Timeout = Deadline, WaitUntil = WaitUntilState.Commit });
    }

    [Fact]
    public async Task Supplement_OnAPhone_IsAddedAndMappedAndShowsInAPlan()
    {
        using var uni = await Portal.InstitutionWithStaffAsync("Uni at the Sea");
        var visit = await StaffAsync(uni, Phone);
        await visit.GoToAsync(PortalUrls.InstitutionSupplement(uni.Slug));
        var page = visit.Page;

        await page.GetByLabel("Code").FillAsync("CS301");
        await page.GetByLabel("Title").FillAsync("Web pages");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add and choose its places" }).ClickAsync();
        await page.GetByLabel("Words of a step or outcome").FillAsync("git history");
        await page.GetByLabel("Words of a step or outcome").PressAsync("Enter");
        await page.Locator($"button[value='outcome:{Sample.VersionControl}']").First.ClickAsync();
        await Expect(page.GetByText("Added", new() { Exact = true })).ToBeVisibleAsync();
        await visit.IsFitForEverybodyAsync();

        var student = await VisitAsync(width: Phone);
        await student.OpenLivePlanAsync(await student.BeginPlanAsync());
        await student.Page.GetByRole(AriaRole.Link, new() { Name = "Choose your university" }).ClickAsync();
        await Expect(student.Page.GetByLabel("Institution")).ToBeVisibleAsync();
        await student.IsFitForEverybodyAsync();
        await student.Page.GetByLabel("Institution").SelectOptionAsync(uni.Slug);
        await student.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(student.Line(Sample.VersionControl)).ToContainTextAsync(new Regex(@"At Uni at the Sea\s*CS301 Web pages"));
        await student.SeesConnectionAsync();
        await Expect(student.Line(Sample.VersionControl)).ToContainTextAsync(new Regex(@"At Uni at the Sea\s*CS301 Web pages"));
        await student.IsFitForEverybodyAsync();
    }

    [Fact]
    public async Task Pages_InAllTheirStates_AreFitForEverybody()
    {
        using var root = await Portal.NewStaffAsync(PortalRoles.Administrator);
        using var uni = await Portal.InstitutionWithStaffAsync("The University of a Rather Long Name beside the Great Lakes", "https://*.university-with-a-long-name.example");
        await FillAsync(Portal, uni);
        var staff = await StaffAsync(uni);
        foreach (var page in (string[])[
            PortalUrls.Institution(uni.Slug), PortalUrls.InstitutionSettings(uni.Slug), PortalUrls.InstitutionSupplement(uni.Slug), PortalUrls.InstitutionUsage(uni.Slug)])
        {
            Assert.Equal(200, await staff.GoToAsync(page));
            await staff.IsFitForEverybodyAsync();
        }

        await staff.GoToAsync(PortalUrls.InstitutionSettings(uni.Slug));
        staff.Expect(new("status of 422"));
        await staff.Page.GetByLabel("Your websites").FillAsync("uni.example\nhttps://www.uni.example/careers");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(staff.Page.GetByRole(AriaRole.Link, new() { Name = "Line 2: remove the path: https://www.uni.example" })).ToBeVisibleAsync();
        await staff.IsFitForEverybodyAsync();

        var administrator = await VisitAsync();
        await administrator.TakeCookiesAsync(root.Browser);
        foreach (var page in (string[])[PortalUrls.Institutions, PortalUrls.InstitutionStaff(uni.Slug)])
        {
            Assert.Equal(200, await administrator.GoToAsync(page));
            await administrator.IsFitForEverybodyAsync();
        }
    }

    private static Task ConnectedAsync(IPage page) => Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true })).ToHaveCountAsync(0);

    /// <summary>A visit of the institution's staff. Embeds have tests of their own; here a page that says where it is stands for them.</summary>
    private async Task<Visit> StaffAsync(InstitutionGround uni, int width = Desktop, bool scripts = true)
    {
        var visit = await VisitAsync(width: width, scripts: scripts);
        await visit.TakeCookiesAsync(uni.Staff.Browser);
        await visit.Page.RouteAsync("**/embed/v1/**", route => route.FulfillAsync(new()
        {
            ContentType = "text/html", Body = "<!DOCTYPE html><html lang=en><title>Embed</title><h1>Embed</h1>",
        }));
        return visit;
    }

    /// <summary>Everything there can be: logo, former keys, items with and without a place, one that lost it, counts.</summary>
    internal static async Task FillAsync(PortalFactory portal, InstitutionGround uni)
    {
        var slug = $"lost-{uni.Slug}";
        await portal.PublishAsync(SmallRoleGuide.Of(slug));
        var editor = portal.Services.GetRequiredService<SupplementEditor>();
        foreach (var title in (string[])["Databases, taught in the evening for people who work", "Careers office", "Maths"])
        {
            var item = (await editor.AddAsync(uni.Staff.Actor, uni.Id, new(SupplementKind.Course, "CS301", title, null, null), Cancel))!.Value;
            await editor.AddTargetAsync(uni.Staff.Actor, uni.Id, item, null, title == "Maths" ? $"{slug}-write" : Sample.WebPage, null, Cancel);
        }

        await portal.PublishAsync(SmallRoleGuide.WritingSplit(slug));
        await portal.InDatabaseAsync(async db =>
        {
            var nowUtc = portal.Clock.GetUtcNow().UtcDateTime;
            var guide = await db.Set<Guide>().Where(known => known.Slug == Sample.Role).Select(known => known.Id).SingleAsync();
            db.AddRange(
                new InstitutionLogo { InstitutionId = uni.Id, Content = SmallPictures.Png, ContentType = "image/png", Hash = new('a', InstitutionLogo.HashLength) },
                new EmbedKey { InstitutionId = uni.Id, Key = $"old{uni.Key}", CreatedUtc = nowUtc, ValidUntilUtc = nowUtc.AddDays(9) },
                new EmbedKey { InstitutionId = uni.Id, Key = $"off{uni.Key}", CreatedUtc = nowUtc, DisabledUtc = nowUtc });
            foreach (var (path, count) in ((string, int)[])[("", 1_234), (Sample.Path, 7)])
            {
                db.Add(new EmbedCount { InstitutionId = uni.Id, Day = portal.Today(), Kind = EmbedCountKind.Fetched, GuideId = guide, PathKey = path, Count = count });
            }

            return await db.SaveChangesAsync(Cancel);
        });
    }
}
