using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Features.Studio.Review;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Api;

/// <summary>Lists are walked while others publish.</summary>
public sealed class ApiListTests : IAsyncLifetime
{
    private readonly ApiPortal api = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => api.InitializeAsync();

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Theory]
    [InlineData(1, 11)]
    [InlineData(2, 22)]
    [InlineData(3, 33)]
    [InlineData(7, 44)]
    public async Task Walk_WhileOthersPublish_TellsAllThatStaysOnceAndNothingTwice(int limit, int seed)
    {
        var random = new Random(seed);
        for (var number = 0; number < 9; number++)
        {
            await api.Portal.PublishAsync(SmallRoleGuide.Of(string.Create(CultureInfo.InvariantCulture, $"{(char)('z' - number)}-guide")));
        }

        var before = await PublishedAsync();
        var (told, renamed) = (new List<int>(), 0);
        var address = string.Create(CultureInfo.InvariantCulture, $"/api/v1/guides?limit={limit}");
        while (true)
        {
            var page = await api.GetAsync(address);
            var slugs = page["items"]!.AsArray().Select(item => (string)item!["slug"]!).ToList();
            Assert.InRange(slugs.Count, 0, limit);
            told.AddRange((await PublishedAsync()).Where(known => slugs.Contains(known.Value)).OrderBy(known => known.Key).Select(known => known.Key));
            if ((string?)page["links"]!["next"] is not { } next)
            {
                break;
            }

            address = ApiPortal.Relative(next);
            await DisturbAsync(random, renamed++);
        }

        var after = await PublishedAsync();
        Assert.Equal(told.Distinct(), told);
        Assert.Empty(before.Keys.Intersect(after.Keys).Except(told));
    }

    [Fact]
    public async Task Walk_AList_IsTheListWithoutLimit()
    {
        var all = (await api.GetAsync("/api/v1/openings?place=KE"))["items"]!.ToJsonString();
        var walked = new List<string>();
        for (var address = "/api/v1/openings?place=KE&limit=1"; address is not null;)
        {
            var page = await api.GetAsync(address);
            walked.AddRange(page["items"]!.AsArray().Select(item => item!.ToJsonString()));
            address = (string?)page["links"]!["next"] is { } next ? ApiPortal.Relative(next) : null;
            Assert.True(address is null || address.Contains("place=KE", StringComparison.Ordinal));
        }

        Assert.True(walked.Count > 1);
        Assert.Equal(all, $"[{string.Join(',', walked)}]");
    }

    /// <summary>Publishes anew, publishes another, renames or takes back.</summary>
    private async Task DisturbAsync(Random random, int number)
    {
        var shelf = api.Portal.Services.GetRequiredService<GuideShelf>();
        var guides = (await PublishedAsync()).Where(known => known.Value.EndsWith("-guide", StringComparison.Ordinal)).ToList();
        var (id, slug) = guides[random.Next(guides.Count)];
        switch (random.Next(4))
        {
            case 0:
                await api.Portal.PublishAsync(SmallRoleGuide.Of(string.Create(CultureInfo.InvariantCulture, $"a{number}-guide")));
                break;
            case 1:
                Assert.True(await shelf.RenameAsync(id, string.Create(CultureInfo.InvariantCulture, $"m{number}-{slug}"), ApiPortal.Ann, Cancel));
                break;
            case 2 when guides.Count > 4:
                await shelf.UnpublishAsync(id, null, ApiPortal.Ann, Cancel);
                break;
            default:
                var document = (await api.GetAsync($"/api/v1/guides/{slug}"))["title"];
                Assert.NotNull(document);
                break;
        }
    }

    private Task<Dictionary<int, string>> PublishedAsync() => api.Portal.InDatabaseAsync(db => db.Set<Guide>()
        .Where(guide => guide.Publication != null && guide.Kind == "role-guide").ToDictionaryAsync(guide => guide.Id, guide => guide.Slug, Cancel));
}
