using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Components;
using Portal.Components.Shared;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Site;

/// <summary>What a reader must be able to ask of the portal itself: who, how, what is kept, for whom it works.</summary>
public static class SiteRegistration
{
    /// <summary>A HEAD on a route mapped for GET alone would find nothing.</summary>
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSite(this WebApplication app)
    {
        var pages = app.MapGroup("").WithAssetAddresses(app).ForReaders(app);
        Map<AboutPage>(PortalUrls.About);
        Map<SourcingPage>(PortalUrls.Sourcing);
        Map<PrivacyPage>(PortalUrls.Privacy);
        Map<AccessibilityPage>(PortalUrls.Accessibility);

        void Map<TPage>(string address)
            where TPage : IComponent =>
            pages.MapMethods(address, Reads, (PublicOrigin origin, ReaderRequest reader) =>
                    new RazorComponentResult<TPage>(new { Canonical = origin.Absolute(address), Reader = reader with { PlaceNote = null } }))
                .AsReadingPage();
    }
}
