using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Tests.Features.Plan;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Review;

public sealed class GuideShelfTests : IAsyncLifetime
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();
    private StudioGround ground = null!;
    private int guideId;

    private static CancellationToken Cancel => StudioGround.Cancel;

    public async ValueTask InitializeAsync()
    {
        ground = await StudioGround.CreateAsync();
        guideId = (await ground.OpenAsync()).GuideId;
    }

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task UnpublishAsync_Twice_IsNotedOnce()
    {
        await ground.Shelf.UnpublishAsync(guideId, "  Being rewritten ", ground.Ann, Cancel);
        await ground.Shelf.UnpublishAsync(guideId, "Again", ground.Ben, Cancel);
        await ground.Shelf.UnpublishAsync(999, "Nothing", ground.Ben, Cancel);

        var guide = await GuideAsync();
        Assert.Equal(("Being rewritten", ground.Database.Clock.GetUtcNow().UtcDateTime), (guide.UnpublishedNote, guide.UnpublishedUtc));
        Assert.Equal("ann@example.org", Assert.Single(await ground.NotedAsync(AuditActions.Unpublished)).Actor);
        Assert.Null(await ground.Guides.ReadAsync(StudioGround.Slug));
        Assert.Equal(GuideJson.Serialize(Sample), (await ground.OpenAsync()).Content);
        Assert.Equal(0, await ground.Database.ReadAsync(db => db.Set<SearchDocument>().CountAsync()));
    }

    [Fact]
    public async Task UnpublishAsync_TooLongANote_IsCut()
    {
        await ground.Shelf.UnpublishAsync(guideId, new('a', GuideRevision.MaxNoteLength + 9), ground.Ann, Cancel);

        Assert.Equal(GuideRevision.MaxNoteLength, (await GuideAsync()).UnpublishedNote!.Length);
    }

    [Fact]
    public async Task Restore_AndPublish_BringsAGuideBack()
    {
        await ground.Shelf.UnpublishAsync(guideId, "Being rewritten", ground.Ann, Cancel);

        Assert.Equal(1, await ground.Shelf.RestoreAsync(guideId, 1, ground.Ann, Cancel));
        Assert.Equal([], await ground.PublishAsync(await ground.OpenAsync(), ground.Ann));

        var guide = await GuideAsync();
        Assert.Equal((null, null), (guide.UnpublishedNote, guide.UnpublishedUtc));
        Assert.Equal(GuideJson.Serialize(Sample), GuideJson.Serialize((await ground.Guides.ReadAsync(StudioGround.Slug))!));
    }

    [Fact]
    public async Task RestoreAsync_AnEarlierRevision_IsANewOneAndTheDraftIsKept()
    {
        await ground.Guides.PublishedAsync(Sample with { Summary = "Second" });
        var draft = (await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann's")).Draft;

        var number = await ground.Shelf.RestoreAsync(guideId, 1, ground.Ben, Cancel);

        var revisions = await ground.Guides.RevisionsAsync(StudioGround.Slug);
        Assert.Equal(4, number);
        Assert.Equal(
            [(3, "ann@example.org", RevisionOrigin.Studio), (4, "ben@example.org", RevisionOrigin.Restore)],
            revisions.Skip(2).Select(revision => (revision.Number, revision.Author, revision.Origin)));
        var restored = await ground.OpenAsync();
        Assert.Equal(GuideJson.Serialize(Sample), restored.Content);
        Assert.True(restored.Version > draft.Version);
        Assert.Equal("Second", (await ground.Guides.ReadAsync(StudioGround.Slug))!.Summary);
        Assert.Equal("Revision 1 as 4", Assert.Single(await ground.NotedAsync(AuditActions.Restored)).Detail);
        Assert.Null(await ground.Shelf.RestoreAsync(guideId, 99, ground.Ben, Cancel));
        Assert.Single(await ground.NotedAsync(AuditActions.Restored));
    }

    [Fact]
    public async Task RenameAsync_AGuide_SetsLinksAndDraftsRightInOneGo()
    {
        var linking = Sample with { Slug = "linking", Title = "Linking", Related = [new("Backend", StudioGround.Slug), new(StudioGround.Slug, StudioGround.Slug)], Progression = [] };
        await ground.Guides.PublishAsync(linking);
        await ground.Guides.PublishAsync(SmallDocuments.Internship());
        await ground.Guides.PublishAsync(SmallDocuments.Opening());
        await ground.Guides.Publisher.SaveDraftsAsync([SmallDocuments.Opening("draft-only")], PublishedGuides.Person, Cancel);
        await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann's");
        await ground.SaveAsync(await ground.OpenAsync("linking"), ground.Ann, "summary", "Ann's other");

        Assert.True(await ground.Shelf.RenameAsync(guideId, "server-developer", ground.Ben, Cancel));

        var links = await ground.Database.ReadAsync(db => db.Set<Publication>().Select(row => new { row.Guide!.Slug, row.Revision!.Document }).ToListAsync());
        Assert.Equal(4, links.Count);
        Assert.All(links, link => Assert.DoesNotContain($"\"{StudioGround.Slug}\"", link.Document, StringComparison.Ordinal));
        Assert.All(links, link => Assert.Contains("\"server-developer\"", link.Document, StringComparison.Ordinal));
        Assert.Equal(["server-developer", "server-developer"], (await ground.Guides.ReadAsync("linking"))!.Related.Select(link => link.Slug));
        var draft = DocumentTree.Parse((await ground.OpenAsync("server-developer")).Content);
        Assert.Equal(("server-developer", "Ann's"), (draft.Text("slug"), draft.Text("summary")));
        var other = DocumentTree.Parse((await ground.OpenAsync("linking")).Content);
        Assert.Equal(("Ann's other", "server-developer"), (other.Text("summary"), other.Text("related/#0/slug")));
        Assert.Equal("server-developer", DocumentTree.Parse((await ground.OpenAsync("draft-only")).Content).Text("role"));
        Assert.Empty(await ground.RemarksAsync());
        Assert.Equal(("ben@example.org", "server-developer", "From backend-developer"), Assert.Single(
            (await ground.NotedAsync(AuditActions.Renamed)).Select(entry => (entry.Actor, entry.Subject, entry.Detail))));
        Assert.Null(await ground.Drafts.OpenAsync(StudioGround.Slug, Cancel));
    }

    [Theory]
    [InlineData("No Slug")]
    [InlineData("")]
    [InlineData("linking")]
    [InlineData(StudioGround.Slug)]
    public async Task RenameAsync_ToWhatIsNoSlugOrTaken_ChangesNothing(string slug)
    {
        await ground.Guides.PublishAsync(Sample with { Slug = "linking" });

        Assert.False(await ground.Shelf.RenameAsync(guideId, slug, ground.Ann, Cancel));

        Assert.Equal(StudioGround.Slug, (await GuideAsync()).Slug);
        Assert.Empty(await ground.NotedAsync(AuditActions.Renamed));
        Assert.Equal(0, await ground.Database.ReadAsync(db => db.Set<SlugRedirect>().CountAsync()));
    }

    [Fact]
    public async Task RenameAsync_BackAndForth_LeadsOnFromEverySlugItHad()
    {
        await ground.Guides.PublishAsync(Sample with { Slug = "other" });
        var other = (await ground.OpenAsync("other")).GuideId;
        Assert.True(await ground.Shelf.RenameAsync(guideId, "second", ground.Ann, Cancel));
        Assert.True(await ground.Shelf.RenameAsync(guideId, "third", ground.Ann, Cancel));
        Assert.False(await ground.Shelf.RenameAsync(other, "second", ground.Ann, Cancel)); // It is the first one's for good.

        Assert.True(await ground.Shelf.RenameAsync(guideId, StudioGround.Slug, ground.Ann, Cancel));

        Assert.Equal(["second", "third"], await ground.Database.ReadAsync(db => db.Set<SlugRedirect>().OrderBy(row => row.Slug).Select(row => row.Slug).ToListAsync()));
        Assert.Equal(GuideJson.Serialize(Sample), GuideJson.Serialize((await ground.Guides.ReadAsync(StudioGround.Slug))!));
    }

    [Fact]
    public async Task RenameAsync_WhatANewerRuleWouldRefuse_MovesAllTheSame()
    {
        // As a revision of an earlier version of the portal might be.
        await ground.Database.ReadAsync(db => db.Set<GuideRevision>().ExecuteUpdateAsync(set => set.SetProperty(
            row => row.Document, GuideJson.Serialize(Sample with { Summary = "" })), Cancel));

        Assert.True(await ground.Shelf.RenameAsync(guideId, "renamed", ground.Ann, Cancel));

        Assert.Equal("", (await ground.Guides.ReadAsync("renamed"))!.Summary);
    }

    [Fact]
    public async Task RenameAsync_AGuideThatWasTakenBack_IsWrittenAndPublishedUnderTheNewSlug()
    {
        await ground.Shelf.UnpublishAsync(guideId, null, ground.Ann, Cancel);
        Assert.True(await ground.Shelf.RenameAsync(guideId, "renamed", ground.Ann, Cancel));

        var draft = (await ground.SaveAsync(await ground.OpenAsync("renamed"), ground.Ann, "summary", "Ann's")).Draft;
        Assert.Equal([], await ground.PublishAsync(draft, ground.Ann));

        Assert.Equal("Ann's", (await ground.Guides.ReadAsync("renamed"))!.Summary);
        Assert.Equal(1, await ground.Database.ReadAsync(db => db.Set<Guide>().CountAsync()));
    }

    private Task<Guide> GuideAsync() => ground.Database.ReadAsync(db => db.Set<Guide>().SingleAsync(guide => guide.Id == guideId, Cancel));
}
