using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Features.Studio.Freshness.Interest;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Freshness;

public sealed class PlaceInterestTests
{
    [Fact]
    public async Task Read_AGuideWithAPlaceItSaysNothingOf_IsCountedAlsoFromTheStore()
    {
        await using var portal = await QuietAsync();
        using var reader = portal.NewBrowser();
        var guide = PortalUrls.Guide("backend-developer");
        string[] addresses =
        [
            $"{guide}?place=BR", $"{guide}?place=br", $"{guide}?place=BR", // counted
            $"{guide}?place=US", // the guide's own
            $"{guide}?place=ZZ", $"{guide}?place=BR%20x", $"{PortalUrls.Guide("no-such-guide")}?place=BR", // nothing there
            $"{PortalUrls.Paths("backend-developer")}?place=BR", "/guides?place=BR", // has chosen already, or chose a filter
        ];
        foreach (var address in addresses)
        {
            await reader.GetAsync(address);
        }

        Assert.Empty(reader.Cookies.GetAllCookies());
        await FlushAsync(portal);
        await FlushAsync(portal);

        var kept = await InterestsAsync(portal);
        var interest = Assert.Single(kept);
        Assert.Equal(("BR", 3, portal.Today()), (interest.Place, interest.Count, interest.LastOn));
    }

    [Fact]
    public async Task Read_ByAMachineOrWithHead_IsNotCounted()
    {
        await using var portal = await QuietAsync();
        using var client = new HttpClient { BaseAddress = portal.BaseAddress };
        var address = $"{PortalUrls.Guide("backend-developer")}?place=BR";
        using var head = await client.SendAsync(new(HttpMethod.Head, address), TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Examplebot/2.1");
        using var machine = await client.GetAsync(address, TestContext.Current.CancellationToken);

        await FlushAsync(portal);

        Assert.Empty(await InterestsAsync(portal));
    }

    [Fact]
    public async Task Flush_OverAnotherDay_AddsToTheRow()
    {
        await using var portal = await QuietAsync();
        using var reader = portal.NewBrowser();
        var address = $"{PortalUrls.Guide("backend-developer")}?place=BR";
        await reader.GetAsync(address);
        await FlushAsync(portal);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        await reader.GetAsync(address);
        await FlushAsync(portal);

        Assert.Equal((2, portal.Today()), (await InterestsAsync(portal)) is [var only] ? (only.Count, only.LastOn) : default);
    }

    /// <summary>A portal that keeps counts only when the test asks it to.</summary>
    private static Task<PortalFactory> QuietAsync() => PortalFactory.StartAsync(configure: builder =>
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(PlaceInterestService))));

    private static Task FlushAsync(PortalFactory portal) => portal.Services.GetRequiredService<PlaceInterestWriter>().FlushAsync(default);

    private static Task<List<PlaceInterest>> InterestsAsync(PortalFactory portal) => portal.InDatabaseAsync(db => db.Set<PlaceInterest>().ToListAsync());
}
