using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Studio;
using Portal.Features.Studio.Files;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Files;

/// <summary>Files by the pages' own forms: choose, see, take; and out again.</summary>
public sealed class ImportPagesTests : IAsyncLifetime
{
    private static readonly InternshipGuideDocument Internship = SmallDocuments.Internship("import-internship");

    private PortalFactory portal = null!;
    private StaffMember me = null!;

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
    public async Task Import_AsDrafts_ShowsWhatWouldChangeAndKeepsIt()
    {
        await portal.PublishAsync(Internship);
        var preview = await UploadAsync(
            ("same.yaml", Yaml(Internship)),
            ("opening.yaml", Yaml(SmallDocuments.Opening("import-opening") with { Title = "" })));
        Assert.Equal(["New, 1 problem", "Unchanged"], Effects(preview));
        Assert.Contains("Line 1: title: ", preview.Text, StringComparison.Ordinal);

        var done = await me.Browser.SubmitAsync(preview, "take");

        Assert.Contains("2 documents are kept as drafts now", (await me.Browser.FollowAsync(done)).Text, StringComparison.Ordinal);
        var revision = await portal.InDatabaseAsync(db => db.Set<GuideRevision>().Include(known => known.Guide!.Publication)
            .SingleAsync(known => known.Guide!.Slug == "import-opening"));
        Assert.Equal((RevisionOrigin.Import, me.Email, me.Id, "From same.yaml and others"), (revision.Origin, revision.Author, revision.AuthorId, revision.Note));
        Assert.Null(revision.Guide!.Publication);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Browser.GetAsync(preview.Address)).Status);
        Assert.Equal([AuditActions.Imported], await portal.InDatabaseAsync(db =>
            db.Set<AuditEntry>().Where(entry => entry.ActorId == me.Id).Select(entry => entry.Action).ToListAsync()));
    }

    [Fact]
    public async Task Import_Published_CountsTheFieldsAndReadersSeeIt()
    {
        await portal.PublishAsync(Internship);
        var changed = Internship with { Title = "Another title", Summary = "Another summary." };
        var address = (await UploadAsync(("i.zip", FileForms.Zip(("i.json", GuideJson.Serialize(changed)))))).Address;
        var preview = await me.Browser.GetAsync(address + "?as=published");
        Assert.Equal(["Changes 2 fields"], Effects(preview));
        Assert.Contains("summary, title", string.Join(", ", preview.Document.QuerySelector("details p")!.TextContent.Split(", ").Order()), StringComparison.Ordinal);

        var done = await me.Browser.SubmitAsync(preview, "take");

        Assert.Equal(PortalUrls.StudioFiles + "?done=published&count=1", done.Location);
        Assert.Contains("Another title", (await me.Browser.GetAsync(PortalUrls.Internship(Internship.Slug))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PublishedWithAProblemInOne_TakesNoneOfThem()
    {
        var address = (await UploadAsync(("good.yaml", Yaml(Internship)), ("bad.yaml", Yaml(SmallDocuments.Opening("bad") with { About = "" })))).Address;
        var preview = await me.Browser.GetAsync(address + "?as=published");
        Assert.Equal(["Cannot be taken", "New"], Effects(preview));
        Assert.Empty(preview.Document.QuerySelectorAll("main form"));

        // The button of the drafts, pressed with the other way in it.
        using var request = PortalBrowser.Request(await me.Browser.GetAsync(address), "take", ("Chosen", "Published"));
        var refused = await me.Browser.SendAsync(request);

        Assert.Equal("What would change", refused.Heading);
        Assert.Contains("Nothing was changed", refused.Text, StringComparison.Ordinal);
        Assert.False(await portal.InDatabaseAsync(db => db.Set<Guide>().AnyAsync(guide => guide.Slug == Internship.Slug || guide.Slug == "bad")));
    }

    [Fact]
    public async Task Import_OfASharedSourceWordedOtherwise_OffersToRewordEverywhere()
    {
        await portal.PublishAsync(Internship);
        var other = SmallDocuments.Opening("import-opening") with { Sources = [Internship.Sources[0] with { Title = "What interns said" }] };
        var address = (await UploadAsync(("o.yaml", Yaml(other)))).Address;
        var published = await me.Browser.GetAsync(address + "?as=published");
        Assert.Equal(["Cannot be taken"], Effects(published));
        var reworded = published.Document.QuerySelector("a[href$='?as=reworded']")!.GetAttribute("href")!;

        var done = await me.Browser.SubmitAsync(await me.Browser.GetAsync(reworded), "take");

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains("What interns said", (await me.Browser.GetAsync(PortalUrls.StudioExportOf(Internship.Slug))).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: role-guide\nslug: a\ndifficluty: 3\n", "Line 3: difficluty: ")]
    [InlineData("kind: [", "Line 2: ")]
    [InlineData("kind: role-guide\nslug: Not A Slug\n", "Line 2: slug: ")]
    public async Task Import_OfWhatCannotBeKept_NamesTheLine(string yaml, string expected)
    {
        var preview = await UploadAsync(("a.yaml", Encoding.UTF8.GetBytes(yaml)));

        Assert.Equal(["Cannot be taken"], Effects(preview));
        Assert.Contains(expected, preview.Text, StringComparison.Ordinal);
        Assert.Empty(preview.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Import_OfSomebodyElseOrTooLate_IsGone()
    {
        var address = (await UploadAsync(("a.yaml", Yaml(Internship)))).Address;
        using var other = await portal.NewStaffAsync(PortalRoles.Counsellor);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Browser.GetAsync(PortalUrls.StudioImport("nonsense"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await me.Browser.GetAsync(address)).Status);

        portal.Clock.Advance(ImportStaging.Lifetime);

        Assert.Equal(HttpStatusCode.NotFound, (await me.Browser.GetAsync(address)).Status);
        await UploadAsync(("b.yaml", Yaml(Internship)));
        Assert.Single(Directory.GetDirectories(Path.Combine(portal.Folder, "imports")));
    }

    [Fact]
    public async Task Upload_ManyTimes_KeepsTheLatest()
    {
        var first = (await UploadAsync(("a.yaml", Yaml(Internship)))).Address;
        for (var i = 0; i < ImportStaging.MaxWaiting; i++)
        {
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
            await UploadAsync(("a.yaml", Yaml(Internship)));
        }

        Assert.Equal(ImportStaging.MaxWaiting, Directory.GetDirectories(Path.Combine(portal.Folder, "imports")).Length);
        Assert.Equal(HttpStatusCode.NotFound, (await me.Browser.GetAsync(first)).Status);
    }

    [Theory]
    [InlineData(DocumentPackage.MaxUploadBytes + 1)]
    [InlineData(40 * 1024 * 1024)]
    public async Task Upload_MoreThanAllowed_SaysSo(int length)
    {
        var page = await me.Browser.GetAsync(PortalUrls.StudioFiles);

        var answer = await me.Browser.SendFilesAsync(page, PortalUrls.StudioUpload, [("a.yaml", new byte[length])]);

        Assert.Contains("more than 5 MB", (await me.Browser.FollowAsync(answer)).Text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(portal.Folder, "imports")));
    }

    [Fact]
    public async Task Upload_WithoutFileTokenOrRole_TakesNothing()
    {
        var page = await me.Browser.GetAsync(PortalUrls.StudioFiles);
        Assert.Equal(PortalUrls.AfterProblem(PortalUrls.StudioFiles, "missing"), (await me.Browser.SendFilesAsync(page, PortalUrls.StudioUpload, [])).Location);
        using var bare = new HttpRequestMessage(HttpMethod.Post, PortalUrls.StudioUpload)
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(Yaml(Internship)), "files", "a.yaml" } },
        };
        Assert.Equal(PortalUrls.AfterProblem(PortalUrls.StudioFiles, "stale"), (await me.Browser.SendAsync(bare)).Location);

        using var student = await portal.NewStaffAsync(PortalRoles.Student);
        using var request = new HttpRequestMessage(HttpMethod.Post, PortalUrls.StudioUpload) { Content = new MultipartFormDataContent() };
        Assert.Equal(HttpStatusCode.Forbidden, (await student.Browser.SendAsync(request)).Status);
        foreach (var address in (string[])[PortalUrls.StudioFiles, PortalUrls.StudioExport, PortalUrls.StudioExportOf(Internship.Slug), PortalUrls.StudioOccupations, PortalUrls.StudioOccupationFiles])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await student.Browser.GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task Export_OfAll_ComesBackUnchanged()
    {
        await portal.PublishAsync(Internship, SmallDocuments.Opening("import-opening"));
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = me.Browser.Cookies }) { BaseAddress = portal.BaseAddress };

        var zip = await client.GetByteArrayAsync(PortalUrls.StudioExport, TestContext.Current.CancellationToken);

        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            Assert.Contains(archive.Entries, entry => entry.FullName == $"internship-guide/{Internship.Slug}.yaml");
            Assert.Equal(await portal.InDatabaseAsync(db => db.Set<Publication>().CountAsync()), archive.Entries.Count);
        }

        var preview = await UploadAsync(("all.zip", zip));
        Assert.All(Effects(preview), effect => Assert.Equal("Unchanged", effect));
        Assert.Contains("Everything is there already", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfOne_IsItsDocument()
    {
        await portal.PublishAsync(Internship);

        var file = await me.Browser.GetAsync(PortalUrls.StudioExportOf(Internship.Slug));

        Assert.True(GuideJson.AreEqual(Internship, GuideReader.Read(file.Body).Document!));
        var page = await me.Browser.GetAsync(PortalUrls.StudioPublish(Internship.Slug));
        Assert.Equal(PortalUrls.StudioExportOf(Internship.Slug), page.Document.QuerySelector("main a[download]")?.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, (await me.Browser.GetAsync(PortalUrls.StudioExportOf("nowhere"))).Status);
    }

    private static byte[] Yaml(GuideDocument document) => Encoding.UTF8.GetBytes(GuideYaml.Write(document));

    private static IReadOnlyList<string> Effects(PortalPage page) => [.. page.Document.QuerySelectorAll(".imports .tag").Select(tag => tag.TextContent)];

    private async Task<PortalPage> UploadAsync(params (string Name, byte[] Content)[] files)
    {
        var answer = await me.Browser.SendFilesAsync(await me.Browser.GetAsync(PortalUrls.StudioFiles), PortalUrls.StudioUpload, files);
        return await me.Browser.FollowAsync(answer);
    }
}
