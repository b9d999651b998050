using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Guides.Settling;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Review;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Review;

public sealed class DraftPublisherTests : IAsyncLifetime
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();
    private StudioGround ground = null!;
    private OpenedDraft draft = null!;

    private static CancellationToken Cancel => StudioGround.Cancel;

    private DateTime Tomorrow => ground.Database.Clock.GetUtcNow().UtcDateTime.AddDays(1);

    public async ValueTask InitializeAsync()
    {
        ground = await StudioGround.CreateAsync();
        draft = (await ground.SaveAsync(await ground.OpenAsync(), ground.Ann, "summary", "Ann's")).Draft;
    }

    public ValueTask DisposeAsync() => ground.DisposeAsync();

    [Fact]
    public async Task PublishAsync_ADraft_IsWhatReadersSeeInItsAuthorsName()
    {
        Assert.Equal([], await ground.PublishAsync(draft, ground.Ben));

        Assert.Equal("Ann's", (await ground.Guides.ReadAsync(StudioGround.Slug))!.Summary);
        Assert.Null(await ground.DraftAsync());
        var revision = (await ground.Guides.RevisionsAsync(StudioGround.Slug))[^1];
        Assert.Equal(("ann@example.org", ground.Ann.Id, "What changed", RevisionOrigin.Studio), (revision.Author, revision.AuthorId, revision.Note, revision.Origin));
        var noted = (await ground.NotedAsync(AuditActions.Published))[^1];
        Assert.Equal(("ben@example.org", StudioGround.Slug, "Revision 2: What changed"), (noted.Actor, noted.Subject, noted.Detail));
        Assert.Null(await ground.PublishAsync(draft, ground.Ben)); // There is none any more.
    }

    [Fact]
    public async Task PublishAsync_ARevisionThatWasKeptBefore_SaysWhatChangedAllTheSame()
    {
        await ground.Drafts.DiscardAsync(draft.GuideId, ground.Ann, Cancel);
        Assert.Equal(2, await ground.Shelf.RestoreAsync(draft.GuideId, 2, ground.Ann, Cancel));

        Assert.Equal([], await ground.PublishAsync(await ground.OpenAsync(), ground.Ann));

        var revisions = await ground.Guides.RevisionsAsync(StudioGround.Slug);
        Assert.Equal(("What changed", 2), (revisions[^1].Note, revisions.Count));
    }

    [Fact]
    public async Task PublishAsync_WhatWasChangedSinceItWasRead_IsNotPublished()
    {
        await ground.SaveAsync(draft, ground.Ann, "summary", "Second thought");

        Assert.Null(await ground.PublishAsync(draft, ground.Ann));

        await AssertNothingPublishedAsync();
    }

    [Theory]
    [InlineData("title", "")]
    [InlineData("difficulty/score", "four")]
    [InlineData("paths/computing-degree/steps/one-stack/outcomes/finished-api/text", "In other words")]
    public async Task PublishAsync_WithAProblem_TellsItAndPublishesNothing(string field, string text)
    {
        draft = (await ground.SaveAsync(draft, ground.Ann, field, text)).Draft;

        Assert.NotEmpty((await ground.PublishAsync(draft, ground.Ann))!);

        await AssertNothingPublishedAsync();
        Assert.Equal(draft, await ground.OpenAsync());
    }

    [Fact]
    public async Task PublishAsync_ADraftUnderAnotherSlugOrTooLongANote_IsRefused()
    {
        var tooLong = await ground.Publisher.PublishAsync(
            draft.GuideId, draft.Version, new(new string('a', GuideRevision.MaxNoteLength + 1)), ground.Ann, Cancel);
        Assert.Equal("note.length", Assert.Single(tooLong!).Code);
        await ground.Database.ReadAsync(db => db.Set<GuideDraft>().ExecuteUpdateAsync(set => set.SetProperty(
            row => row.Content, GuideJson.Serialize(Sample with { Slug = "another" })), Cancel));

        Assert.Equal("slug.other", Assert.Single((await ground.PublishAsync(draft, ground.Ann))!).Code);

        await AssertNothingPublishedAsync();
        Assert.Equal(1, await ground.Database.ReadAsync(db => db.Set<Guide>().CountAsync()));
    }

    [Fact]
    public async Task PublishAsync_WhereAReviewIsRequired_WaitsForSomebodyElsesApproval()
    {
        ground.Settings.RequireReview = true;
        Assert.Equal("review.required", Assert.Single((await ground.PublishAsync(draft, ground.Ann))!).Code);
        await ground.Review.SubmitAsync(draft.GuideId, draft.Version, ground.Ann, Cancel);
        Assert.Equal("review.required", Assert.Single((await ground.PublishAsync(draft, ground.Ben))!).Code);
        await AssertNothingPublishedAsync();
        await ground.Review.ApproveAsync(draft.GuideId, draft.Version, ground.Ben, Cancel);

        Assert.Equal([], await ground.PublishAsync(draft, ground.Ann));
    }

    [Fact]
    public async Task PublishDueAsync_AtItsTime_PublishesWithWhatWasDecided()
    {
        var shorter = Sample with { Paths = [Sample.Paths[0] with { Steps = [.. Sample.Paths[0].Steps.SkipLast(1)] }, .. Sample.Paths.Skip(1)] };
        draft = await ground.WriteAsync(shorter, ground.Ann);
        PublishChoice choice = new("On time")
        {
            Settlements =
            [
                new(SettledKind.Step, Sample.Paths[0].Id, "design-practice", SettledFate.Retired, []),
                new(SettledKind.Outcome, null, "three-mock-designs", SettledFate.Merged, ["finished-api"]),
            ],
        };
        Assert.Equal([], await ground.Publisher.ScheduleAsync(draft.GuideId, draft.Version, Tomorrow, choice, ground.Ben, Cancel));

        await ground.Publisher.PublishDueAsync(Cancel);
        await AssertNothingPublishedAsync();
        ground.Database.Clock.Advance(TimeSpan.FromDays(1));
        await ground.Publisher.PublishDueAsync(Cancel);
        await ground.Publisher.PublishDueAsync(Cancel);

        Assert.Equal(3, (await ground.Guides.ReadAsync(StudioGround.Slug))!.Paths[0].Steps.Count);
        var revision = (await ground.Guides.RevisionsAsync(StudioGround.Slug))[^1];
        Assert.Equal(("ann@example.org", "On time"), (revision.Author, revision.Note));
        var settled = await ground.Database.ReadAsync(db => db.Set<SettlementRow>().OrderBy(row => row.Id).ToListAsync());
        Assert.Equal([SettledFate.Retired, SettledFate.Merged], settled.Select(row => row.Fate));
        Assert.Equal(
            [(AuditActions.Scheduled, "ben@example.org", "2026-11-23 09:00 UTC"), (AuditActions.Settled, "The portal", settled.Count == 2 ? "Step design-practice: Retired; Outcome three-mock-designs: Merged finished-api" : "")],
            (await ground.NotedAsync(AuditActions.Scheduled, AuditActions.Settled)).Select(entry => (entry.Action, entry.Actor, entry.Detail)));
    }

    [Fact]
    public async Task ScheduleAsync_WhatCouldNotBePublished_IsToldAtOnce()
    {
        var shorter = Sample with { Paths = [Sample.Paths[0] with { Steps = [.. Sample.Paths[0].Steps.SkipLast(1)] }, .. Sample.Paths.Skip(1)] };
        var unsettled = await ground.WriteAsync(shorter, ground.Ann);

        Assert.Equal(2, (await ground.Publisher.ScheduleAsync(unsettled.GuideId, unsettled.Version, Tomorrow, new(null), ground.Ann, Cancel))!.Count);
        Assert.Null(await ground.Publisher.ScheduleAsync(draft.GuideId, draft.Version, Tomorrow, new(null), ground.Ann, Cancel));
        ground.Settings.RequireReview = true;
        Assert.Single((await ground.Publisher.ScheduleAsync(unsettled.GuideId, unsettled.Version, Tomorrow, new(null), ground.Ann, Cancel))!, problem => problem.Code == "review.required");

        Assert.Null((await ground.DraftAsync())!.PublishAtUtc);
        Assert.Empty(await ground.NotedAsync(AuditActions.Scheduled));
    }

    [Fact]
    public async Task PublishDueAsync_WhatCannotBePublishedAnyMore_LosesItsScheduleAndSaysWhy()
    {
        await ScheduledAsync();
        ground.Settings.RequireReview = true;
        ground.Database.Clock.Advance(TimeSpan.FromDays(1));

        await ground.Publisher.PublishDueAsync(Cancel);
        await ground.Publisher.PublishDueAsync(Cancel);

        await AssertNothingPublishedAsync();
        var stored = (await ground.DraftAsync())!;
        Assert.Equal((draft.Content, null), (stored.Content, stored.PublishAtUtc));
        var remark = Assert.Single(await ground.RemarksAsync());
        Assert.Equal(("The portal", null), (remark.Author, remark.AuthorId));
        Assert.Contains("must approve", remark.Text, StringComparison.Ordinal);
        Assert.Equal("The portal", Assert.Single(await ground.NotedAsync(AuditActions.Unscheduled)).Actor);
    }

    [Fact]
    public async Task UnscheduleAsync_AScheduledDraft_IsNotPublishedThen()
    {
        await ScheduledAsync();

        await ground.Publisher.UnscheduleAsync(draft.GuideId, ground.Ben, Cancel);
        await ground.Publisher.UnscheduleAsync(draft.GuideId, ground.Ben, Cancel);
        ground.Database.Clock.Advance(TimeSpan.FromDays(2));
        await ground.Publisher.PublishDueAsync(Cancel);

        await AssertNothingPublishedAsync();
        Assert.Equal("ben@example.org", Assert.Single(await ground.NotedAsync(AuditActions.Unscheduled)).Actor);
    }

    [Fact]
    public async Task PublishAsync_ManyAtOnce_PublishOnce()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ground.PublishAsync(draft, ground.Ann)));

        Assert.Single(results, result => result is { Count: 0 });
        Assert.Equal(7, results.Count(result => result is null));
        Assert.Equal(2, (await ground.Guides.RevisionsAsync(StudioGround.Slug)).Count);
    }

    private async Task ScheduledAsync() =>
        Assert.Equal([], await ground.Publisher.ScheduleAsync(draft.GuideId, draft.Version, Tomorrow, new(null), ground.Ann, Cancel));

    private async Task AssertNothingPublishedAsync()
    {
        Assert.Equal(GuideJson.Serialize(Sample), GuideJson.Serialize((await ground.Guides.ReadAsync(StudioGround.Slug))!));
        Assert.Single(await ground.NotedAsync(AuditActions.Published));
    }
}
