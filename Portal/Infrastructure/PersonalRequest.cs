namespace Portal.Infrastructure;

/// <summary>Tells what a person asks for from what programs ask for, as far as they say so; for counts alone.</summary>
public static class PersonalRequest
{
    private static readonly string[] Machines = ["bot", "crawl", "spider", "slurp"];

    /// <summary>Headers by which a browser says that it fetches ahead, for a page that may never be opened.</summary>
    private static readonly string[] Ahead = ["Sec-Purpose", "Purpose", "X-Moz", "X-Purpose"];

    public static bool IsByPerson(this HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        return HttpMethods.IsGet(request.Method)
            && !Machines.Any(word => agent.Contains(word, StringComparison.OrdinalIgnoreCase))
            && !Ahead.Any(header => request.Headers.TryGetValue(header, out var purpose)
                && (purpose.ToString() is var said && (said.Contains("prefetch", StringComparison.OrdinalIgnoreCase) || said.Contains("preview", StringComparison.OrdinalIgnoreCase))));
    }
}
