using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Studio;
using Portal.Features.Studio.Review;
using Portal.Features.Studio.Review.Shelving;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;
using Portal.Infrastructure.Mail;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Review.Shelving;

/// <summary>What institutions are told before a guide goes, and what becomes of it on the day.</summary>
public sealed class ShelvingPlannerTests : IAsyncLifetime
{
    private const string Slug = "clerk", Contact = "web@north.example";
    private static readonly Actor Ann = new("ann@example.org", null);
    private PortalFactory portal = null!;
    private PortalBrowser reader = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ShelvingPlanner Planner => portal.Services.GetRequiredService<ShelvingPlanner>();

    private ShelvingCourier Courier => portal.Services.GetRequiredService<ShelvingCourier>();

    private string Day => portal.Clock.GetUtcNow().AddDays(14).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        // The rounds are gone through by hand here.
        portal = await PortalFactory.StartAsync(configure: builder =>
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(ScheduledShelving))));
        reader = portal.NewBrowser();
        await portal.PublishAsync(SmallRoleGuide.Of(Slug));
    }

    public async ValueTask DisposeAsync()
    {
        reader.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Unpublish_WhereAnInstitutionShowsTheGuide_IsToldAndDoneFourteenDaysLater()
    {
        await portal.EmbedAsync("north", Slug);

        Assert.Equal(ShelvingResult.Planned, await Planner.UnpublishAsync(await IdAsync(), " Its figures are old. ", atOnce: false, Ann, Cancel));
        await Courier.SendAsync(Cancel);

        var mail = await portal.Mailbox.NextAsync(Contact);
        Assert.Equal($"“Clerk {Slug}” will be taken back on {Day}", mail.Subject);
        Assert.Contains("“Its figures are old.”", mail.Text, StringComparison.Ordinal);
        Assert.Equal(["/institutions/north", "/guides/clerk"], Links(mail));
        portal.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        await Planner.CarryOutDueAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/guides/clerk")).Status);

        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await Planner.CarryOutDueAsync(Cancel);
        await Planner.CarryOutDueAsync(Cancel);

        var gone = await reader.GetAsync("/guides/clerk");
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("Its figures are old.", gone.Text, StringComparison.Ordinal);
        Assert.Equal(
            [("ann@example.org", AuditActions.ShelvingPlanned), ("The portal", AuditActions.Unpublished)],
            (await NotedAsync()).Select(entry => (entry.Actor, entry.Action)));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<PlannedShelving>().CountAsync()));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<ShelvingNotice>().CountAsync()));
    }

    [Fact]
    public async Task Send_WhatNoServerTook_IsTriedAgainAndNeverTwice()
    {
        await portal.EmbedAsync("north", Slug);
        await Planner.UnpublishAsync(await IdAsync(), null, atOnce: false, Ann, Cancel);
        portal.Mailbox.Answer = false;
        await Courier.SendAsync(Cancel);
        await Courier.SendAsync(Cancel);
        Assert.Single(portal.Mailbox.Empty());
        Assert.Null(await SentAsync());

        portal.Mailbox.Answer = null;
        portal.Clock.Advance(ShelvingCourier.PauseAfterFailure);
        await Courier.SendAsync(Cancel);
        await Courier.SendAsync(Cancel);

        Assert.Single(portal.Mailbox.Empty());
        Assert.Equal(portal.Clock.GetUtcNow().UtcDateTime, await SentAsync());
    }

    [Fact]
    public async Task Withdraw_AfterOneWasTold_TellsThatOneAlone()
    {
        await portal.EmbedAsync("north", Slug);
        await portal.EmbedAsync("south", Slug, change: institution => institution.ContactEmail = null);
        await Planner.UnpublishAsync(await IdAsync(), null, atOnce: false, Ann, Cancel);
        await Courier.SendAsync(Cancel);
        Assert.Single(portal.Mailbox.Empty());
        // Named only now, and not told before the plan is off.
        await portal.InDatabaseAsync(db => db.Set<Institution>().Where(known => known.Slug == "south")
            .ExecuteUpdateAsync(row => row.SetProperty(known => known.ContactEmail, EmbeddingRows.ContactOf("south"))));

        await Planner.WithdrawAsync(await IdAsync(), Ann, Cancel);
        await Planner.WithdrawAsync(await IdAsync(), Ann, Cancel);

        Assert.Equal($"“Clerk {Slug}” stays as it is", (await portal.Mailbox.NextAsync(Contact)).Subject);
        portal.Clock.Advance(TimeSpan.FromDays(15));
        await Courier.SendAsync(Cancel);
        await Planner.CarryOutDueAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/guides/clerk")).Status);
        Assert.Empty(portal.Mailbox.Empty());
        Assert.Single(await NotedAsync(AuditActions.ShelvingWithdrawn));
    }

    [Fact]
    public async Task Unpublish_AtOnce_IsDoneAndTold()
    {
        await portal.EmbedAsync("north", Slug);

        Assert.Equal(ShelvingResult.Done, await Planner.UnpublishAsync(await IdAsync(), "Wrong.", atOnce: true, Ann, Cancel));

        var mail = await portal.Mailbox.NextAsync(Contact);
        Assert.Equal($"“Clerk {Slug}” was taken back", mail.Subject);
        Assert.Equal(["/institutions/north"], Links(mail));
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync("/guides/clerk")).Status);
    }

    [Fact]
    public async Task Hasten_WhatIsPlanned_IsDoneWithItsNoteAndTold()
    {
        await portal.EmbedAsync("north", Slug);
        Assert.Equal(ShelvingResult.Refused, await Planner.HastenAsync(await IdAsync(), Ann, Cancel));
        await Planner.UnpublishAsync(await IdAsync(), "Wrong.", atOnce: false, Ann, Cancel);

        Assert.Equal(ShelvingResult.Done, await Planner.HastenAsync(await IdAsync(), Ann, Cancel));

        Assert.Contains("“Wrong.”", (await portal.Mailbox.NextAsync(Contact)).Text, StringComparison.Ordinal);
        Assert.Contains("Wrong.", (await reader.GetAsync("/guides/clerk")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<PlannedShelving>().CountAsync()));
    }

    [Fact]
    public async Task Rename_WhereAnInstitutionShowsTheGuide_LeadsOnFromTheDay()
    {
        await portal.EmbedAsync("north", Slug);

        Assert.Equal(ShelvingResult.Planned, await Planner.RenameAsync(await IdAsync(), "scribe", atOnce: false, Ann, Cancel));
        await Courier.SendAsync(Cancel);

        Assert.Equal(["/guides/scribe", "/institutions/north", "/guides/clerk"], Links(await portal.Mailbox.NextAsync(Contact)));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/guides/clerk")).Status);
        portal.Clock.Advance(TimeSpan.FromDays(14));
        await Planner.CarryOutDueAsync(Cancel);
        Assert.Equal("/guides/scribe", (await reader.GetAsync("/guides/clerk")).Location);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<PlannedShelving>().CountAsync()));
    }

    [Fact]
    public async Task Rename_ToASlugThatAnotherTookMeanwhile_StaysAndIsTold()
    {
        await portal.EmbedAsync("north", Slug);
        Assert.Equal(ShelvingResult.Refused, await Planner.RenameAsync(await IdAsync(), "Not A Slug", atOnce: false, Ann, Cancel));
        Assert.Equal(ShelvingResult.Refused, await Planner.RenameAsync(await IdAsync(), "backend-developer", atOnce: false, Ann, Cancel));
        await Planner.RenameAsync(await IdAsync(), "scribe", atOnce: false, Ann, Cancel);
        await Courier.SendAsync(Cancel);
        Assert.Single(portal.Mailbox.Empty());
        await portal.PublishAsync(SmallRoleGuide.Of("scribe"));

        portal.Clock.Advance(TimeSpan.FromDays(14));
        await Planner.CarryOutDueAsync(Cancel);

        Assert.Contains("It does not", (await portal.Mailbox.NextAsync(Contact)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/guides/clerk")).Status);
        Assert.Contains("scribe was taken", Assert.Single(await NotedAsync(AuditActions.ShelvingWithdrawn)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unpublish_WhatNobodyShowsAnyMore_IsDoneAtOnce()
    {
        await portal.EmbedAsync("long-ago", Slug, daysAgo: 91);
        await portal.EmbedAsync("opened", Slug, kind: EmbedCountKind.Opened);
        await portal.EmbedAsync("closed", Slug, change: institution => institution.ClosedUtc = portal.Clock.GetUtcNow().UtcDateTime);
        await portal.EmbedAsync("another", "backend-developer");

        Assert.Equal(ShelvingResult.Done, await Planner.UnpublishAsync(await IdAsync(), null, atOnce: false, Ann, Cancel));
        Assert.Equal(ShelvingResult.Refused, await Planner.UnpublishAsync(await IdAsync(), null, atOnce: false, Ann, Cancel));

        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync("/guides/clerk")).Status);
        Assert.Empty(portal.Mailbox.Empty());
    }

    [Fact]
    public async Task Unpublish_AnInternshipGuideFetchedNinetyDaysAgo_IsPlanned()
    {
        await portal.PublishAsync(SmallDocuments.Internship() with { Role = Slug });
        await portal.EmbedAsync("north", "backend-internship", daysAgo: 90);

        Assert.Equal(ShelvingResult.Planned, await Planner.UnpublishAsync(await IdAsync("backend-internship"), null, atOnce: false, Ann, Cancel));
        await Courier.SendAsync(Cancel);

        Assert.Contains("/internships/backend-internship", Links(await portal.Mailbox.NextAsync(Contact)));
    }

    [Fact]
    public async Task Unpublish_WithAScheduledDraft_KeepsTheDraftAndDropsItsTime()
    {
        var id = await IdAsync();
        var dueUtc = portal.Clock.GetUtcNow().UtcDateTime.AddHours(1);
        await portal.InDatabaseAsync(async db =>
        {
            var revision = await db.Set<GuideRevision>().SingleAsync(known => known.GuideId == id);
            db.Add(new GuideDraft { GuideId = id, Content = revision.Document, Author = Ann.Name, Version = 7, BaseRevisionId = revision.Id, PublishAtUtc = dueUtc });
            return await db.SaveChangesAsync();
        });

        await Planner.UnpublishAsync(id, null, atOnce: false, Ann, Cancel);
        portal.Clock.Advance(TimeSpan.FromHours(2));
        await portal.Services.GetRequiredService<DraftPublisher>().PublishDueAsync(Cancel);

        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync("/guides/clerk")).Status);
        Assert.Null(await portal.InDatabaseAsync(db => db.Set<GuideDraft>().Where(draft => draft.GuideId == id).Select(draft => draft.PublishAtUtc).SingleAsync()));
        Assert.Single(await NotedAsync(AuditActions.Unscheduled));
    }

    private Task<int> IdAsync(string slug = Slug) => portal.InDatabaseAsync(db => db.Set<Guide>().Where(guide => guide.Slug == slug).Select(guide => guide.Id).SingleAsync());

    private Task<DateTime?> SentAsync() => portal.InDatabaseAsync(db => db.Set<ShelvingNotice>().Select(notice => notice.SentUtc).SingleAsync());

    private async Task<List<AuditEntry>> NotedAsync(params string[] actions)
    {
        var wanted = actions.Length > 0 ? actions : [AuditActions.ShelvingPlanned, AuditActions.ShelvingWithdrawn, AuditActions.Unpublished, AuditActions.Renamed];
        return await portal.InDatabaseAsync(db => db.Set<AuditEntry>().Where(entry => wanted.Contains(entry.Action)).OrderBy(entry => entry.Id).ToListAsync());
    }

    private static List<string> Links(OutgoingMail mail) =>
        [.. mail.Text.Split('\n').Where(line => line.StartsWith("http", StringComparison.Ordinal)).Select(line => new Uri(line).AbsolutePath).Where(path => path != "/")];
}
