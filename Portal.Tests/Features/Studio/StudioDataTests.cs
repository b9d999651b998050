using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Review;
using Portal.Infrastructure;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio;

/// <summary>What the file of a counsellor's own data holds, and what outlives the account.</summary>
public sealed class StudioDataTests
{
    [Fact]
    public async Task DownloadAndDelete_ACounsellor_TakesTheAccountAndLeavesTheWork()
    {
        await using var portal = await PortalFactory.StartAsync();
        await portal.PublishAsync(SampleGuide.Document());
        var (browser, email) = await portal.NewPersonAsync();
        var actor = new Actor(email, await portal.InDatabaseAsync(db => db.Users.Select(user => user.Id).SingleAsync()));
        await WorkAsync(portal, actor);

        var data = JsonNode.Parse((await browser.SubmitAsync(await browser.GetAsync(PortalUrls.ManageData), $"form[action='{PortalUrls.ManageDataDownload}']")).Body)!["studio"]!;

        Assert.Equal("new-one", (string?)data["owned"]![0]);
        Assert.Equal(["new-one", "backend-developer"], data["drafts"]!.AsArray().Select(draft => (string?)draft!["guide"]).OrderDescending());
        Assert.Equal("Mine to say", (string?)data["remarks"]![0]!["text"]);
        Assert.Equal(3, (int?)data["revisions"]![0]!["number"]);
        Assert.Contains(data["acts"]!.AsArray(), act => (string?)act!["action"] == AuditActions.Published);

        var done = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.ManageData), "delete", ("Password", AccountSteps.Password));

        Assert.Equal(HttpStatusCode.SeeOther, done.Status == HttpStatusCode.Redirect ? HttpStatusCode.SeeOther : done.Status);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Users.CountAsync()));
        await portal.InDatabaseAsync(async db =>
        {
            Assert.All(await db.Set<Guide>().ToListAsync(), guide => Assert.Null(guide.OwnerId));
            Assert.All(await db.Set<GuideDraft>().ToListAsync(), draft => Assert.Equal((email, null, null), (draft.Author, draft.AuthorId, draft.SubmittedById)));
            Assert.All(await db.Set<GuideComment>().ToListAsync(), remark => Assert.Equal((email, null), (remark.Author, remark.AuthorId)));
            Assert.All(await db.Set<GuideRevision>().ToListAsync(), revision => Assert.Null(revision.AuthorId));
            Assert.Equal(email, (await db.Set<GuideRevision>().OrderBy(revision => revision.Id).LastAsync()).Author);
            Assert.All(await db.Set<AuditEntry>().Where(entry => entry.Actor == email).ToListAsync(), entry => Assert.Null(entry.ActorId));
            Assert.True(await db.Set<AuditEntry>().AnyAsync(entry => entry.Actor == email));
            return true;
        });
        // Readers never saw the address.
        Assert.DoesNotContain(email, (await browser.GetAsync("/guides/backend-developer")).Body, StringComparison.Ordinal);
        Assert.NotNull((await browser.GetAsync(PortalUrls.Privacy)).Document.QuerySelector("#counsellor"));
        browser.Dispose();
    }

    [Fact]
    public async Task Download_AStudent_SaysNothingOfTheStudio()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();

        var file = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.ManageData), $"form[action='{PortalUrls.ManageDataDownload}']");

        Assert.Null(JsonNode.Parse(file.Body)!["studio"]);
        browser.Dispose();
    }

    /// <summary>Publishes a revision, leaves drafts of two guides, one sent for review, and a remark.</summary>
    private static async Task WorkAsync(PortalFactory portal, Actor actor)
    {
        var cancel = TestContext.Current.CancellationToken;
        var (drafts, review) = (portal.Services.GetRequiredService<DraftDesk>(), portal.Services.GetRequiredService<ReviewDesk>());
        var first = await SaveAsync("Published");
        Assert.Equal([], await portal.Services.GetRequiredService<DraftPublisher>().PublishAsync(first.GuideId, first.Version, new("Better"), actor, cancel));
        var second = await SaveAsync("Not yet");
        await review.SubmitAsync(second.GuideId, second.Version, actor, cancel);
        Assert.True(await review.RemarkAsync(second.GuideId, "summary", "Mine to say", actor, cancel));
        Assert.True(await drafts.BeginAsync(DocumentTree.Begin("opening", "new-one", "New"), actor, cancel));

        async Task<OpenedDraft> SaveAsync(string summary)
        {
            var opened = (await drafts.OpenAsync(SampleGuide.Slug, cancel))!;
            var tree = DocumentTree.Parse(opened.Content);
            tree.Apply(TreeEdit.Set.Text("summary", summary));
            return (await drafts.SaveAsync(opened, tree, actor, null, cancel))!.Draft;
        }
    }
}
