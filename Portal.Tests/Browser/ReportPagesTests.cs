using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Portal.Data.Entities;
using Portal.Domain.Reports;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

public sealed class ReportPagesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    [Fact]
    public async Task Report_SentByAReader_IsClosedByACounsellor()
    {
        var address = $"/openings/{Guid.NewGuid():n}";
        var reader = await VisitAsync(scripts: false);
        await reader.GoToAsync(PortalUrls.ReportOf(address));
        await reader.Page.GetByLabel("I was asked for money").CheckAsync();
        await reader.Page.GetByLabel("What should we know?").FillAsync("A fee for the training.");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Send the report" }).ClickAsync();
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "Thank you" })).ToBeVisibleAsync();

        var counsellor = await VisitAsync();
        await counsellor.SignInAsCounsellorAsync(Portal);
        await counsellor.GoToAsync(PortalUrls.StudioReports);
        await counsellor.IsFitForEverybodyAsync();
        var report = counsellor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = address });
        await Expect(report).ToContainTextAsync("A fee for the training.");
        await report.GetByLabel("What was done").FillAsync("Taken down.");
        await report.GetByRole(AriaRole.Button, new() { Name = "The reader was right" }).ClickAsync();

        await Expect(counsellor.Page.GetByRole(AriaRole.Region, new() { Name = "Closed lately" })).ToContainTextAsync("Taken down.");
        var kept = await Portal.InDatabaseAsync(db => db.Set<ReaderReport>().SingleAsync(known => known.Page == address));
        Assert.Equal((ReportOutcome.Upheld, "Taken down.", ReportRules.AskedForMoney), (kept.Outcome, kept.Decision, kept.Reason));
    }

    [Fact]
    public async Task Reports_ForAStudent_AreForbidden()
    {
        var visit = await VisitAsync();
        visit.Expect(new(@"403"));
        using var person = await visit.SignInAsNewPersonAsync();

        Assert.Equal(403, await visit.GoToAsync(PortalUrls.StudioReports));
    }
}
