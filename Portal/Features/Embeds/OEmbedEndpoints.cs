using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Embeds;

/// <summary>oEmbed (https://oembed.com): by it a content system turns a pasted address into an embed.</summary>
internal static class OEmbedEndpoints
{
    private const string Json = "json", Xml = "xml";

    private static readonly string[] Writes = [HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    public static void MapOEmbed(this IEndpointRouteBuilder app, string[] reads)
    {
        var oembed = app.MapGroup("").AddEndpointFilter(static (invocation, next) =>
        {
            // Refusals too: a page that asks is to learn why.
            invocation.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
            return next(invocation);
        });
        oembed.MapMethods(PortalUrls.OEmbed, reads, AnswerAsync);
        oembed.MapMethods(PortalUrls.OEmbed, Writes, Refuse);
        oembed.MapMethods(PortalUrls.OEmbedProvider, reads, Provider).AsReadingPage();
    }

    /// <summary>Query keys that it does not know are none of its business.</summary>
    private static async Task<IResult> AnswerAsync(
        string? url, string? format, string? maxwidth, string? maxheight, HttpContext http, OEmbedLimits limits, OEmbedQueries queries,
        PublicOrigin origin, IOptions<SiteOptions> site, CancellationToken cancellationToken)
    {
        if (limits.Count(http.Connection.RemoteIpAddress) is { } wait)
        {
            http.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return Problem(StatusCodes.Status429TooManyRequests, "Too many questions at once. Ask again after the time that Retry-After gives.");
        }

        if (format is not (null or "" or Json or Xml))
        {
            return Problem(StatusCodes.Status501NotImplemented, "The format can be json or xml.");
        }

        if (string.IsNullOrWhiteSpace(url))
        {
            return Problem(StatusCodes.Status400BadRequest, "The parameter url is missing: the address of a guide, a path or an internship guide.");
        }

        if (!IsMaximum(maxwidth, out var widest) || !IsMaximum(maxheight, out var highest))
        {
            return Problem(StatusCodes.Status400BadRequest, "maxwidth and maxheight have to be whole numbers of pixels above 0.");
        }

        switch (await queries.FindAsync(url, cancellationToken))
        {
            case OEmbedLookup.Found found:
                http.Response.Headers.CacheControl = FormattableString.Invariant($"public, max-age={OEmbedAnswer.Age}");
                var answer = OEmbedAnswer.Of(
                    found.Title, origin.Absolute(found.Page), origin.Absolute(found.Embed), site.Value.Name, origin.Value, widest, highest);
                return format == Xml
                    ? TypedResults.Bytes(answer.ToXml(), "text/xml; charset=utf-8")
                    : TypedResults.Bytes(answer.ToJson(), "application/json");
            case OEmbedLookup.Unpublished:
                return Problem(StatusCodes.Status401Unauthorized, "What was there has been taken back and is shown to nobody.");
            default:
                return Problem(StatusCodes.Status404NotFound, "The address is that of no guide, path or internship guide of this portal.");
        }
    }

    private static ProblemHttpResult Refuse(HttpResponse response)
    {
        response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}";
        return Problem(StatusCodes.Status405MethodNotAllowed, "oEmbed answers GET and HEAD.");
    }

    private static ReadingFile Provider(PublicOrigin origin, IOptions<SiteOptions> site)
    {
        string[] pages = [PortalUrls.Guide("*"), PortalUrls.Path("*", "*"), PortalUrls.Internship("*")];
        var provider = new OEmbedProvider(
            site.Value.Name, origin.Value,
            [new([.. pages.Select(origin.Absolute)], origin.Absolute(PortalUrls.OEmbed), Discovery: true, [Json, Xml])]);
        return new(JsonSerializer.SerializeToUtf8Bytes(provider, OEmbedJson.Default.OEmbedProvider), "application/json");
    }

    private static bool IsMaximum(string? text, out int? maximum)
    {
        maximum = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return string.IsNullOrEmpty(text) || maximum > 0;
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
