using System.Buffers;

namespace Portal.Infrastructure;

/// <summary>Tells what a person asks for from what programs ask for, as far as they say so; for counts alone.</summary>
public static class PersonalRequest
{
    private static readonly SearchValues<string> Machines = SearchValues.Create(["bot", "crawl", "spider", "slurp"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Headers by which a browser says that it fetches ahead, for a page that may never be opened.</summary>
    private static readonly string[] Ahead = ["Sec-Purpose", "Purpose", "X-Moz", "X-Purpose"];

    private static readonly SearchValues<string> Purposes = SearchValues.Create(["prefetch", "preview"], StringComparison.OrdinalIgnoreCase);

    public static bool IsByPerson(this HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Headers.UserAgent.ToString().AsSpan().ContainsAny(Machines))
        {
            return false;
        }

        foreach (var header in Ahead)
        {
            if (request.Headers.TryGetValue(header, out var purpose) && purpose.ToString().AsSpan().ContainsAny(Purposes))
            {
                return false;
            }
        }

        return true;
    }
}
