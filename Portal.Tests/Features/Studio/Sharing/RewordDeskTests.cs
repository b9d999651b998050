using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Studio.Publishing;
using Portal.Features.Studio.Review;
using Portal.Features.Studio.Sharing;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Sharing;

public sealed class RewordDeskTests
{
    private static readonly RoleGuideDocument Other = SampleGuide.Document() with { Slug = "another-guide", Title = "Another guide" };

    [Fact]
    public async Task Reword_WhereAReviewIsRequired_WaitsForSomebodyElseAndThenChangesAll()
    {
        await using var ground = await StudioGround.CreateAsync();
        await ground.Guides.PublishedAsync(Other);
        ground.Settings.RequireReview = true;
        var outcome = SampleGuide.Document().Outcomes().First();
        var author = new RevisionAuthor(RevisionOrigin.Reword, ground.Ann.Name, "Said more plainly");

        var result = await Desk(ground).RewordAsync(
            new OutcomeRewording(outcome.Id, outcome.Text, "The same in plainer words"), author, ground.Ann, StudioGround.Cancel);

        var carrier = Assert.IsType<RewordResult.Proposed>(result).Slug;
        foreach (var slug in (string[])[StudioGround.Slug, Other.Slug])
        {
            Assert.Equal(outcome.Text, (await ground.Guides.ReadAsync(slug))!.Outcomes().First().Text);
        }

        var draft = await ground.Database.ReadAsync(db => db.Set<GuideDraft>().SingleAsync(StudioGround.Cancel));
        Assert.Equal(DraftState.InReview, draft.State);
        Assert.Equal(ReviewResult.OwnWork, await ground.Review.ApproveAsync(draft.GuideId, draft.Version, ground.Ann, StudioGround.Cancel));
        Assert.Equal(ReviewResult.Done, await ground.Review.ApproveAsync(draft.GuideId, draft.Version, ground.Ben, StudioGround.Cancel));
        var choice = ChoiceKeeper.Read(draft.Settlements);
        Assert.Equal(("Said more plainly", true), (choice.Note, choice.Reword));
        Assert.Empty((await ground.Publisher.PublishAsync(draft.GuideId, draft.Version, choice, ground.Ben, StudioGround.Cancel))!);

        Assert.Contains(carrier, (string[])[StudioGround.Slug, Other.Slug]);
        foreach (var slug in (string[])[StudioGround.Slug, Other.Slug])
        {
            Assert.Equal("The same in plainer words", (await ground.Guides.ReadAsync(slug))!.Outcomes().First().Text);
        }
    }

    [Fact]
    public async Task Reword_WhileOneGuideIsWritten_IsCarriedByAnother()
    {
        await using var ground = await StudioGround.CreateAsync();
        await ground.Guides.PublishedAsync(Other);
        await ground.SaveAsync(await ground.OpenAsync(Other.Slug), ground.Ben, "summary", "Ben is writing here.");
        ground.Settings.RequireReview = true;
        var before = SampleGuide.Document().Sources[0];

        var result = await Desk(ground).RewordAsync(
            new SourceRewording(before, before with { Title = "Another title" }), new(RevisionOrigin.Reword, ground.Ann.Name, "Renamed"), ground.Ann, StudioGround.Cancel);

        Assert.Equal(StudioGround.Slug, Assert.IsType<RewordResult.Proposed>(result).Slug);
    }

    private static RewordDesk Desk(StudioGround ground) =>
        new(ground.Database.Contexts, ground.Guides.Publisher, Options.Create(ground.Settings), ground.Signals, ground.Database.Clock);
}
