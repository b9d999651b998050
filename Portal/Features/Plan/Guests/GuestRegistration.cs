using Microsoft.Extensions.Options;
using Portal.Infrastructure;

namespace Portal.Features.Plan.Guests;

internal static class GuestRegistration
{
    public static void AddGuests(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<GuestLimitOptions>().BindConfiguration(GuestLimitOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<GuestLimitOptions>, GuestLimitOptionsValidator>();
        builder.Services.AddSingleton<GuestLimits>();
        builder.Services.AddSingleton<GuestCookie>();
        builder.Services.AddSingleton<GuestDesk>();
        builder.Services.AddSingleton<GuestArrival>();
        builder.Services.AddSingleton<GuestJoining>();
        builder.Services.AddHostedService<GuestExpiry>();
    }

    public static void MapGuests(this WebApplication app)
    {
        // Whoever has the link may open it: no account, and no form of ours before it that a token could come from.
        app.MapMethods(PortalUrls.GuestResumePattern, [HttpMethods.Get, HttpMethods.Head], GuestResumeEndpoints.AskAsync);
        app.MapPost(PortalUrls.GuestResumePattern, GuestResumeEndpoints.ResumeAsync);
    }
}
