using System.Collections.Concurrent;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure;
using Portal.Tests.Support;

[assembly: AssemblyFixture(typeof(CrawledPortal))]

namespace Portal.Tests.Support;

/// <summary>
/// All that is shipped, published into one portal and read by following every link of every reading page, once plainly and
/// once for each of some places. Started and crawled when the first test asks for it.
/// </summary>
public sealed class CrawledPortal : IAsyncDisposable
{
    /// <summary>The places that the crawl follows; of others, links are opened but not followed further.</summary>
    public static readonly IReadOnlyList<string?> Places = [null, "KE", "IN", "GB"];

    private const int AtOnce = 4;

    /// <summary>Home, and answers to forms, which no link leads to.</summary>
    private static IEnumerable<string> Beginnings =>
        from place in Places
        from address in (string[])
        [
            PortalUrls.Home,
            PortalUrls.GuidesWhere("databases", field: null),
            PortalUrls.With(
                PortalUrls.Paths("backend-developer"), (PortalUrls.StartKey, "student"), (PortalUrls.MonthsKey, "24"), (PortalUrls.HoursKey, "20"),
                (PortalUrls.BudgetKey, "1000"), (PortalUrls.CurrencyKey, "USD")),
        ]
        select new ReaderChoice(place, Language: null).Carry(address);

    private readonly Lazy<Task<IReadOnlyDictionary<string, CrawledPage>>> crawl;
    private readonly ConcurrentDictionary<string, Task<string>> texts = new(StringComparer.Ordinal);
    private readonly Lazy<Task<PortalFactory>> portal = new(() =>
        PortalFactory.StartAsync(configure: builder => builder.Services.AddSingleton(new ShippedGuideFolder(ShippedGuide.Folder))));

    public CrawledPortal() => crawl = new(CrawlAsync);

    /// <summary>The portal itself. Nothing may be changed in it.</summary>
    public Task<PortalFactory> StartAsync() => portal.Value;

    /// <summary>Every page that was opened, by address.</summary>
    public Task<IReadOnlyDictionary<string, CrawledPage>> PagesAsync() => crawl.Value;

    /// <summary>Everything that a reader finds about a document: on its page and those of its paths, for every place.</summary>
    /// <param name="address">The document's.</param>
    public Task<string> TextAsync(string address) => texts.GetOrAdd(address, ReadTextAsync);

    /// <summary>The reading pages among them.</summary>
    public async Task<IReadOnlyList<CrawledPage>> ReadingPagesAsync() =>
        [.. (await PagesAsync()).Values.Where(page => PortalUrls.IsReadingPage(page.Address)).OrderBy(page => page.Address, StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        if (portal.IsValueCreated)
        {
            await (await portal.Value).DisposeAsync();
        }
    }

    private async Task<string> ReadTextAsync(string address) => string.Join('\n',
        from page in await ReadingPagesAsync()
        let path = page.Address.Split('?')[0]
        where path == address || path.StartsWith(address + "/", StringComparison.Ordinal)
        select page.Text);

    private async Task<IReadOnlyDictionary<string, CrawledPage>> CrawlAsync()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = (await StartAsync()).BaseAddress };
        var pages = new ConcurrentDictionary<string, CrawledPage>(StringComparer.Ordinal);
        List<(string Address, string? From)> next = [.. Beginnings.Select(address => (address, (string?)null))];
        while (next.Count > 0)
        {
            await Parallel.ForEachAsync(next, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (link, cancellationToken) =>
                pages[link.Address] = await OpenAsync(client, link.Address, link.From, cancellationToken));
            next =
            [
                .. from link in next
                   where IsFollowed(link.Address)
                   from address in pages[link.Address].Links
                   where !pages.ContainsKey(address)
                   group link.Address by address into found
                   select (found.Key, (string?)found.First()),
            ];
        }

        return pages;
    }

    private static bool IsFollowed(string address) =>
        PortalUrls.IsReadingPage(address)
        && !address.Contains("page=", StringComparison.Ordinal)
        && (!address.Contains("place=", StringComparison.Ordinal)
            || Places.Any(place => place is not null && (address + "&").Contains($"place={place}&", StringComparison.Ordinal)));

    private static async Task<CrawledPage> OpenAsync(HttpClient client, string address, string? from, CancellationToken cancellationToken)
    {
        using var response = await client.GetAsync(address, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return new(
            address, from, response.StatusCode, response.Headers.Contains("Set-Cookie"),
            response.Content.Headers.ContentType?.MediaType == "text/html" ? (IHtmlDocument)new HtmlParser().ParseDocument(body) : null);
    }
}
