using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Components.Shared;
using Portal.Components.Wording;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Embeds;

/// <summary>
/// Stands before the store of pages, where every request comes by: a key that works no more is refused at once, the headers
/// that differ by key stay out of the store, and what is opened is counted.
/// </summary>
internal sealed class EmbedGate(InstitutionKeys keys, EmbedPolicies policies, EmbedCounter counter, PublicOrigin origin)
{
    // Asked at every request; not before the first, when the portal has begun to listen.
    private readonly Lazy<string> portal = new(() => origin.Value);

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<EmbedPage>() is not null)
        {
            await FrameAsync(http, next);
            return;
        }

        if (http.Request.QueryString.HasValue && http.Request.Query.ContainsKey(PortalUrls.ViaKey)
            && DocumentOf(http) is var (slug, path) && IsPageOf(http, slug, path))
        {
            http.Response.OnStarting(CountOpenedAsync, http);
        }

        await next(http);
    }

    private async Task FrameAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(SetHeadersAsync, http);
        if (EmbedRequest.First(http.Request.Query, PortalUrls.EmbedKey) is not { Length: > 0 } key)
        {
            http.Features.Set(policies.Open);
            await next(http);
            return;
        }

        if (await keys.FindAsync(key, http.RequestAborted) is not { } institution)
        {
            http.Features.Set(policies.Closed);
            await Refusal().ExecuteAsync(http);
            return;
        }

        http.Features.Set(policies.Of(institution));
        http.Features.Set(new EmbeddedBy(key, institution));
        http.Response.OnStarting(CountFetched, http);
        await next(http);
    }

    /// <summary>Once it is known that there is such a page.</summary>
    private async Task CountOpenedAsync(object state)
    {
        var http = (HttpContext)state;
        if (IsRead(http) && DocumentOf(http) is var (slug, path))
        {
            await counter.CountAsync(EmbedRequest.First(http.Request.Query, PortalUrls.ViaKey), EmbedCountKind.Opened, slug, path, CancellationToken.None);
        }
    }

    /// <inheritdoc cref="CountOpenedAsync"/>
    private Task CountFetched(object state)
    {
        var http = (HttpContext)state;
        if (IsRead(http) && DocumentOf(http) is var (slug, path) && http.Features.Get<EmbeddedBy>() is { Institution: var institution })
        {
            counter.Count(institution, EmbedCountKind.Fetched, slug, path);
        }

        return Task.CompletedTask;
    }

    private static RazorComponentResult<EmbedProblemPage> Refusal() =>
        new(new { Heading = Texts.EmbedKeyHeading, Problems = (IReadOnlyList<string>)[Texts.EmbedKeyWrong] })
        {
            StatusCode = StatusCodes.Status403Forbidden,
        };

    private Task SetHeadersAsync(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers["X-Robots-Tag"] = "noindex";
        // A host page that isolates itself may frame and load only what says so.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (IsThere(http))
        {
            // What is there has an address of slugs alone, which no header could take amiss.
            var page = http.Request.Path.Value![PortalUrls.EmbedPrefix.Length..];
            headers.Link = $"<{Canonical(http.Request, portal.Value + page)}>; rel=\"canonical\"";
        }
        else if (http.Response.StatusCode == StatusCodes.Status403Forbidden)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    /// <summary>The page from which the embed is taken, in its language.</summary>
    private static string Canonical(HttpRequest request, string page) => !request.QueryString.HasValue
        ? page
        : (ReaderRequest.From(request.Query).Choice with { Place = null }).Carry(page);

    private static bool IsThere(HttpContext http) =>
        http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified;

    private static bool IsRead(HttpContext http) => IsThere(http) && http.Request.IsByPerson();

    private static (string Slug, string? Path)? DocumentOf(HttpContext http)
    {
        var values = http.Request.RouteValues;
        return (values["role"] ?? values["slug"]) is string slug ? (slug, values["path"] as string) : null;
    }

    /// <summary>Whether a reading page is the one that an embed links to: lists and comparisons of the same guide are not.</summary>
    private static bool IsPageOf(HttpContext http, string slug, string? path)
    {
        var page = http.Request.Path;
        return http.GetEndpoint()?.Metadata.GetMetadata<ReadingPage>() is not null
            && (path is not null ? page == PortalUrls.Path(slug, path) : page == PortalUrls.Guide(slug) || page == PortalUrls.Internship(slug));
    }
}
