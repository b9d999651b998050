using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Institutions;
using Portal.Domain.Studio;
using Portal.Features.Studio.Review;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Api;

/// <summary>A portal with one of everything that the API tells of, and of everything that is not there any more.</summary>
public sealed class ApiPortal : IAsyncLifetime
{
    public const string Origin = "https://careers.example.org";
    public static readonly Actor Ann = new("ann@example.org", null);

    /// <summary>Every request of a test comes from one address, at one moment.</summary>
    public static readonly Dictionary<string, string> Settings = new()
    {
        ["Site:PublicOrigin"] = Origin,
        ["Site:Licence"] = "CC BY 4.0",
        ["Site:LicenceUrl"] = "https://creativecommons.org/licenses/by/4.0/",
        ["Api:Requests:Attempts"] = "10000",
    };

    /// <summary>Of the sample guide.</summary>
    public static readonly GuideOverlay Overlay = new(
        "NZ", "Begin with the register.", [], [], [], [new("median-nz", "Median pay", 70_000, null, "money", "NZD", "NZ", null, SampleGuide.Document().Sources[0].Id, "2025")], [], []);

    public PortalFactory Portal { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await PortalFactory.StartAsync(settings: Settings);
        Client = NewClient(Portal);
        await Portal.PublishAsync(
            SampleGuide.Document() with { Overlays = [Overlay] }, SmallRoleGuide.Of("clerk"), SmallRoleGuide.Of("old-name"), SmallRoleGuide.Of("retired"),
            SmallDocuments.Internship(), Portal.OpenToday() with { Slug = "open", Role = "clerk", Place = "KE" },
            SmallDocuments.Example("example") with { Role = "clerk" },
            SmallDocuments.Opening("closed") with { PostedOn = Portal.Today().AddDays(-60), ClosesOn = Portal.Today().AddDays(-1) });
        var shelf = Portal.Services.GetRequiredService<GuideShelf>();
        await shelf.RenameAsync(await IdAsync("old-name"), "new-name", Ann, CancellationToken.None);
        await shelf.UnpublishAsync(await IdAsync("retired"), "Its figures were wrong.", Ann, CancellationToken.None);
        await Portal.EmbedAsync("north", null, change: institution => institution.Supplement.Add(new()
        {
            Kind = SupplementKind.Course, Code = "CS301", Title = "Letters", Targets = { new() { OutcomeId = "clerk-write" } },
        }));
        await Portal.EmbedAsync("shut", null, change: institution => institution.ClosedUtc = Portal.Clock.GetUtcNow().UtcDateTime);
        await Portal.InDatabaseAsync(async db =>
        {
            var step = await db.Set<StepRow>().Where(row => row.Key == "show" && row.Pathway!.Guide!.Slug == "clerk").Select(row => row.Id).SingleAsync();
            var institution = await db.Set<Institution>().SingleAsync(known => known.Slug == "north");
            db.Add(new SupplementItemRow
            {
                InstitutionId = institution.Id, Kind = SupplementKind.Service, Title = "Careers office", Note = "Tuesdays", Position = 1,
                Targets = { new() { StepId = step } },
            });
            return await db.SaveChangesAsync();
        });
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Portal.DisposeAsync();
    }

    public static HttpClient NewClient(PortalFactory portal) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.BaseAddress };

    public Task<HttpResponseMessage> SendAsync(string address, HttpMethod? method = null, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>An answer that must be 200.</summary>
    public async Task<JsonObject> GetAsync(string address)
    {
        using var response = await SendAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{address} answered {response.StatusCode}.");
        return await ReadAsync(response);
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();

    /// <summary>Relative to the root, of an address of the portal.</summary>
    public static string Relative(string absolute)
    {
        Assert.StartsWith(Origin, absolute, StringComparison.Ordinal);
        return absolute[Origin.Length..];
    }

    /// <summary>Every text in the answer that is an address of the portal.</summary>
    public static IEnumerable<string> Addresses(JsonNode? node) => node switch
    {
        JsonObject answer => answer.SelectMany(property => Addresses(property.Value)),
        JsonArray items => items.SelectMany(Addresses),
        JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith(Origin, StringComparison.Ordinal) => [text],
        _ => [],
    };

    private Task<int> IdAsync(string slug) =>
        Portal.InDatabaseAsync(db => db.Set<Guide>().Where(guide => guide.Slug == slug).Select(guide => guide.Id).SingleAsync());
}
