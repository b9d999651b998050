using Microsoft.AspNetCore.WebUtilities;
using Portal.Infrastructure;

namespace Portal.Features.Plan;

/// <summary>Through whose embed somebody came to the page before this one.</summary>
internal static class ViaOf
{
    /// <summary>
    /// What the page before says in its address, where it is one of the portal's: reading pages are the same for everybody,
    /// so their links cannot say it. Null where it says nothing.
    /// </summary>
    public static string? Referrer(HttpRequest request, PublicOrigin origin) =>
        request.GetTypedHeaders().Referer is { IsAbsoluteUri: true } page
        && page.GetLeftPart(UriPartial.Authority) is var from
        && (from.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) || from.Equals(origin.Value, StringComparison.OrdinalIgnoreCase))
        && QueryHelpers.ParseQuery(page.Query).TryGetValue(PortalUrls.ViaKey, out var via)
            ? via[0]
            : null;
}
