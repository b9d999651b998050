using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components.Shared.Figures;
using Portal.Data.Entities;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Features.Plan.Guests;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Guests;

public sealed partial class GuestPagesTests
{
    [Fact]
    public async Task Clear_WithoutALink_DeletesWhatNobodyCouldReach()
    {
        var plan = await FollowAsync(guest);

        var cleared = await guest.SubmitAsync(await guest.GetAsync(PortalUrls.Guest), "clear");

        Assert.Equal(PortalUrls.GuestGone, cleared.Location);
        Assert.StartsWith(PortalUrls.Login, (await guest.GetAsync(plan)).Location!, StringComparison.Ordinal);
        Assert.Empty(await portal.InDatabaseAsync(db => db.Set<Student>().ToListAsync(Cancel)));
    }

    [Fact]
    public async Task Clear_WithALink_KeepsThePlanForTheLink()
    {
        await FollowAsync(guest);
        var link = await LinkAsync();

        await guest.SubmitAsync(await guest.GetAsync(PortalUrls.Guest), "clear");

        Assert.Null(guest.Cookies.GetAllCookies()[PortalCookies.Guest]);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(link)).Status);
    }

    [Theory]
    [InlineData(false, GuestKeeping.Days)]
    [InlineData(true, 365)]
    public async Task Expiry_OnTheDayThatWasShown_DeletesAndNotBefore(bool withLink, int days)
    {
        var plan = await FollowAsync(guest);
        if (withLink)
        {
            await LinkAsync();
        }

        await LastHereAsync(days - 1);
        await Desk.DeleteExpiredAsync(Cancel);
        Assert.Single(await portal.InDatabaseAsync(db => db.Set<Guest>().ToListAsync(Cancel)));

        await LastHereAsync(days);
        await Desk.DeleteExpiredAsync(Cancel);
        Assert.Empty(await portal.InDatabaseAsync(db => db.Set<Student>().ToListAsync(Cancel)));
        Assert.StartsWith(PortalUrls.Login, (await guest.GetAsync(plan)).Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visit_OnALaterDay_MovesTheDay()
    {
        var plan = await FollowAsync(guest);
        await LastHereAsync(GuestKeeping.Days - 1);
        Assert.Contains(Day(today => today.AddDays(GuestKeeping.Days)), (await guest.GetAsync(plan)).Text, StringComparison.Ordinal);

        Assert.Equal(portal.Clock.GetUtcNow().UtcDateTime, (await portal.InDatabaseAsync(db => db.Set<Guest>().SingleAsync(Cancel))).LastVisitUtc);
    }
}
