using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Studio;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Audit;

public sealed class AuditPagesTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private StaffMember root = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        root = await portal.NewStaffAsync(PortalRoles.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        root.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Publishing_ByAnAccount_IsInTheTrailWithIt()
    {
        var publisher = portal.Services.GetRequiredService<GuidePublisher>();
        var author = RevisionAuthor.Of(root.Actor, RevisionOrigin.Import, "From a file");
        var guide = SampleGuide.Document();

        Assert.IsType<PublishResult.Done>(await publisher.PublishAsync([guide], author, reword: false, TestContext.Current.CancellationToken));
        Assert.IsType<PublishResult.Done>(await publisher.PublishAsync([guide], author, reword: false, TestContext.Current.CancellationToken));
        Assert.IsType<PublishResult.Refused>(await publisher.PublishAsync([guide with { Title = "" }], author, reword: false, TestContext.Current.CancellationToken));

        var revision = await portal.InDatabaseAsync(db => db.Set<GuideRevision>().SingleAsync(known => known.AuthorId == root.Id));
        var entries = await portal.InDatabaseAsync(db => db.Set<AuditEntry>().Where(entry => entry.ActorId == root.Id).OrderBy(entry => entry.Id).ToListAsync());
        Assert.Equal([AuditActions.Imported, AuditActions.Published], entries.Select(entry => entry.Action));
        Assert.All(entries, entry => Assert.Equal((root.Email, guide.Slug, $"Revision {revision.Number}: From a file"), (entry.Actor, entry.Subject, entry.Detail)));
    }

    [Fact]
    public async Task Audit_Filters_ShowWhatIsMeant()
    {
        var day = portal.Today();
        await NoteAsync("anna@example.org", AuditActions.Published, "backend-developer", null, daysAgo: 0);
        await NoteAsync("ben@example.org", AuditActions.Unpublished, "100%_right", "A note", daysAgo: 3);

        Assert.Equal(["backend-developer", "100%_right A note"], await ShownAsync("?person=example"));
        Assert.Equal(["100%_right A note"], await ShownAsync("?action=unpublished"));
        Assert.Equal(["100%_right A note"], await ShownAsync("?subject=%25_R"));
        Assert.Empty(await ShownAsync("?subject=d%25r"));
        Assert.Equal(["100%_right A note"], await ShownAsync($"?person=example&to={day.AddDays(-3):yyyy-MM-dd}"));
        Assert.Equal(["backend-developer"], await ShownAsync($"?person=example&from={day.AddDays(-2):yyyy-MM-dd}"));
        Assert.Equal(2, (await ShownAsync("?person=example&from=nonsense&to=9999-12-31&action=nonsense&page=-1")).Count);
    }

    [Fact]
    public async Task Audit_MoreThanAPage_IsOnTheNextOneWithTheSameFilter()
    {
        for (var i = 0; i < 55; i++)
        {
            await NoteAsync("anna@example.org", AuditActions.Published, $"guide-{i}", null, daysAgo: 0);
        }

        var first = await root.Browser.GetAsync(PortalUrls.StudioAudit + "?person=anna");
        var next = first.Document.QuerySelector("nav.pages a[rel=next]")!.GetAttribute("href")!;

        Assert.Equal(PortalUrls.StudioAudit + "?person=anna&page=2", next);
        Assert.Equal(5, (await root.Browser.GetAsync(next)).Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Export_OfAFilter_HoldsItsLinesAndNoFormula()
    {
        await NoteAsync("anna@example.org", AuditActions.Published, "=1+1", "+1, \"two\"\nthree", daysAgo: 0);
        await NoteAsync("@evil", AuditActions.Published, "-2", null, daysAgo: 1);
        await NoteAsync("ben@example.org", AuditActions.Imported, "other", null, daysAgo: 0);

        var file = await root.Browser.GetAsync(PortalUrls.StudioAuditExport + "?action=published&subject=");

        var lines = file.Body.TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Equal("Utc,Who,What,Subject,Detail", lines[0]);
        Assert.Contains(lines, line => line.EndsWith(",anna@example.org,published,\"'=1+1\",\"'+1, \"\"two\"\"\nthree\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith(",\"'@evil\",published,\"'-2\",", StringComparison.Ordinal));
        Assert.DoesNotContain("imported", file.Body, StringComparison.Ordinal);
    }

    private Task<int> NoteAsync(string who, string action, string subject, string? detail, int daysAgo) => portal.InDatabaseAsync(db =>
    {
        db.Note(new Actor(who, null), action, subject, detail, portal.Clock.GetUtcNow().UtcDateTime.AddDays(-daysAgo));
        return db.SaveChangesAsync();
    });

    private async Task<IReadOnlyList<string>> ShownAsync(string query) =>
        [.. (await root.Browser.GetAsync(PortalUrls.StudioAudit + query)).Document.QuerySelectorAll("tbody td:nth-child(2)").Select(Markup.Text)];
}
