using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Studio.Freshness;
using Portal.Features.Studio.Freshness.Digest;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Freshness;

public sealed class DigestTests
{
    private const string Email = "counsellor@example.org";

    [Fact]
    public async Task SendDue_OnMonday_TellsWhatWaitsOnceAWeek()
    {
        await using var portal = await QuietAsync();
        var (_, courier) = await WantedAsync(portal);
        ToMonday(portal);

        await courier.SendDueAsync(default);
        await courier.SendDueAsync(default);

        var mail = Assert.Single(portal.Mailbox.Empty());
        Assert.Equal(Email, mail.To);
        Assert.Contains("wait in guides that you look after", mail.Text, StringComparison.Ordinal);
        Assert.Contains(PortalUrls.StudioReview, mail.Text, StringComparison.Ordinal);
        Assert.Contains($"{PortalUrls.StudioReview}/digest/", mail.Unsubscribe, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromDays(7));
        await courier.SendDueAsync(default);
        Assert.Single(portal.Mailbox.Empty());
    }

    [Fact]
    public async Task SendDue_OnAnotherDay_SendsNothing()
    {
        await using var portal = await QuietAsync();
        var (_, courier) = await WantedAsync(portal);
        ToMonday(portal);
        portal.Clock.Advance(TimeSpan.FromDays(1));

        await courier.SendDueAsync(default);

        Assert.Empty(portal.Mailbox.Empty());
    }

    [Fact]
    public async Task SendDue_WhereNothingWaits_SendsNothing()
    {
        await using var portal = await QuietAsync();
        var (_, courier) = await WantedAsync(portal);
        ToMonday(portal);
        // The only guide belongs to somebody else: what is about it is theirs.
        var other = await CounsellorAsync(portal, "other@example.org");
        Assert.True(await portal.Services.GetRequiredService<GuideOwners>().AssignAsync("backend-developer", other, new("A test", null), default));

        await courier.SendDueAsync(default);

        Assert.Empty(portal.Mailbox.Empty());
    }

    [Fact]
    public async Task SendDue_RefusedByTheServer_IsTriedAgain()
    {
        await using var portal = await QuietAsync();
        var (_, courier) = await WantedAsync(portal);
        ToMonday(portal);
        portal.Mailbox.Answer = false;
        await courier.SendDueAsync(default);
        portal.Mailbox.Empty();
        portal.Mailbox.Answer = true;

        await courier.SendDueAsync(default);

        Assert.Single(portal.Mailbox.Empty());
    }

    [Fact]
    public async Task SendDue_ToSomebodyWhoCounselsNoLonger_SendsNothing()
    {
        await using var portal = await QuietAsync();
        var (user, courier) = await WantedAsync(portal);
        await using (var scope = portal.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            await users.RemoveFromRoleAsync((await users.FindByIdAsync(user.ToString()))!, PortalRoles.Counsellor);
        }

        ToMonday(portal);
        await courier.SendDueAsync(default);

        Assert.Empty(portal.Mailbox.Empty());
    }

    [Fact]
    public async Task Link_InTheMail_AsksWithGetAndEndsItWithPost()
    {
        await using var portal = await QuietAsync();
        var (user, courier) = await WantedAsync(portal);
        ToMonday(portal);
        await courier.SendDueAsync(default);
        var link = new Uri(Assert.Single(portal.Mailbox.Empty()).Unsubscribe!).PathAndQuery;
        var desk = portal.Services.GetRequiredService<DigestDesk>();
        using var anybody = portal.NewBrowser();

        var asked = await anybody.GetAsync(link);
        Assert.Equal("Stop the weekly digest?", asked.Heading);
        Assert.True(await desk.IsWantedAsync(user, default));
        var ended = await anybody.SendAsync(new(HttpMethod.Post, link));

        Assert.Equal((HttpStatusCode.OK, "The digest is off"), (ended.Status, ended.Heading));
        Assert.False(await desk.IsWantedAsync(user, default));
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(PortalUrls.StudioDigestEnd("made-up"))).Status);
    }

    /// <summary>A portal that sends digests only when the test asks it to.</summary>
    private static Task<PortalFactory> QuietAsync() => PortalFactory.StartAsync(configure: builder =>
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(DigestService))));

    private static async Task<(Guid User, DigestCourier Courier)> WantedAsync(PortalFactory portal)
    {
        var user = await CounsellorAsync(portal, Email);
        await portal.Services.GetRequiredService<DigestDesk>().SetAsync(user, isWanted: true, default);
        return (user, portal.Services.GetRequiredService<DigestCourier>());
    }

    private static async Task<Guid> CounsellorAsync(PortalFactory portal, string email)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = new PortalUser { UserName = email, Email = email, EmailConfirmed = true };
        Assert.True((await users.CreateAsync(user)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, PortalRoles.Counsellor)).Succeeded);
        return user.Id;
    }

    private static void ToMonday(PortalFactory portal)
    {
        var now = portal.Clock.GetUtcNow();
        var days = ((int)DayOfWeek.Monday - (int)now.DayOfWeek + 7) % 7;
        var monday = new DateTimeOffset(now.UtcDateTime.Date.AddDays(days == 0 ? 7 : days).AddHours(8), TimeSpan.Zero);
        portal.Clock.SetUtcNow(monday);
    }
}
