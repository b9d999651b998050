using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Portal.Infrastructure.Health;

/// <summary>Is the process alive, and can it do its work? 200 or 503, as JSON.</summary>
public static class HealthEndpoints
{
    /// <summary>Checks with this tag decide whether the portal is ready; being alive needs none.</summary>
    public const string Ready = "ready";

    public static IServiceCollection AddPortalHealth(this IServiceCollection services)
    {
        services.AddHealthChecks();
        return services;
    }

    public static void MapPortalHealth(this WebApplication app)
    {
        app.MapHealthChecks(PortalUrls.HealthLive, new() { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks(PortalUrls.HealthReady, new() { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = WriteAsync });
    }

    private static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var answer = new HealthAnswer(
            report.Status.ToString(), report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString()));
        return http.Response.WriteAsJsonAsync(answer, HealthJson.Default.HealthAnswer, cancellationToken: http.RequestAborted);
    }
}

/// <param name="Checks">Status by the name of the check.</param>
internal sealed record HealthAnswer(string Status, IReadOnlyDictionary<string, string> Checks);

[JsonSerializable(typeof(HealthAnswer))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class HealthJson : JsonSerializerContext;
