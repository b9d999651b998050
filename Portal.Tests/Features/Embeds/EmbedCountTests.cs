using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Features.Embeds;
using Portal.Features.Plan;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Embeds;

/// <summary>What is counted of embeds, and what is not.</summary>
public sealed class EmbedCountTests(EmbedPortal shared) : EmbedTest(shared)
{
    private const string Role = "backend-developer", Path = "computer-science-degree";

    private int institution;
    private string key = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (institution, key) = await Portal.NewEmbeddingInstitutionAsync();
    }

    [Fact]
    public async Task Fetch_PageOfAnEmbed_IsCountedByDocumentPathAndDay()
    {
        await GetAsync($"{EmbedPortal.Guide}?p={key}");
        await GetAsync($"{EmbedPortal.Guide}?p={key}&theme=dark");
        await GetAsync($"{EmbedPortal.Path}?p={key}");
        await GetAsync($"{EmbedPortal.Internship}?p={key}");

        Assert.Equal(
            ["Fetched backend-developer/ 2", $"Fetched backend-developer/{Path} 1", $"Fetched {SampleInternship.Slug}/ 1"],
            await CountsAsync());
    }

    [Fact]
    public async Task Fetch_AnsweredNotModified_IsCounted()
    {
        using var first = await Client.GetAsync($"{EmbedPortal.Guide}?p={key}", Cancel);
        var again = new HttpRequestMessage(HttpMethod.Get, $"{EmbedPortal.Guide}?p={key}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Client.SendAsync(again, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(["Fetched backend-developer/ 2"], await CountsAsync());
    }

    [Fact]
    public async Task Fetch_WithoutAReaderOrADocument_IsNotCounted()
    {
        await GetAsync(EmbedPortal.Guide);
        await SendAsync(HttpMethod.Head, $"{EmbedPortal.Guide}?p={key}");
        await SendAsync(HttpMethod.Get, $"{EmbedPortal.Guide}?p={key}", ("Sec-Purpose", "prefetch;prerender"));
        await SendAsync(HttpMethod.Get, $"{EmbedPortal.Guide}?p={key}", ("Purpose", "prefetch"));
        await SendAsync(HttpMethod.Get, $"{EmbedPortal.Guide}?p={key}", ("X-Moz", "prefetch"));
        await SendAsync(HttpMethod.Get, $"{EmbedPortal.Guide}?p={key}", ("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)"));
        await GetAsync($"/embed/v1/guides/no-such-role?p={key}");
        await GetAsync($"{EmbedPortal.Guide}?p={key}&theme=blue");
        await GetAsync($"{EmbedPortal.Guide}?p=no-such-key");
        await SendAsync(HttpMethod.Get, $"{EmbedPortal.Guide}?p={key}", ("Sec-Fetch-Site", "same-origin"));

        Assert.Empty(await CountsAsync());
    }

    [Fact]
    public async Task Open_PageFromAnEmbed_IsCountedAndItsLinksGoOnWithIt()
    {
        var plain = await Client.GetStringAsync(PortalUrls.Path(Role, Path), Cancel);

        Assert.Equal(plain, await Client.GetStringAsync($"{PortalUrls.Path(Role, Path)}?via=no-such-key", Cancel));
        var page = await Client.GetStringAsync($"{PortalUrls.Path(Role, Path)}?via={key}", Cancel);
        Assert.Contains($"href=\"/guides/{Role}?via={key}", page, StringComparison.Ordinal);
        Assert.Equal(plain, Regex.Replace(page, $"(\\?|&amp;|%3F)via(=|%3D){key}|<input type=\"hidden\" name=\"via\"[^>]*>", ""));
        await GetAsync($"{PortalUrls.Guide(Role)}?place=KE&via={key}");
        await GetAsync($"{PortalUrls.Internship(SampleInternship.Slug)}?via={key}");

        Assert.Equal(
            ["Opened backend-developer/ 1", $"Opened backend-developer/{Path} 1", $"Opened {SampleInternship.Slug}/ 1"],
            await CountsAsync());
    }

    [Fact]
    public async Task Open_AnythingElse_IsNotCounted()
    {
        await GetAsync($"{PortalUrls.Paths(Role)}?via={key}");
        await GetAsync($"/guides/no-such-role?via={key}");
        await GetAsync($"/?via={key}");
        await GetAsync($"{PortalUrls.Guide(Role)}?via=no-such-key");
        await SendAsync(HttpMethod.Head, $"{PortalUrls.Guide(Role)}?via={key}");

        Assert.Empty(await CountsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_PlanFromAPageOpenedInAnEmbed_IsCountedOnceItBegan(bool byAddress)
    {
        using var student = Portal.NewBrowser();
        var request = new HttpRequestMessage(HttpMethod.Get, PortalUrls.PlanStart(Role, Path) + (byAddress ? $"?via={key}" : ""));
        if (!byAddress)
        {
            request.Headers.Referrer = new Uri(Portal.BaseAddress, $"{PortalUrls.Path(Role, Path)}?place=KE&via={key}");
        }

        var start = await student.SendAsync(request);
        Assert.Empty(await CountsAsync());

        Assert.Equal(HttpStatusCode.SeeOther, (await student.SubmitAsync(start, "main form")).Status);
        Assert.Equal([$"Started backend-developer/{Path} 1"], await CountsAsync());

    }

    [Fact]
    public async Task Begin_PathThatIsFollowed_BeginsNothing()
    {
        using var student = await Portal.NewStaffAsync(PortalRoles.Counsellor);
        var enrolments = Portal.Services.GetRequiredService<EnrolmentWriter>();

        var first = await enrolments.BeginAsync(student.Id, Role, Path, Cancel);
        var again = await enrolments.BeginAsync(student.Id, Role, Path, Cancel);

        Assert.Equal([true, false], [first!.IsNew, again!.IsNew]);
        Assert.Equal(first.Enrolment, again.Enrolment);
    }

    [Fact]
    public async Task Start_PageOfAnotherSiteOrUnknownKey_StandsNowhereInTheForm()
    {
        using var student = Portal.NewBrowser();
        var foreign = new HttpRequestMessage(HttpMethod.Get, PortalUrls.PlanStart(Role, Path));
        foreign.Headers.Referrer = new Uri($"https://example.org/?via={key}");

        Assert.DoesNotContain("via=", Main(await student.SendAsync(foreign)), StringComparison.Ordinal);
        Assert.DoesNotContain("via=", Main(await student.GetAsync($"{PortalUrls.PlanStart(Role, Path)}?via=no-such-key")), StringComparison.Ordinal);
        Assert.Contains($"via={key}", Main(await student.GetAsync($"{PortalUrls.PlanStart(Role, Path)}?via={key}")), StringComparison.Ordinal);

        static string Main(PortalPage page) => page.Document.QuerySelector("main")!.OuterHtml;
    }

    [Fact]
    public async Task Flush_AgainAndAtTheEnd_AddsToWhatIsThere()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (_, own) = await portal.NewEmbeddingInstitutionAsync();
        var writer = portal.Services.GetRequiredService<EmbedCountWriter>();
        var counter = portal.Services.GetRequiredService<EmbedCounter>();
        for (var round = 0; round < 2; round++)
        {
            await counter.CountAsync(own, EmbedCountKind.Fetched, Role, path: null, Cancel);
            await writer.FlushAsync(Cancel);
        }

        portal.Clock.Advance(TimeSpan.FromDays(1));
        await counter.CountAsync(own, EmbedCountKind.Fetched, Role, path: null, Cancel);
        await portal.Services.GetServices<IHostedService>().OfType<EmbedCountService>().Single().StopAsync(Cancel);

        var rows = await portal.InDatabaseAsync(db => db.Set<EmbedCount>().OrderBy(count => count.Day).Select(count => count.Count).ToListAsync(Cancel));
        Assert.Equal([2, 1], rows);
    }

    [Fact]
    public async Task Flush_InstitutionOrGuideThatIsGone_LosesNothingElse()
    {
        var counter = Portal.Services.GetRequiredService<EmbedCounter>();
        counter.Count(new(int.MaxValue, "gone", "Gone", null, [], null), EmbedCountKind.Fetched, Role, path: null);
        await counter.CountAsync(key, EmbedCountKind.Fetched, "no-such-guide", path: null, Cancel);
        await counter.CountAsync(key, EmbedCountKind.Fetched, Role, path: null, Cancel);

        Assert.Equal(["Fetched backend-developer/ 1"], await CountsAsync());
    }

    [Fact]
    public async Task Count_MoreCellsThanFit_KeepsTheOnesThatAreThere()
    {
        var counter = new EmbedCounter(Portal.Services.GetRequiredService<InstitutionKeys>(), Portal.Clock);
        for (var number = 0; number < EmbedCounter.MostCells + 10; number++)
        {
            await counter.CountAsync(key, EmbedCountKind.Fetched, $"guide-{number}", path: null, Cancel);
        }

        await counter.CountAsync(key, EmbedCountKind.Fetched, "guide-0", path: null, Cancel);
        var taken = counter.Counts.Take();
        Assert.Equal(EmbedCounter.MostCells, taken.Count);
        Assert.Equal(2, taken[new(institution, Portal.Today(), EmbedCountKind.Fetched, "guide-0", "")]);
        Assert.Empty(counter.Counts.Take());
    }

    private Task GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    private async Task SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request, Cancel);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    /// <summary>What is written of the institution of this test, after all that waits was.</summary>
    private async Task<IReadOnlyList<string>> CountsAsync()
    {
        await Portal.Services.GetRequiredService<EmbedCountWriter>().FlushAsync(Cancel);
        return await Portal.InDatabaseAsync(async db => (IReadOnlyList<string>)
        [
            .. (await db.Set<EmbedCount>().Where(count => count.InstitutionId == institution)
                .Join(db.Set<Guide>(), count => count.GuideId, guide => guide.Id, (count, guide) => new { count.Kind, guide.Slug, count.PathKey, count.Count })
                .ToListAsync(Cancel))
                .Select(count => $"{count.Kind} {count.Slug}/{count.PathKey} {count.Count}").Order(StringComparer.Ordinal),
        ]);
    }
}
