using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Portal.Tests.Support;

/// <summary>Somebody else's site, on an origin of its own: a few pages that a test writes.</summary>
public sealed class HostSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private HostSite(WebApplication app)
    {
        this.app = app;
        var port = new Uri(app.Urls.First()).Port;
        Address = new($"http://localhost:{port}/");
        Other = new($"http://127.0.0.1:{port}/");
    }

    /// <summary>Of the machine that a browser is on, which every embed without a key lets frame it.</summary>
    public Uri Address { get; }

    /// <summary>The same pages on an origin that nobody allows.</summary>
    public Uri Other { get; }

    /// <param name="pages">The body of each, by its name.</param>
    public static async Task<HostSite> StartAsync(params IReadOnlyList<(string Name, string Body)> pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async http =>
        {
            var page = pages.FirstOrDefault(page => http.Request.Path == $"/{page.Name}");
            http.Response.StatusCode = page.Body is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(
                $"""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>A university</title><link rel="icon" href="data:,">
                <script>
                  window.heard = [];
                  addEventListener('message', event => heard.push(
                    {"{"} origin: event.origin, data: event.data, at: event.timeStamp {"}"}));
                </script></head>
                <body><h1>A university</h1>{page.Body}</body></html>
                """,
                http.RequestAborted);
        });
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
