using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Occupations;
using Portal.Domain.Studio;
using Portal.Features.Studio.Occupations;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Occupations;

public sealed class OccupationPagesTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private StaffMember me = null!;

    private OccupationShelf Shelf => portal.Services.GetRequiredService<OccupationShelf>();

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        me = await portal.NewStaffAsync(PortalRoles.Counsellor);
    }

    public async ValueTask DisposeAsync()
    {
        me.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Upload_OfAFile_KeepsItAndTellsOfItsLines()
    {
        var page = await me.Browser.FollowAsync(await UploadAsync(SampleOccupations.Onet));

        Assert.Contains("O*NET 30.1 is here: 3 occupations", page.Text, StringComparison.Ordinal);
        var files = await me.Browser.GetAsync(PortalUrls.StudioOccupationFiles);
        Assert.Contains("Line 4: Its code is no O*NET-SOC code", files.Text, StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0", files.Text, StringComparison.Ordinal);
        Assert.Equal(3, page.Document.QuerySelectorAll("tbody tr").Length);
        var entry = await portal.InDatabaseAsync(db => db.Set<AuditEntry>().SingleAsync(known => known.ActorId == me.Id));
        Assert.Equal((AuditActions.Imported, "O*NET 30.1", "3 occupations from Occupation Data.txt"), (entry.Action, entry.Subject, entry.Detail));

        // What lies beside the database is read again after a new start.
        using var again = new OccupationShelf(portal.Services.GetRequiredService<Portal.Data.Sqlite.DatabaseLocation>(), portal.Clock);
        var kept = (await again.FindAsync(OccupationSchemes.Onet, TestContext.Current.CancellationToken))!;
        Assert.Equal(("O*NET 30.1", 3, "Occupation Data.txt", 4), (kept.Edition.Name, kept.Index.Count, kept.FileName, kept.Problems.Count));
        Assert.Null(await again.FindAsync(OccupationSchemes.Esco, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Upload_OfTheNextEdition_TakesThePlaceOfTheFormer()
    {
        await UploadAsync(SampleOccupations.Onet);
        await UploadAsync(SampleOccupations.ManyOnet(5), version: "30.2");

        Assert.Equal(("O*NET 30.2", 5), ((await Shelf.FindAsync(OccupationSchemes.Onet, TestContext.Current.CancellationToken))!.Edition.Name, (await Shelf.FindAsync(OccupationSchemes.Onet, TestContext.Current.CancellationToken))!.Index.Count));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(portal.Folder, "occupations")).Length);
    }

    [Theory]
    [InlineData("title,code\n1,2", "30.1", "2025", "not-occupations")]
    [InlineData("O*NET-SOC Code\tTitle\tDescription\n", "30.1", "2025", "no-rows")]
    [InlineData(SampleOccupations.Onet, "", "2025", "no-edition")]
    [InlineData(SampleOccupations.Onet, "30.1", "last year", "no-edition")]
    public async Task Upload_OfWhatIsNone_SaysWhy(string text, string version, string asOf, string problem)
    {
        var answer = await UploadAsync(text, version, asOf);

        Assert.Equal(PortalUrls.AfterProblem(PortalUrls.StudioOccupationFiles, problem), answer.Location);
        var page = await me.Browser.FollowAsync(answer);
        Assert.NotNull(page.Problems);
        Assert.False(Directory.Exists(Path.Combine(portal.Folder, "occupations")));
    }

    [Fact]
    public async Task Search_WithoutScripts_FindsByTheAddress()
    {
        await UploadAsync(SampleOccupations.Onet);
        await UploadAsync(string.Join('\n', SampleOccupations.EscoHeader, SampleOccupations.EscoRow("9911.1", "bridge keeper")), "1.2.0", "2024");

        var onet = await me.Browser.GetAsync(PortalUrls.StudioOccupations + "?q=clock");
        var esco = await me.Browser.GetAsync(PortalUrls.StudioOccupations + "?q=bridge&in=esco");

        Assert.Equal("99-1116.00", onet.Document.QuerySelector("tbody td:nth-child(2)")!.TextContent);
        Assert.Equal("9911.1", esco.Document.QuerySelector("tbody td:nth-child(2)")!.TextContent);
    }

    [Fact]
    public async Task Make_Drafts_LeavesAloneWhatIsThere()
    {
        await UploadAsync(SampleOccupations.Onet);
        var shelf = (await Shelf.FindAsync(OccupationSchemes.Onet, TestContext.Current.CancellationToken))!;
        await portal.PublishAsync(SmallDocuments.Opening("lamp-lighters"));
        var drafts = portal.Services.GetRequiredService<OccupationDrafts>();

        var made = await drafts.MakeAsync(me.Actor, shelf, shelf.Index.Search("", 10), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([("bridge-keepers", true), ("clock-winders", true), ("lamp-lighters", false)], made.Select(draft => (draft.Slug!, draft.IsNew)));
        var revision = await portal.InDatabaseAsync(db => db.Set<GuideRevision>().SingleAsync(known => known.Guide!.Slug == "clock-winders"));
        Assert.Equal((me.Email, "From O*NET 30.1, 99-1116.00"), (revision.Author, revision.Note));
        Assert.Contains("onet-30-1-occupations", revision.Document, StringComparison.Ordinal);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Set<GuideRevision>().CountAsync(known => known.Guide!.Slug == "lamp-lighters")));
    }

    [Fact]
    public async Task Make_Stopped_KeepsWhatWasMade()
    {
        await UploadAsync(SampleOccupations.ManyOnet(20));
        var shelf = (await Shelf.FindAsync(OccupationSchemes.Onet, TestContext.Current.CancellationToken))!;
        using var stop = new CancellationTokenSource();
        var made = 0;

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in portal.Services.GetRequiredService<OccupationDrafts>().MakeAsync(me.Actor, shelf, shelf.Index.Search("", 20), stop.Token))
            {
                if (++made == 3)
                {
                    await stop.CancelAsync();
                }
            }
        });

        Assert.Equal(3, await portal.InDatabaseAsync(db => db.Set<GuideRevision>().CountAsync(known => known.AuthorId == me.Id)));
    }

    private async Task<PortalPage> UploadAsync(string text, string version = "30.1", string asOf = "2025-12") =>
        await me.Browser.SendFilesAsync(
            await me.Browser.GetAsync(PortalUrls.StudioOccupationFiles), PortalUrls.StudioOccupationsUpload,
            [("Occupation Data.txt", Encoding.UTF8.GetBytes(text))], ("version", version), ("asOf", asOf));
}
