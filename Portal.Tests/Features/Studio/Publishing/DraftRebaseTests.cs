using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Publishing;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Publishing;

/// <summary>What is published or imported past a draft.</summary>
public sealed class DraftRebaseTests : IAsyncLifetime
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();
    private StudioGround ground = null!;

    private static CancellationToken Cancel => StudioGround.Cancel;

    public async ValueTask InitializeAsync() => ground = await StudioGround.CreateAsync();

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task Publish_PastADraft_ReachesTheDraftAndPublishingItTakesNothingBack()
    {
        await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann's");

        await ground.Guides.PublishedAsync(Sample with { Overview = "Imported" });
        var draft = await ground.OpenAsync();
        Assert.Equal([], await ground.PublishAsync(draft, ground.Ann));

        var published = (await ground.Guides.ReadAsync(StudioGround.Slug))!;
        Assert.Equal(("Ann's", "Imported"), (published.Summary, published.Overview));
        Assert.Null(await ground.DraftAsync());
        Assert.Empty(await ground.RemarksAsync());
    }

    [Fact]
    public async Task Publish_PastADraftOfTheSameField_KeepsTheAuthorsWordsOnARemark()
    {
        var before = (await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann wrote this")).Draft;

        await ground.Guides.PublishedAsync(Sample with { Summary = "Imported" });

        var draft = await ground.OpenAsync();
        Assert.Equal("Imported", DocumentTree.Parse(draft.Content).Text("summary"));
        Assert.True(draft.Version > before.Version);
        var remark = Assert.Single(await ground.RemarksAsync());
        Assert.Equal(("summary", "Ann wrote this", ground.Ann.Id), (remark.Path, DraftConflicts.KeptIn(remark)!.GetValue<string>(), remark.AuthorId));
    }

    [Fact]
    public async Task Publish_PastAnApprovedDraft_AsksForAnotherReview()
    {
        var draft = (await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann's")).Draft;
        await ground.Review.SubmitAsync(draft.GuideId, draft.Version, ground.Ann, Cancel);
        await ground.Review.ApproveAsync(draft.GuideId, draft.Version, ground.Ben, Cancel);

        await ground.Guides.PublishedAsync(Sample with { Overview = "Imported" });

        Assert.Equal(DraftState.Writing, (await ground.DraftAsync())!.State);
        Assert.Null(await ground.PublishAsync(draft, ground.Ben)); // Not as it was when it was read.
    }

    [Fact]
    public async Task Reword_OfASharedOutcome_ReachesTheDraftsOfTheOtherGuides()
    {
        await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann's");
        var step = Sample.Paths[0].Steps[0];
        var path = Sample.Paths[0] with { Steps = [step with { Outcomes = [step.Outcomes[0] with { Text = "In other words" }] }] };

        Assert.IsType<PublishResult.Done>(await ground.Guides.PublishAsync(
            Sample with { Slug = "another", Paths = [path], Timelines = [] }, reword: true));

        var draft = DocumentTree.Parse((await ground.OpenAsync()).Content);
        Assert.Equal("In other words", draft.Text($"paths/{path.Id}/steps/{step.Id}/outcomes/{step.Outcomes[0].Id}/text"));
        Assert.Equal("Ann's", draft.Text("summary"));
    }

    [Fact]
    public async Task Import_OverADraft_TakesItsPlaceAndKeepsIt()
    {
        await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann's");
        var author = new RevisionAuthor(RevisionOrigin.Import, ground.Ben.Name) { AccountId = ground.Ben.Id };

        Assert.Null(await ground.Guides.Publisher.SaveDraftsAsync([Sample with { Overview = "Imported" }], author, Cancel));

        var draft = await ground.OpenAsync();
        Assert.Equal((Sample.Summary, "Imported", "ben@example.org"), (
            DocumentTree.Parse(draft.Content).Text("summary"), DocumentTree.Parse(draft.Content).Text("overview"), draft.Author));
        var kept = (await ground.Guides.RevisionsAsync(StudioGround.Slug))[^2];
        Assert.Equal("ann@example.org", kept.Author);
        Assert.Contains("Ann's", kept.Document, StringComparison.Ordinal);
        Assert.Single(await ground.NotedAsync(AuditActions.Imported), entry => entry.Actor == "ben@example.org");
    }

    [Fact]
    public async Task Import_OverWhatIsNoDocumentYet_KeepsItOnARemark()
    {
        var written = (await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "difficulty/score", "four")).Draft;

        await ground.Guides.Publisher.SaveDraftsAsync([Sample with { Overview = "Imported" }], PublishedGuides.Person, Cancel);

        Assert.Equal(written.Content, Assert.Single(await ground.RemarksAsync()).Kept);
    }

    [Fact]
    public async Task Shipped_OverADraft_LeavesItAlone()
    {
        var draft = (await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann's")).Draft;

        await ground.Guides.Publisher.SaveDraftsAsync([Sample with { Overview = "Shipped" }], new(RevisionOrigin.Shipped, "Shipped"), Cancel);

        Assert.Equal(draft, await ground.OpenAsync());
    }

    [Fact]
    public async Task ImportAndPublish_UnderASlugThatAGuideHadOnce_AreRefused()
    {
        await ground.Shelf.RenameAsync((await ground.OpenAsync()).GuideId, "renamed", ground.Ann, Cancel);
        var noted = await ground.NotedAsync(AuditActions.Imported);

        var kept = await ground.Guides.Publisher.SaveDraftsAsync([Sample], PublishedGuides.Person, Cancel);
        var published = await ground.Guides.PublishAsync(Sample, reword: true);

        Assert.Equal("slug.former", Assert.Single(kept!.Problems[0]).Code);
        Assert.Contains("renamed", Assert.Single(Assert.IsType<PublishResult.Refused>(published).Problems[0]).Message, StringComparison.Ordinal);
        Assert.False(await ground.Drafts.BeginAsync(DocumentTree.Of(Sample), ground.Ann, Cancel));
        Assert.Equal(noted.Count, (await ground.NotedAsync(AuditActions.Imported)).Count);
    }
}
