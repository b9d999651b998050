using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Features.Studio.Publishing;
using Portal.Tests.Support;

namespace Portal.Tests.Infrastructure.Caching;

/// <summary>What a publication does to stored pages.</summary>
public sealed partial class ReadingCacheTests
{
    [Fact]
    public async Task Publish_AChange_TheFirstRequestAfterwardsShowsIt()
    {
        using var before = await SendAsync(GuideAddress);
        using var list = await SendAsync("/guides");
        var document = SampleGuide.Document() with { Title = "Server Gardener" };

        var result = await portal.Services.GetRequiredService<GuidePublisher>().PublishAsync(
            [document], new RevisionAuthor(RevisionOrigin.Import, "A test"), reword: true, Cancel);

        Assert.IsType<PublishResult.Done>(result);
        using var after = await SendAsync(GuideAddress);
        using var listAfter = await SendAsync("/guides");
        Assert.Contains("How to become a Server Gardener", await TextAsync(after), StringComparison.Ordinal);
        Assert.Contains("Server Gardener", await TextAsync(listAfter), StringComparison.Ordinal);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task Publish_AGuideThatAnotherLinksTo_TurnsItsPlainTextIntoALink()
    {
        var linking = SampleGuide.Document() with { Slug = "linking", Title = "Linking", Related = [new("Linked", "linked")], Progression = [] };
        var publisher = portal.Services.GetRequiredService<GuidePublisher>();
        var author = new RevisionAuthor(RevisionOrigin.Import, "A test");
        Assert.IsType<PublishResult.Done>(await publisher.PublishAsync([linking], author, reword: true, Cancel));
        using var before = await SendAsync("/guides/linking");

        Assert.IsType<PublishResult.Done>(await publisher.PublishAsync(
            [SampleGuide.Document() with { Slug = "linked", Title = "Linked" }], author, reword: true, Cancel));

        using var after = await SendAsync("/guides/linking");
        Assert.DoesNotContain("href=\"/guides/linked\"", await TextAsync(before), StringComparison.Ordinal);
        Assert.Contains("href=\"/guides/linked\"", await TextAsync(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_AGuideThatAPageInTheMakingLinksTo_KeepsThatPageOutOfTheStore()
    {
        var linking = SampleGuide.Document() with { Slug = "linking", Title = "Linking", Related = [new("Linked", "linked")], Progression = [] };
        // When the page has been made and was not stored yet.
        Func<Task>? whileMade = null;
        await using var other = await PortalFactory.StartAsync(configure: builder => builder.Services.AddSingleton<IStartupFilter>(new BeforeSending(() => whileMade?.Invoke() ?? Task.CompletedTask)));
        await other.PublishAsync(linking);
        using var reader = new HttpClient { BaseAddress = other.BaseAddress };
        whileMade = () =>
        {
            whileMade = null;
            return other.PublishAsync(SampleGuide.Document() with { Slug = "linked", Title = "Linked" });
        };

        var before = await reader.GetStringAsync("/guides/linking", Cancel);
        var after = await reader.GetStringAsync("/guides/linking", Cancel);

        Assert.DoesNotContain("href=\"/guides/linked\"", before, StringComparison.Ordinal);
        Assert.Contains("href=\"/guides/linked\"", after, StringComparison.Ordinal);
    }

    private sealed class BeforeSending(Func<Task> act) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Response.OnStarting(act);
                return rest(http);
            });
            next(app);
        };
    }
}
