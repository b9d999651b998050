using Microsoft.Extensions.Options;

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
    }
}
