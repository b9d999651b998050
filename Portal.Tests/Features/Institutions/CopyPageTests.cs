using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Institutions;

/// <summary>The page where embeds are taken, as it is without scripts.</summary>
public sealed class CopyPageTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private InstitutionGround uni = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Site:PublicOrigin"] = "http://careers.example" });
        uni = await portal.InstitutionWithStaffAsync();
        await portal.PublishAsync(SmallRoleGuide.Of("clerk"));
    }

    public async ValueTask DisposeAsync()
    {
        uni.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Page_WithAChoiceInItsAddress_ShowsWhatToPaste()
    {
        var page = await uni.Staff.Browser.GetAsync(PortalUrls.With(
            PortalUrls.Institution(uni.Slug), ("show", "/guides/clerk/paths/way"), ("theme", "auto"), ("width", "320")));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal($"http://careers.example/guides/clerk/paths/way?via={uni.Key}", Text(page, "wordpress"));
        Assert.Contains($"src=\"http://careers.example/embed/v1/guides/clerk/paths/way?theme=auto&amp;p={uni.Key}\"", Text(page, "moodle"), StringComparison.Ordinal);
        Assert.Contains($"<career-pathway guide=\"clerk\" path=\"way\" theme=\"auto\" key=\"{uni.Key}\">", Text(page, "html"), StringComparison.Ordinal);
        Assert.Contains("Clerk clerk: The usual way</a>", Text(page, "link"), StringComparison.Ordinal);
        var frame = page.Document.QuerySelector<IHtmlInlineFrameElement>("main iframe")!;
        Assert.Equal(("320", $"/embed/v1/guides/clerk/paths/way?theme=auto&p={uni.Key}"), (frame.GetAttribute("width"), frame.GetAttribute("src")));
        Assert.Empty(page.Document.QuerySelectorAll("main [name=section]"));
    }

    [Theory]
    [InlineData("?show=/guides/nowhere&place=%3Cscript%3E&theme=blue&accent=red&section=all&width=1")]
    [InlineData("?show=https://elsewhere.example/&section=timeline&section=paths&section=reality-checks")]
    [InlineData("")]
    public async Task Page_WithNoChoiceOrAWrongOne_ShowsTheFirstGuide(string query)
    {
        var page = await uni.Staff.Browser.GetAsync(PortalUrls.Institution(uni.Slug) + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal($"http://careers.example/guides/backend-developer?via={uni.Key}", Text(page, "wordpress"));
        Assert.Equal(3, page.Document.QuerySelectorAll<IHtmlInputElement>("main [name=section]").Count(box => query.Length == 0 || box.IsChecked || query.Contains("section=all", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Page_WithoutWebsites_SaysThatTheyComeFirst()
    {
        Assert.Contains("First say where", (await uni.Staff.Browser.GetAsync(PortalUrls.Institution(uni.Slug))).Text, StringComparison.Ordinal);
        using var ready = await portal.InstitutionWithStaffAsync(origins: "https://www.uni.example");
        Assert.DoesNotContain("First say where", (await ready.Staff.Browser.GetAsync(PortalUrls.Institution(ready.Slug))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "“Clerk clerk” is taken back on 15 Dec 2026")]
    [InlineData("office-clerk", "“Clerk clerk” gets another address on 15 Dec 2026")]
    public async Task Page_WhereAnEmbeddedGuideIsToChange_SaysWhen(string? newSlug, string said)
    {
        using var other = await portal.InstitutionWithStaffAsync();
        await portal.InDatabaseAsync(async db =>
        {
            var guide = await db.Set<Guide>().SingleAsync(known => known.Slug == "clerk");
            var plan = new PlannedShelving { GuideId = guide.Id, NewSlug = newSlug, DueUtc = new(2026, 12, 15, 9, 0, 0, DateTimeKind.Utc), Author = "Ann" };
            plan.Notices.Add(new() { InstitutionId = uni.Id });
            db.Add(plan);
            return await db.SaveChangesAsync();
        });

        Assert.Contains(said, (await uni.Staff.Browser.GetAsync(PortalUrls.Institution(uni.Slug))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Clerk clerk”", (await other.Staff.Browser.GetAsync(PortalUrls.Institution(other.Slug))).Text, StringComparison.Ordinal);
    }

    private static string Text(PortalPage page, string id) => page.Document.QuerySelector<IHtmlTextAreaElement>($"#{id}")!.Value;
}
