using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Drafts;

public sealed class DraftDeskTests : IAsyncLifetime
{
    private StudioGround ground = null!;

    private static CancellationToken Cancel => StudioGround.Cancel;

    public async ValueTask InitializeAsync() => ground = await StudioGround.CreateAsync();

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task OpenAsync_APublishedGuide_IsAsPublishedUntilSomebodyWrites()
    {
        var opened = await ground.OpenAsync();
        await ground.Guides.Publisher.SaveDraftsAsync([SampleGuide.Document() with { Slug = "unpublished", Summary = "Draft" }], PublishedGuides.Person, Cancel);

        Assert.Equal(GuideJson.Serialize(SampleGuide.Document()), opened.Content);
        Assert.Equal((0, null, true), (opened.Version, opened.State, opened.IsPublished));
        var saved = (await ground.SaveAsync(opened, ground.Ann, "summary", "Ann's")).Draft;
        Assert.Equal(saved, await ground.OpenAsync());
        Assert.Equal((opened.BaseRevisionId, DraftState.Writing, "ann@example.org"), (saved.BaseRevisionId, saved.State, saved.Author));
        Assert.Equal("Draft", DocumentTree.Parse((await ground.OpenAsync("unpublished")).Content).Text("summary"));
        Assert.Null(await ground.Drafts.OpenAsync("nowhere", Cancel));
        Assert.Equal(SampleGuide.Document().Summary, (await ground.Guides.ReadAsync(StudioGround.Slug))!.Summary);
    }

    [Fact]
    public async Task BeginAsync_ANewGuide_IsThereWithoutARevision()
    {
        Assert.True(await ground.Drafts.BeginAsync(DocumentTree.Begin(GuideKinds.Opening, "new-one", "New"), ground.Ann, Cancel));

        var opened = await ground.OpenAsync("new-one");
        Assert.Equal((GuideKinds.Opening, "New", false, null), (opened.Kind, opened.Title, opened.IsPublished, opened.BaseRevisionId));
        var guide = await ground.Database.ReadAsync(db => db.Set<Guide>().SingleAsync(known => known.Slug == "new-one"));
        Assert.Equal(ground.Ann.Id, guide.OwnerId);
        await ground.Drafts.DiscardAsync(opened.GuideId, ground.Ann, Cancel);
        Assert.NotNull(await ground.Drafts.OpenAsync("new-one", Cancel)); // There would be nothing left to open.
    }

    [Theory]
    [InlineData(GuideKinds.RoleGuide, StudioGround.Slug)]
    [InlineData(GuideKinds.RoleGuide, "")]
    [InlineData(GuideKinds.RoleGuide, "No Slug/")]
    [InlineData("poem", "new-one")]
    public async Task BeginAsync_ASlugThatIsTakenOrNothing_BeginsNothing(string kind, string slug)
    {
        Assert.False(await ground.Drafts.BeginAsync(DocumentTree.Begin(kind, slug, "Title"), ground.Ann, Cancel));
        Assert.Equal(1, await ground.Database.ReadAsync(db => db.Set<Guide>().CountAsync()));
    }

    [Fact]
    public async Task SaveAsync_Unchanged_KeepsNoDraft()
    {
        var opened = await ground.OpenAsync();

        var saved = await ground.Drafts.SaveAsync(opened, DocumentTree.Parse(opened.Content), ground.Ann, null, Cancel);

        Assert.Equal(opened, saved!.Draft);
        Assert.Null(await ground.DraftAsync());
    }

    [Fact]
    public async Task SaveAsync_FromAStaleState_KeepsBoth()
    {
        var opened = await ground.OpenAsync();
        await ground.SaveAsync(opened, ground.Ann, "summary", "Ann's");

        var saved = await ground.SaveAsync(opened, ground.Ben, "overview", "Ben's");

        var tree = DocumentTree.Parse(saved.Draft.Content);
        Assert.Equal(("Ann's", "Ben's"), (tree.Text("summary"), tree.Text("overview")));
        Assert.Empty(saved.Conflicts);
        Assert.Equal("ben@example.org", saved.Draft.Author);
        // What Ann wrote is a revision in her name, and no reader sees it.
        var kept = (await ground.Guides.RevisionsAsync(StudioGround.Slug))[^1];
        Assert.Equal(("ann@example.org", ground.Ann.Id, RevisionOrigin.Studio, null), (kept.Author, kept.AuthorId, kept.Origin, kept.PublishedUtc));
        Assert.Contains("Ann's", kept.Document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveAsync_IntoTheSameField_LeavesTheirsAndKeepsMineAsARemark()
    {
        var opened = await ground.OpenAsync();
        await ground.SaveAsync(opened, ground.Ann, "summary", "Ann's");

        var saved = await ground.SaveAsync(opened, ground.Ben, "summary", "Ben's");
        await ground.SaveAsync(opened, ground.Ben, "summary", "Ben's"); // Sent again: nothing is said twice.

        Assert.Equal("Ann's", DocumentTree.Parse(saved.Draft.Content).Text("summary"));
        Assert.Equal("summary", Assert.Single(saved.Conflicts).Path);
        var remark = Assert.Single(await ground.RemarksAsync());
        Assert.Equal(("summary", "Ben's", ground.Ben.Id), (remark.Path, DraftConflicts.KeptIn(remark)!.GetValue<string>(), remark.AuthorId));
        Assert.Equal(saved.Draft, await ground.OpenAsync());
    }

    [Fact]
    public async Task SaveAsync_BothReordered_TellsMyOrderInWords()
    {
        var opened = await ground.OpenAsync();
        var (mine, theirs) = (DocumentTree.Parse(opened.Content), DocumentTree.Parse(opened.Content));
        mine.Apply(new TreeEdit.Move("paths/computing-degree", 2));
        theirs.Apply(new TreeEdit.Move("paths/self-taught", 0));
        await ground.Drafts.SaveAsync(opened, theirs, ground.Ann, null, Cancel);

        var saved = await ground.Drafts.SaveAsync(opened, mine, ground.Ben, null, Cancel);

        Assert.Equal("paths/self-taught", DocumentTree.Parse(saved!.Draft.Content).ItemPaths("paths")[0]);
        var remark = Assert.Single(await ground.RemarksAsync());
        Assert.Contains("from-it-work, self-taught, computing-degree", remark.Text, StringComparison.Ordinal);
        Assert.Null(DraftConflicts.KeptIn(remark));
    }

    [Fact]
    public async Task SaveAsync_FromADraftThatWasPutAwaySince_IsNotTakenForTheOneThatWasBegunAfter()
    {
        var opened = await ground.OpenAsync();
        var first = (await ground.SaveAsync(opened, ground.Ann, "summary", "First")).Draft;
        await ground.Drafts.DiscardAsync(first.GuideId, ground.Ben, Cancel);
        ground.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = (await ground.SaveAsync(await ground.OpenAsync(), ground.Ben, "overview", "Second")).Draft;

        var saved = await ground.SaveAsync(first, ground.Ann, "day", "Third");

        Assert.True(second.Version > first.Version);
        var tree = DocumentTree.Parse(saved.Draft.Content);
        Assert.Equal(("Second", "Third"), (tree.Text("overview"), tree.Text("day")));
    }

    [Fact]
    public async Task SaveAsync_UnderAnotherSlugOrKind_StaysThisGuide()
    {
        var opened = await ground.OpenAsync();
        var mine = DocumentTree.Parse(opened.Content);
        mine.Apply(TreeEdit.Set.Text("slug", "another-guide"));
        mine.Apply(TreeEdit.Set.Text("kind", GuideKinds.Opening));
        mine.Apply(TreeEdit.Set.Text("summary", "Mine"));

        var saved = await ground.Drafts.SaveAsync(opened, mine, ground.Ann, null, Cancel);

        var tree = DocumentTree.Parse(saved!.Draft.Content);
        Assert.Equal((StudioGround.Slug, GuideKinds.RoleGuide, "Mine"), (tree.Text("slug"), tree.Kind, tree.Text("summary")));
    }

    [Fact]
    public async Task SaveAsync_AGuideThatWasRenamedSince_IsSavedThere()
    {
        var opened = await ground.OpenAsync();
        Assert.True(await ground.Shelf.RenameAsync(opened.GuideId, "renamed", ground.Ben, Cancel));

        var saved = await ground.SaveAsync(opened, ground.Ann, "summary", "Ann's");

        Assert.Equal("renamed", saved.Draft.Slug);
        Assert.Equal(("renamed", "Ann's"), (DocumentTree.Parse(saved.Draft.Content).Text("slug"), DocumentTree.Parse(saved.Draft.Content).Text("summary")));
        Assert.Empty(saved.Conflicts);
    }

    [Fact]
    public async Task SaveAsync_AGuideThatIsGone_AnswersNothing()
    {
        var opened = await ground.OpenAsync();

        Assert.Null(await ground.Drafts.SaveAsync(opened with { GuideId = 999 }, DocumentTree.Parse(opened.Content), ground.Ann, null, Cancel));
    }

    [Fact]
    public async Task SaveAsync_ADraftThatWasApprovedAndScheduled_IsNeitherAnyMore()
    {
        var draft = (await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann's")).Draft;
        await ground.Review.SubmitAsync(draft.GuideId, draft.Version, ground.Ann, Cancel);
        await ground.Review.ApproveAsync(draft.GuideId, draft.Version, ground.Ben, Cancel);
        Assert.Empty((await ground.Publisher.ScheduleAsync(draft.GuideId, draft.Version, new(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc), new(null), ground.Ben, Cancel))!);

        await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "overview", "More");

        var stored = (await ground.DraftAsync())!;
        Assert.Equal((DraftState.Writing, null), (stored.State, stored.PublishAtUtc));
        Assert.Equal("ann@example.org", Assert.Single(await ground.NotedAsync(AuditActions.Unscheduled)).Actor);
    }

    [Fact]
    public async Task DiscardAsync_WhatIsWritten_KeepsItAsARevisionAndNotesIt()
    {
        var draft = (await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann's")).Draft;

        await ground.Drafts.DiscardAsync(draft.GuideId, ground.Ben, Cancel);
        await ground.Drafts.DiscardAsync(draft.GuideId, ground.Ben, Cancel);

        Assert.Equal(SampleGuide.Document().Summary, DocumentTree.Parse((await ground.OpenAsync()).Content).Text("summary"));
        var kept = (await ground.Guides.RevisionsAsync(StudioGround.Slug))[^1];
        Assert.Equal(("ann@example.org", "Put away"), (kept.Author, kept.Note));
        Assert.Equal("ben@example.org", Assert.Single(await ground.NotedAsync(AuditActions.DraftDiscarded)).Actor);
    }

    [Fact]
    public async Task DiscardAsync_WhatIsNoDocument_KeepsItOnARemark()
    {
        var draft = (await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "difficulty/score", "four")).Draft;

        await ground.Drafts.DiscardAsync(draft.GuideId, ground.Ben, Cancel);

        var remark = Assert.Single(await ground.RemarksAsync());
        Assert.Equal((draft.Content, ground.Ann.Id), (remark.Kept, remark.AuthorId));
    }

    [Fact]
    public async Task SaveAsync_ByAPage_TellsTheOtherPagesAndNotThatOne()
    {
        var opened = await ground.OpenAsync();
        var (mine, other, elsewhere) = (0, 0, 0);
        using var page = ground.Signals.Open(opened.GuideId, ground.Ann, () => mine++);
        using var second = ground.Signals.Open(opened.GuideId, ground.Ben, () => other++);
        using var third = ground.Signals.Open(opened.GuideId + 1, ground.Ben, () => elsewhere++);
        mine = 0;

        var tree = DocumentTree.Parse(opened.Content);
        tree.Apply(TreeEdit.Set.Text("summary", "Ann's"));
        await ground.Drafts.SaveAsync(opened, tree, ground.Ann, page, Cancel);

        Assert.Equal((0, 1, 0), (mine, other, elsewhere));
        Assert.Equal([ground.Ben], ground.Signals.Others(opened.GuideId, page));
        second.Dispose();
        second.Dispose();
        Assert.Empty(ground.Signals.Others(opened.GuideId, page));
        Assert.NotEqual(0, mine);
    }
}
