namespace Portal.Infrastructure;

/// <summary>Addresses and settings: what the portal needs from the machine it runs on.</summary>
public static class PortalHosting
{
    private const string DefaultUrl = "http://localhost:5080";

    public static void AddPortalHosting(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddProblemDetails();
        builder.Services.AddSingleton<PublicOrigin>();
        builder.Services.AddSingleton<StartUpNotices>();
        builder.Services.AddHostedService<StartUpReport>();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        string[] addressKeys = ["urls", "http_ports", "https_ports"];
        if (addressKeys.All(key => string.IsNullOrEmpty(builder.Configuration[key]))
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    public static void UsePortalHosting(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(PortalUrls.Error);
        }
    }
}
