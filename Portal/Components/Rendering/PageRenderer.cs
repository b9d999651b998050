using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;

namespace Portal.Components.Rendering;

/// <summary>Draws one page of pure components.</summary>
/// <param name="services">Of the request.</param>
/// <param name="assets">What components find under <c>Assets</c>.</param>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers, ResourceAssetCollection assets)
    : StaticHtmlRenderer(services, loggers)
{
    protected override ResourceAssetCollection Assets => assets;

    /// <summary>Draws the page, then writes all of it.</summary>
    public Task WriteAsync(Type page, ParameterView parameters, TextWriter output) => Dispatcher.InvokeAsync(async () =>
    {
        var root = BeginRenderingComponent(page, parameters);
        await root.QuiescenceTask;
        root.WriteHtmlTo(output);
    });
}
