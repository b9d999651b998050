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
            && context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ReadingPage>() is not { IsMadeAnew: true }
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !HasFreeText(context.HttpContext)
            && VariesByClosedKeys(context);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = options.Value.Expiration;

        // A page of one document names it in its address: role guides as "role", the other kinds as "slug".
        var slug = (request.RouteValues["role"] ?? request.RouteValues["slug"]) as string;
        var tag = slug is null ? ReadingCacheTags.Lists : ReadingCacheTags.Guide(slug);
        context.Tags.Add(tag);
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.QueryKeys = default;
        context.CacheVaryByRules.VaryByValues["encoding"] = ContentEncodings.Normalise(request);
        // Pages speak of today ("due for review", an opening's last day), so that none is shown on another.
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        context.CacheVaryByRules.VaryByValues["day"] = today.ToString("O", CultureInfo.InvariantCulture);
        // A request that comes after a publication must not join one that began before it.
        context.CacheVaryByRules.VaryByValues["generation"] = generations.Of(tag);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0 || HasChangedMeanwhile(context))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

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
        var query = context.HttpContext.Request.Query;
        if (query.Count == 0)
        {
            return true;
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
    private static bool HasFreeText(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ReadingPage>() is { QueryKeys: var keys }
        && keys.Any(key => http.Request.Query.ContainsKey(key));
}
