using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Portal.Infrastructure.Caching;

/// <summary>
/// Stores a reading page once for everybody. The key holds what the page depends on and nothing else: path, encoding and
/// the generation of its content; never the host, and no query key that the page does not know.
/// </summary>
internal sealed class ReadingCachePolicy(
    ContentGenerations generations, IOptions<ReadingCacheOptions> options, TimeProvider clock) : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var cacheable = options.Value.Enabled
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !HasFreeText(context.HttpContext);
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = cacheable;
        context.AllowCacheStorage = cacheable;
        context.AllowLocking = true;
        // Pages speak of today ("due for review"), so that none may outlive the day.
        var now = clock.GetUtcNow().UtcDateTime;
        var untilMidnight = now.Date.AddDays(1) - now;
        context.ResponseExpirationTimeSpan = untilMidnight < options.Value.Expiration ? untilMidnight : options.Value.Expiration;

        var role = request.RouteValues["role"] as string;
        var tag = role is null ? ReadingCacheTags.Lists : ReadingCacheTags.Guide(role);
        context.Tags.Add(tag);
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.QueryKeys = default;
        context.CacheVaryByRules.VaryByValues["encoding"] = ContentEncodings.Normalise(request);
        // A request that comes after a publication must not join one that began before it.
        context.CacheVaryByRules.VaryByValues["generation"] = generations.Of(tag);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>What people type is unbounded: such a page is made anew rather than let it push others out of the store.</summary>
    private static bool HasFreeText(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ReadingPage>() is { QueryKeys: var keys }
        && keys.Any(key => http.Request.Query.ContainsKey(key));
}
