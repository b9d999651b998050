using System.Diagnostics;
using System.Globalization;
using Microsoft.Net.Http.Headers;
using Portal.Infrastructure.Limits;

namespace Portal.Features.Api;

/// <summary>
/// What holds for every answer of the API, those from the store of pages too: the quota is counted before anything else, any
/// site's scripts may read the answer, and a fault is told as JSON.
/// </summary>
internal sealed partial class ApiTraffic(RequestDelegate next, ApiQuota quota, ApiProblems problems, ILogger<ApiTraffic> logger)
{
    public const string Methods = "GET, HEAD, OPTIONS";

    /// <summary>As draft-ietf-httpapi-ratelimit-headers-11 (May 2026) names the fields: a policy, and what is left of it.</summary>
    public const string PolicyField = "RateLimit-Policy", StateField = "RateLimit";

    /// <summary>For how long a browser need not ask again whether it may ask.</summary>
    private static readonly string PreflightSeconds = TimeSpan.FromDays(1).TotalSeconds.ToString(CultureInfo.InvariantCulture);

    public async Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            AnswerPreflight(http.Response);
            return;
        }

        var state = quota.Count(ClientAddress.KeyOf(http.Connection.RemoteIpAddress));
        // At the last moment, or the store of pages would keep them with the page.
        http.Response.OnStarting(() =>
        {
            SetHeaders(http.Response.Headers, state);
            return Task.CompletedTask;
        });
        if (!state.IsGranted)
        {
            http.Response.Headers.RetryAfter = Seconds(state.Reset);
            await problems.Of(ProblemKinds.TooManyRequests, $"Come back in {Seconds(state.Reset)} seconds. To follow what is published, ask for the changes.").ExecuteAsync(http);
            return;
        }

        try
        {
            await next(http);
        }
        catch (Exception exception) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            // Whoever reads JSON is not sent the page that people get.
            var reference = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
            Failed(logger, http.Request.Path, reference, exception);
            http.Response.Clear();
            await problems.Of(ProblemKinds.Fault, $"The portal has written it down under {reference}.").ExecuteAsync(http);
        }
    }

    private static void AnswerPreflight(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.Allow = Methods;
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlAllowMethods = Methods;
        response.Headers.AccessControlAllowHeaders = $"{HeaderNames.Accept}, {HeaderNames.IfNoneMatch}";
        response.Headers.AccessControlMaxAge = PreflightSeconds;
    }

    private void SetHeaders(IHeaderDictionary headers, QuotaState state)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = $"{HeaderNames.ETag}, {HeaderNames.Link}, {HeaderNames.RetryAfter}, {PolicyField}, {StateField}";
        headers[PolicyField] = string.Create(CultureInfo.InvariantCulture, $"\"default\";q={quota.Limit.Attempts};w={Seconds(quota.Limit.Per)}");
        headers[StateField] = string.Create(CultureInfo.InvariantCulture, $"\"default\";r={state.Remaining};t={Seconds(state.Reset)}");
    }

    /// <summary>Whole seconds, rounded up: whoever comes back then is not too early.</summary>
    private static string Seconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Error, Message = "The API's {Path} failed; the reader was given the number {Reference}")]
    private static partial void Failed(ILogger logger, PathString path, string reference, Exception exception);
}
