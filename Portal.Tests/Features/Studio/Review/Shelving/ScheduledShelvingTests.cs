using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Studio;
using Portal.Features.Studio;
using Portal.Features.Studio.Review.Shelving;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Review.Shelving;

public sealed class ScheduledShelvingTests
{
    [Fact]
    public async Task Rounds_OfARunningPortal_TellAtOnceAndActOnTheDay()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var reader = portal.NewBrowser();
        await portal.PublishAsync(SmallRoleGuide.Of("clerk"));
        await portal.EmbedAsync("north", "clerk");
        var id = await portal.InDatabaseAsync(db => db.Set<Guide>().Where(guide => guide.Slug == "clerk").Select(guide => guide.Id).SingleAsync());
        var ann = new Actor("ann@example.org", null);
        var (signals, toldOpenPages) = (0, new TaskCompletionSource());
        using var openPage = portal.Services.GetRequiredService<StudioSignals>().Open(id, ann, () =>
        {
            // The first is of the plan, the second of the mail that went out.
            if (Interlocked.Increment(ref signals) == 2)
            {
                toldOpenPages.TrySetResult();
            }
        });

        await portal.Services.GetRequiredService<ShelvingPlanner>().UnpublishAsync(id, null, atOnce: false, ann, default);
        await portal.Mailbox.NextAsync(EmbeddingRows.ContactOf("north"));
        await toldOpenPages.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        var gone = new TaskCompletionSource();
        portal.Services.GetRequiredService<ReadingCacheEviction>().GuidesChanged += _ => gone.TrySetResult();
        portal.Clock.Advance(ShelvingPlanner.Notice);
        await gone.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, (await reader.GetAsync(PortalUrls.Guide("clerk"))).Status);
    }

    [Fact]
    public async Task Pages_WhileSomethingIsPlanned_SaySoAndWhoWasTold()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;
        await portal.PublishAsync(SmallRoleGuide.Of("clerk"));
        await portal.EmbedAsync("north", "clerk", change: institution => institution.ContactEmail = null);
        var id = await portal.InDatabaseAsync(db => db.Set<Guide>().Where(guide => guide.Slug == "clerk").Select(guide => guide.Id).SingleAsync());
        Assert.Contains("1 institution shows this guide", (await browser.GetAsync(PortalUrls.StudioPublish("clerk"))).Text, StringComparison.Ordinal);

        await portal.Services.GetRequiredService<ShelvingPlanner>().RenameAsync(id, "scribe", atOnce: false, actor, default);

        var page = await browser.GetAsync(PortalUrls.StudioPublish("clerk"));
        Assert.Contains("Its address will be scribe from", page.Text, StringComparison.Ordinal);
        Assert.Contains("north university: names no contact", page.Text, StringComparison.Ordinal);
        Assert.Contains("Its address will be scribe from", (await browser.GetAsync(PortalUrls.Studio)).Text, StringComparison.Ordinal);
    }
}
