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
    private Func<object, Task>? setHeaders;

    public Task InvokeAsync(HttpContext http, RequestDelegate next) =>
        http.GetEndpoint()?.Metadata.GetMetadata<EmbedPage>() is not null ? FrameAsync(http, next)
        : !http.Request.QueryString.HasValue ? next(http)
        : OpenAsync(http, next);

    /// <summary>A page of the portal: perhaps somebody comes to it from an embed.</summary>
    private async Task OpenAsync(HttpContext http, RequestDelegate next)
    {
        if (EmbedRequest.First(http.Request.Query, PortalUrls.ViaKey) is { Length: > 0 } key
            && http.GetEndpoint()?.Metadata.GetMetadata<ReadingPage>() is not null
            && DocumentOf(http) is var (slug, path) && await keys.FindAsync(key, http.RequestAborted) is { } institution)
        {
            http.Features.Set(new CameThrough(key));
            if (IsPageOf(http, slug, path))
            {
                http.Features.Set(new EmbeddedBy(key, institution));
                http.Response.OnStarting(CountOpened, http);
            }
        }

        await next(http);
    }

    private Task FrameAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(setHeaders ??= SetHeadersAsync, http);
        if (http.Request.QueryString.HasValue && EmbedRequest.First(http.Request.Query, PortalUrls.EmbedKey) is { Length: > 0 } key)
        {
            return FrameAsync(http, key, next);
        }

        http.Features.Set(policies.Open);
        return next(http);
    }

    private async Task FrameAsync(HttpContext http, string key, RequestDelegate next)
    {
        if (await keys.FindAsync(key, http.RequestAborted) is not { } institution)
        {
            http.Features.Set(policies.Closed);
            await Refusal().ExecuteAsync(http);
            return;
        }

        http.Features.Set(policies.Of(institution));
        http.Features.Set(new EmbeddedBy(key, institution));
        if (http.Request.Headers["Sec-Fetch-Site"] != "same-origin")
        {
            // Not where its own staff look at it before they put it on a page.
            http.Response.OnStarting(CountFetched, http);
        }

        await next(http);
    }

    /// <summary>Once it is known that there is such a page.</summary>
    private Task CountOpened(object state) => Count((HttpContext)state, EmbedCountKind.Opened);

    /// <inheritdoc cref="CountOpened"/>
    private Task CountFetched(object state) => Count((HttpContext)state, EmbedCountKind.Fetched);

    private Task Count(HttpContext http, EmbedCountKind kind)
    {
        if (IsRead(http) && DocumentOf(http) is var (slug, path) && http.Features.Get<EmbeddedBy>() is { Institution: var institution })
        {
            counter.Count(institution, kind, slug, path);
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
            var page = http.Request.Path.Value.AsSpan(PortalUrls.EmbedPrefix.Length);
            headers.Link = http.Request.QueryString.HasValue
                ? $"<{InItsLanguage(http.Request, $"{portal.Value}{page}")}>; rel=\"canonical\""
                : $"<{portal.Value}{page}>; rel=\"canonical\"";
        }
        else if (http.Response.StatusCode == StatusCodes.Status403Forbidden)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    /// <summary>The page from which the embed is taken, in its language.</summary>
    private static string InItsLanguage(HttpRequest request, string page) =>
        (ReaderRequest.From(request.Query).Choice with { Place = null }).Carry(page);

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
        return path is not null ? page == PortalUrls.Path(slug, path) : page == PortalUrls.Guide(slug) || page == PortalUrls.Internship(slug);
    }
}
