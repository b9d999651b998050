using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Studio;
using Portal.Domain.Studio.Freshness;
using Portal.Features.Studio.Freshness;
using Portal.Features.Studio.Publishing;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Freshness;

public sealed class ConfirmationWriterTests
{
    private static readonly Actor Somebody = new("counsellor@example.org", null);

    [Fact]
    public async Task Confirm_AnUncheckedSource_HidesItUntilTheDayAndIsNoted()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (queue, writer) = Services(portal);
        var entry = (await queue.ReadAsync(default)).Entries.First(entry => entry.Kind is QueueKind.SourceUnverified);
        var until = portal.Today().AddDays(40);

        Assert.Equal(ConfirmResult.Done, await writer.ConfirmAsync(entry.Subject, until, " Asked the publisher ", Somebody, default));

        Assert.DoesNotContain((await queue.ReadAsync(default)).Entries, other => other.Subject == entry.Subject);
        Assert.Equal(ConfirmResult.SettledMeanwhile, await writer.ConfirmAsync(entry.Subject, until, null, Somebody, default));
        var kept = await portal.InDatabaseAsync(db => db.Set<FreshnessConfirmation>().SingleAsync());
        Assert.Equal((entry.Subject, until, "Asked the publisher"), (kept.Subject, kept.Until, kept.Note));
        var audit = await portal.InDatabaseAsync(db => db.Set<AuditEntry>().SingleAsync(entry => entry.Action == AuditActions.Confirmed));
        Assert.Equal(Somebody.Name, audit.Actor);
        portal.LeapAhead(TimeSpan.FromDays(40));
        Assert.Contains((await queue.ReadAsync(default)).Entries, other => other.Subject == entry.Subject);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(365 * 6)]
    public async Task Confirm_UntilAnImpossibleDay_ChangesNothing(int days)
    {
        await using var portal = await PortalFactory.StartAsync();
        var (queue, writer) = Services(portal);
        var entry = (await queue.ReadAsync(default)).Entries.First(entry => entry.CanBeConfirmed);

        Assert.Equal(ConfirmResult.DateImpossible, await writer.ConfirmAsync(entry.Subject, portal.Today().AddDays(days), null, Somebody, default));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<FreshnessConfirmation>().CountAsync()));
    }

    [Fact]
    public async Task Confirm_AGuidesReview_PublishesItsNewDates()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (queue, writer) = Services(portal);
        await portal.PublishAsync(SmallDocuments.Internship() with { ReviewedOn = portal.Today().AddDays(-200), ReviewBy = portal.Today().AddDays(-2) });
        var entry = (await queue.ReadAsync(default)).Entries.Single(entry => entry.Kind is QueueKind.GuideReview && entry.Slugs[0] == "backend-internship");
        var next = portal.Today().AddMonths(6);

        Assert.Equal(ConfirmResult.Done, await writer.ConfirmAsync(entry.Subject, next, null, Somebody, default));

        var document = await NewestAsync(portal, "backend-internship");
        Assert.Equal((portal.Today(), next), (document.ReviewedOn, document.ReviewBy));
        Assert.DoesNotContain((await queue.ReadAsync(default)).Entries, other => other.Kind is QueueKind.GuideReview && other.Slugs[0] == "backend-internship");
    }

    [Fact]
    public async Task Confirm_AGuidesReviewWhileADraftWaits_IsLeftToTheDraft()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (queue, writer) = Services(portal);
        var guide = SmallDocuments.Internship() with { ReviewedOn = portal.Today().AddDays(-200), ReviewBy = portal.Today().AddDays(-2) };
        await portal.PublishAsync(guide);
        await portal.Services.GetRequiredService<GuidePublisher>().SaveDraftsAsync(
            [guide with { Summary = "Better words." }], new(RevisionOrigin.Studio, "Another"), default);
        var entry = (await queue.ReadAsync(default)).Entries.Single(entry => entry.Kind is QueueKind.GuideReview && entry.Slugs[0] == guide.Slug);

        Assert.Equal(ConfirmResult.BeingWritten, await writer.ConfirmAsync(entry.Subject, portal.Today().AddMonths(6), null, Somebody, default));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<FreshnessConfirmation>().CountAsync()));
    }

    [Fact]
    public async Task Read_ALinkWithinThePortal_IsDeadOnlyWhereThereIsNoPage()
    {
        await using var portal = await PortalFactory.StartAsync();
        await portal.PublishAsync(SmallDocuments.Internship() with
        {
            Overview = "[a](/guides/backend-developer) [b](/guides/backend-developer/paths?place=KE#x) [c](/guides/backend-developer/paths/none) "
                + "[d](/about) [e](/internships/backend-developer) [f](/no/such/page) [g](/guides) [h](#faq) [i](/tokens.css)",
        });

        var (queue, _) = Services(portal);
        var dead = (await queue.ReadAsync(default)).Entries.Where(entry => entry is { Kind: QueueKind.DeadLink, Field: "overview" });

        Assert.Equal(["/guides/backend-developer/paths/none", "/internships/backend-developer", "/no/such/page"], dead.Select(entry => entry.Title).Order());
    }

    [Fact]
    public async Task Assign_AnAccount_OwnsTheGuideOnlyWhereItMayCounsel()
    {
        await using var portal = await PortalFactory.StartAsync();
        var owners = portal.Services.GetRequiredService<GuideOwners>();

        Assert.False(await owners.AssignAsync("backend-developer", Guid.NewGuid(), Somebody, default));
        Assert.False(await owners.AssignAsync("no-such-guide", null, Somebody, default));
        Assert.True(await owners.AssignAsync("backend-developer", null, Somebody, default));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == AuditActions.OwnerChanged)));
    }

    private static (FreshnessQueries Queue, ConfirmationWriter Writer) Services(PortalFactory portal) =>
        (portal.Services.GetRequiredService<FreshnessQueries>(), portal.Services.GetRequiredService<ConfirmationWriter>());

    private static async Task<GuideDocument> NewestAsync(PortalFactory portal, string slug) => GuideReader.Read(await portal.InDatabaseAsync(db =>
        db.Set<Publication>().Where(publication => publication.Guide!.Slug == slug).Select(publication => publication.Revision!.Document).SingleAsync())).Document!;
}
