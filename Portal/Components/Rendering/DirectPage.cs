using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Portal.Components.Rendering;

/// <summary>
/// Answers with a page of pure components, written as it is drawn. The framework's own answer keeps each piece of the page
/// until the last, of which a guide has thousands; those it has for components that wait or stream, which these do not.
/// </summary>
internal sealed class DirectPage(RazorComponentResult page) : IResult
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>
    /// As the outermost filter, lets the pages of these endpoints be written so. The page of our own fault cannot have it: to an
    /// answer that has failed already the framework applies no filters.
    /// </summary>
    public static async ValueTask<object?> InsteadAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        await next(invocation) is var answer && answer is RazorComponentResult page ? new DirectPage(page) : answer;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = page.StatusCode ?? response.StatusCode;
        response.ContentType = page.ContentType ?? Html;
        var services = httpContext.RequestServices;
        var assets = httpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>() ?? ResourceAssetCollection.Empty;
        await using var renderer = new PageRenderer(services, services.GetRequiredService<ILoggerFactory>(), assets);
        // It writes synchronously, which the server itself would refuse: before it stands the buffer of which the ETag is made.
        await using var writer = new HttpResponseStreamWriter(response.Body, Encoding.UTF8);
        await renderer.WriteAsync(page.ComponentType, ParameterView.FromDictionary(page.Parameters.ToDictionary()), writer);
        await writer.FlushAsync(httpContext.RequestAborted);
    }
}
