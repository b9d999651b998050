using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Portal.Infrastructure;

/// <summary>Addresses and settings: what the portal needs from the machine it runs on.</summary>
public static class PortalHosting
{
    private const string DefaultUrl = "http://localhost:5080";
    private const int MaxRequestLineBytes = 32 * 1024;

    public static void AddPortalHosting(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddProblemDetails();
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IConfiguration>(TrustProxies);
        builder.Services.AddSingleton<PublicOrigin>();
        builder.Services.AddSingleton<StartUpNotices>();
        builder.Services.AddHostedService<StartUpReport>();
        // Run from the build output, static files lie in the sources, whatever the environment; published, this does nothing.
        builder.WebHost.UseStaticWebAssets();
        // A fresh clone shows the real thing at its first start: style sheets as built, compressed, kept for a year. Whoever
        // edits them sets these two the other way round.
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] ??= "true";
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // A search of 10,000 characters gets a page that says so, not the server's bare refusal.
            kestrel.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        });
        string[] addressKeys = ["urls", "http_ports", "https_ports"];
        if (addressKeys.All(key => string.IsNullOrEmpty(builder.Configuration[key]))
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }
    }

    public static void UsePortalHosting(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value.ForwardedHeaders != ForwardedHeaders.None)
        {
            app.UseForwardedHeaders();
        }

        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(PortalUrls.Error);
            app.UseHsts();
        }
    }

    /// <summary>
    /// Believes what a proxy says of the reader's address and scheme only where the proxy is named in
    /// <c>Hosting:TrustedProxies</c>, an array of addresses; limits on sign-in count by that address.
    /// </summary>
    private static void TrustProxies(ForwardedHeadersOptions options, IConfiguration configuration)
    {
        var proxies = configuration.GetSection("Hosting:TrustedProxies").Get<string[]>() ?? [];
        options.ForwardedHeaders = proxies.Length == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in proxies)
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
