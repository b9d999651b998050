using System.Globalization;
using MudBlazor.Services;
using Portal.Components.Wording;

namespace Portal.Components;

public static class ComponentsRegistration
{
    /// <summary>
    /// A hub message above this closes the circuit. Inputs are capped well below it, so that a long paste is answered
    /// with a message instead of a lost connection.
    /// </summary>
    private const int MaxHubMessageBytes = 128 * 1024;

    public static IServiceCollection AddPortalComponents(this IServiceCollection services)
    {
        // What no language was asked for is English, whatever the server speaks.
        CultureInfo.DefaultThreadCurrentUICulture = Languages.English;
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(options => options.MaximumReceiveMessageSize = MaxHubMessageBytes);
        services.AddCascadingAuthenticationState();
        services.AddMudServices();
        return services;
    }

    public static void MapPortalComponents(this WebApplication app) =>
        app.MapRazorComponents<App>()
            // The portal sends one policy of its own, frame-ancestors included.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .WithStaticAssets();
}
