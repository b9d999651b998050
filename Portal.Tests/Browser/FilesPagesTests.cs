using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

/// <summary>What counsellors do with files: take documents in and out, and begin guides from occupations.</summary>
public sealed class FilesPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_OfAZip_IsSeenFirstAndThenTaken(bool scripts)
    {
        using var me = await Portal.NewStaffAsync(PortalRoles.Counsellor);
        var slug = $"i{Guid.NewGuid():n}";
        var zip = FileForms.Zip(
            ("a.yaml", GuideYaml.Write(SmallDocuments.Internship(slug) with { Sources = [], Programmes = [], Terms = null })),
            ("b.yaml", GuideYaml.Write(SmallDocuments.Internship(slug + "-b") with { Title = "", Sources = [], Programmes = [], Terms = null })));
        var visit = await VisitAsync(scripts: scripts);
        await visit.TakeCookiesAsync(me.Browser);
        await visit.GoToAsync(PortalUrls.StudioFiles);
        if (scripts)
        {
            await visit.IsFitForEverybodyAsync();
        }

        await visit.Page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "two.zip", MimeType = "application/zip", Buffer = zip });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show what would change" }).PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "What would change" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".imports .tag")).ToHaveCountAsync(2);
        if (scripts)
        {
            await visit.IsFitForEverybodyAsync();
        }

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Published", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByText("All or nothing")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "As drafts" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep as drafts" }).PressAsync("Enter");

        await Expect(visit.Page.GetByText("2 documents are kept as drafts now")).ToBeVisibleAsync();
        Assert.Equal(2, await Portal.InDatabaseAsync(db => db.Set<Guide>().CountAsync(guide => guide.Slug.StartsWith(slug))));
    }

    [Fact]
    public async Task Occupations_UploadedSearchedAndChosen_BecomeDrafts()
    {
        using var me = await Portal.NewStaffAsync(PortalRoles.Counsellor);
        var visit = await VisitAsync();
        await visit.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.TakeCookiesAsync(me.Browser);
        await visit.GoToAsync(PortalUrls.StudioOccupationFiles);
        await visit.IsFitForEverybodyAsync();
        await visit.Page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload
        {
            Name = "Occupation Data.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(SampleOccupations.ManyOnet(30)),
        });
        await visit.Page.GetByLabel("Edition").FillAsync("30.1");
        await visit.Page.GetByLabel("Of", new() { Exact = true }).FillAsync("2025-12");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Upload the file" }).ClickAsync();
        await Expect(visit.Page.GetByText("O*NET 30.1 is here: 30 occupations")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Checkbox).First).ToBeEnabledAsync();

        await visit.Page.GetByLabel("Words of the title, or a code").FillAsync("kind 2");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Checkbox)).ToHaveCountAsync(11);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Codes of Sorters of kind 21" }).PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Expect(visit.Page.GetByText("Copied")).ToBeVisibleAsync();
        Assert.Equal(
            "codes:\n  - { scheme: onet-soc-2019, code: \"98-1021.00\", match: exact }\n",
            await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Sorters of kind 21" }).PressAsync("Space");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Sorters of kind 22" }).PressAsync("Space");
        await Expect(visit.Page.GetByText("2 occupations are chosen.")).ToBeVisibleAsync();
        await visit.IsFitForEverybodyAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make drafts" }).PressAsync("Enter");

        await Expect(visit.Page.GetByText("Done: 2 drafts were made.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Sorters of kind 21" })).ToHaveAttributeAsync("href", PortalUrls.StudioGuide("sorters-of-kind-21"));
        await visit.IsFitForEverybodyAsync();
    }

    [Fact]
    public async Task Occupations_MakingMany_IsStopped()
    {
        using var me = await Portal.NewStaffAsync(PortalRoles.Counsellor);
        await me.Browser.SendFilesAsync(
            await me.Browser.GetAsync(PortalUrls.StudioOccupationFiles), PortalUrls.StudioOccupationsUpload,
            [("o.csv", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(100, 40).Select(i => SampleOccupations.EscoRow($"9911.{i}", $"weaver {i}")).Prepend(SampleOccupations.EscoHeader))))],
            ("version", "1.2.0"), ("asOf", "2024"));
        var visit = await VisitAsync();
        await visit.TakeCookiesAsync(me.Browser);
        await visit.GoToAsync(PortalUrls.StudioOccupations + "?in=esco&q=weaver");
        await Expect(visit.Page.GetByRole(AriaRole.Checkbox).First).ToBeEnabledAsync();
        for (var i = 0; i < 40; i++)
        {
            await visit.Page.GetByRole(AriaRole.Checkbox).Nth(i).CheckAsync();
        }

        // Others write: the drafts wait for their turn, and there is time to stop.
        await using (var db = Portal.Services.GetService(typeof(IDbContextFactory<PortalDbContext>)) is IDbContextFactory<PortalDbContext> contexts ? contexts.CreateDbContext() : null)
        {
            var held = new TaskCompletionSource();
            var writing = db!.WriteAsync(_ => held.Task, TestContext.Current.CancellationToken);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Make drafts" }).ClickAsync();
            await Expect(visit.Page.GetByText("Making drafts: 0 of 40")).ToBeVisibleAsync();
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stopping after this one" })).ToBeDisabledAsync();
            held.SetResult();
            await writing;
        }

        await Expect(visit.Page.GetByText("Stopped: 1 draft was made.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("39 occupations are chosen.")).ToBeVisibleAsync();
    }
}
