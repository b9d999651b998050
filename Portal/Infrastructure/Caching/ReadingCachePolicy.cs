using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Portal.Infrastructure.Caching;

/// <summary>
/// Stores a reading page once for everybody. The key holds what the page depends on and nothing else: path, encoding,
/// day, the generation of its content and the normalised values of its closed query keys; never the host, and no query
/// key that the page does not know.
/// </summary>
internal sealed class ReadingCachePolicy(
    ContentGenerations generations, IOptions<ReadingCacheOptions> options, TimeProvider clock) : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var cacheable = options.Value.Enabled
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && IsStored(context.HttpContext)
            && VariesByClosedKeys(context);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = options.Value.Expiration;

        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.QueryKeys = default;
        // Pages speak of today ("due for review", an opening's last day), so that none is shown on another. A request that
        // comes after a publication must not join one that began before it.
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        context.CacheVaryByRules.CacheKeyPrefix = string.Create(
            CultureInfo.InvariantCulture, $"{ContentEncodings.Normalise(request)} {today.DayNumber} {generations.Of(TagOf(request))}");
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.Tags.Add(TagOf(context.HttpContext.Request));
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || HasChangedMeanwhile(context))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>A page of one document names it in its address: role guides as "role", the other kinds as "slug".</summary>
    private static string TagOf(HttpRequest request) =>
        (request.RouteValues["role"] ?? request.RouteValues["slug"]) is string slug ? ReadingCacheTags.Guide(slug) : ReadingCacheTags.Lists;

    /// <summary>
    /// Whether a guide that the page links to was dropped while it was made: it may show the old one, and what is dropped
    /// is not in the store yet. The key knows only the generation of the page's own guide.
    /// </summary>
    private bool HasChangedMeanwhile(OutputCacheContext context) =>
        context.HttpContext.Features.Get<ReadingCache.ReadFrom>() is { Generation: var generation } && generations.HaveAdvancedSince(generation, context.Tags);

    /// <summary>Puts the values of the closed keys into the key of the store.</summary>
    /// <returns>Whether the page may be stored under them.</returns>
    private static bool VariesByClosedKeys(OutputCacheContext context)
    {
        if (!context.HttpContext.Request.QueryString.HasValue)
        {
            return true;
        }

        var query = context.HttpContext.Request.Query;
        if (context.HttpContext.Features.Get<CameThrough>() is { Key: var via })
        {
            // Not the value that the address has: anybody could make up as many as they like.
            context.CacheVaryByRules.VaryByValues[PortalUrls.ViaKey] = via;
        }

        foreach (var key in context.HttpContext.GetEndpoint()?.Metadata.GetOrderedMetadata<ClosedQueryKey>() ?? [])
        {
            // Of a key that stands there twice, the first counts.
            var value = query[key.Key] is [{ Length: > 0 } given, ..] ? key.Normalise(given) : "";
            if (value is null)
            {
                return false;
            }

            if (value.Length > 0)
            {
                context.CacheVaryByRules.VaryByValues[key.Key] = value;
            }
        }

        return true;
    }

    /// <summary>What people type is unbounded: such a page is made anew rather than let it push others out of the store.</summary>
    private static bool IsStored(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ReadingPage>() is not { } page
        || (page.IsStored && !(http.Request.QueryString.HasValue && page.QueryKeys.Any(http.Request.Query.ContainsKey)));
}
