using Microsoft.Extensions.Options;
using Portal.Features.Studio.Freshness.Digest;
using Portal.Features.Studio.Freshness.Interest;
using Portal.Features.Studio.Freshness.Links;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Freshness;

internal static class FreshnessRegistration
{
    public static void AddFreshness(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<FreshnessOptions>().BindConfiguration(FreshnessOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<FreshnessOptions>, FreshnessOptionsValidator>();
        services.AddSingleton<PublishedFacts>();
        services.AddSingleton<OwnPages>();
        services.AddSingleton<FreshnessQueries>();
        services.AddSingleton<GuideOwners>();
        services.AddSingleton<ReviewDates>();
        services.AddSingleton<ConfirmationWriter>();
        services.AddSingleton<PlaceInterestWriter>();
        services.AddHostedService<PlaceInterestService>();
        services.AddOptions<LinkWatchOptions>().BindConfiguration(LinkWatchOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<LinkWatchOptions>, LinkWatchOptionsValidator>();
        services.AddSingleton(ConnectRule.PublicWeb);
        services.AddSingleton<LinkClient>();
        services.AddSingleton<LinkDesk>();
        services.AddHostedService<LinkWatch>();
        services.AddSingleton<DigestToken>();
        services.AddSingleton<DigestDesk>();
        services.AddSingleton<DigestMails>();
        services.AddSingleton<DigestCourier>();
        services.AddHostedService<DigestService>();
        services.AddScoped<IPersonalData, DigestData>();
    }

    public static void MapFreshness(this WebApplication app)
    {
        // Open to whoever has the mail, and without a token of a page: mail programs send the POST by themselves (RFC 8058).
        app.MapMethods(PortalUrls.StudioDigestEnd("{token}"), [HttpMethods.Get, HttpMethods.Head], DigestEndpoints.Ask);
        app.MapPost(PortalUrls.StudioDigestEnd("{token}"), DigestEndpoints.EndAsync);
    }
}
