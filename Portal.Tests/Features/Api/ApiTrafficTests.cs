using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Api;

public sealed class ApiTrafficTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_MoreOftenThanTheQuota_Is429UntilTheWindowEnds()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Api:Requests:Attempts"] = "3", ["Api:Requests:Per"] = "00:01:00" });
        using var client = ApiPortal.NewClient(portal);

        Assert.Equal([2, 1, 0], await RemainingAsync(client, 3));
        using var refused = await client.GetAsync("/api/v1/guides", Cancel);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), refused.Headers.RetryAfter?.Delta);
        Assert.Equal("\"default\";q=3;w=60", refused.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal("\"default\";r=0;t=60", refused.Headers.GetValues("RateLimit").Single());
        Assert.Equal("*", refused.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.EndsWith("#problem-too-many-requests", (string?)(await ApiPortal.ReadAsync(refused))["type"], StringComparison.Ordinal);
        // Pages for people, and asking whether one may ask, are not counted.
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/guides", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(new(HttpMethod.Options, "/api/v1/guides"), Cancel)).StatusCode);

        portal.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(TimeSpan.FromSeconds(1), (await client.GetAsync("/api/v1/guides", Cancel)).Headers.RetryAfter?.Delta);
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([2], await RemainingAsync(client, 1));
    }

    [Fact]
    public async Task Get_AnswerFromTheStore_IsCountedToo()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var client = ApiPortal.NewClient(portal);

        // The second and third come from the store, with what is left now.
        Assert.Equal([299, 298, 297], await RemainingAsync(client, 3));
    }

    [Fact]
    public async Task Get_WhatFails_IsAProblemWithANumberAndNothingElse()
    {
        await using var portal = await PortalFactory.StartAsync(configure: builder =>
            builder.Services.AddSingleton<IDbContextFactory<PortalDbContext>>(provider => new Breakable(provider)));
        using var client = ApiPortal.NewClient(portal);
        ((Breakable)portal.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>()).IsBroken = true;

        using var response = await client.GetAsync("/api/v1/changes", Cancel);

        Assert.Equal((HttpStatusCode.InternalServerError, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = await ApiPortal.ReadAsync(response);
        Assert.EndsWith("#problem-fault", (string?)problem["type"], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private static async Task<List<int>> RemainingAsync(HttpClient client, int times)
    {
        var remaining = new List<int>();
        for (var time = 0; time < times; time++)
        {
            using var response = await client.GetAsync("/api/v1/guides", Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            remaining.Add(int.Parse(response.Headers.GetValues("RateLimit").Single().Split("r=")[1].Split(';')[0], System.Globalization.CultureInfo.InvariantCulture));
        }

        return remaining;
    }

    /// <summary>A database that breaks when a test says so.</summary>
    private sealed class Breakable(IServiceProvider provider) : IDbContextFactory<PortalDbContext>
    {
        private readonly DbContextOptions<PortalDbContext> options = provider.GetRequiredService<DbContextOptions<PortalDbContext>>();

        public bool IsBroken { get; set; }

        public PortalDbContext CreateDbContext() => IsBroken ? throw new InvalidOperationException("secret") : new PortalDbContext(options);
    }
}
