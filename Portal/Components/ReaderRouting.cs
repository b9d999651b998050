using System.Globalization;
using Portal.Components.Shared;
using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Components;

public static class ReaderRouting
{
    /// <summary>
    /// Lets readers of these pages choose a place and a language by the address: the pages are made in the language, and
    /// stored by both.
    /// </summary>
    public static RouteGroupBuilder ForReaders(this RouteGroupBuilder group, WebApplication app)
    {
        var places = app.Services.GetRequiredService<PublishedPlaces>();
        group.WithMetadata(
            new ClosedQueryKey(PortalUrls.PlaceKey, given => Places.Read(given) is { } place && places.Has(place) ? place : null),
            new ClosedQueryKey(PortalUrls.LanguageKey, ReaderLanguage.Of));
        // Around the whole of the endpoint, because its result is written after all filters have ended.
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            if (endpoint.RequestDelegate is { } make)
            {
                endpoint.RequestDelegate = http => MakeAsync(http, make);
            }
        });
        return group;
    }

    private static async Task MakeAsync(HttpContext http, RequestDelegate make)
    {
        CultureInfo.CurrentUICulture = Languages.Match(http.Request.Query[PortalUrls.LanguageKey] is [{ } asked, ..] ? asked : null) ?? Languages.English;
        await make(http);
    }
}
