using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Portal.Infrastructure.Caching;

/// <summary>
/// Gives a page its ETag, from content and encoding, and answers 304 where the reader has it already; the output cache
/// does so only for pages it has stored.
/// </summary>
internal sealed class EntityTags(RequestDelegate next)
{
    private const int TagBytes = 12;

    /// <summary>A page is far smaller; what is larger would be kept on the disk meanwhile.</summary>
    private const int MemoryBytes = 1024 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        var outer = http.Response.Body;
        // Its pages are pooled: one buffer the size of a page would be a large object to collect at every request.
        await using var buffer = new FileBufferingWriteStream(MemoryBytes);
        using var sha = SHA256.Create();
        await using (var hashing = new CryptoStream(buffer, sha, CryptoStreamMode.Write, leaveOpen: true))
        {
            http.Response.Body = hashing;
            try
            {
                await next(http);
                await hashing.FlushFinalBlockAsync(http.RequestAborted);
            }
            finally
            {
                http.Response.Body = outer;
            }
        }

        if (http.Response.StatusCode == StatusCodes.Status200OK)
        {
            var hash = Convert.ToHexStringLower(sha.Hash.AsSpan(0, TagBytes));
            var tag = new EntityTagHeaderValue($"\"{hash}-{http.Request.Headers.AcceptEncoding}\"");
            http.Response.GetTypedHeaders().ETag = tag;
            if (Has(http.Request.GetTypedHeaders(), tag))
            {
                http.Response.StatusCode = StatusCodes.Status304NotModified;
                http.Response.ContentType = null;
                return;
            }
        }

        await buffer.DrainBufferAsync(http.Response.Body, http.RequestAborted);
    }

    private static bool Has(RequestHeaders request, EntityTagHeaderValue tag) =>
        request.IfNoneMatch.Any(known => known.Tag == "*" || known.Compare(tag, useStrongComparison: false));
}
