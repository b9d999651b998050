using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace OpenPlans;

/// <summary>Somebody without an account who follows a path, as a browser without scripts would.</summary>
internal sealed class Student : IDisposable
{
    private readonly HttpClient client;

    public Student(Uri portal) => client = new(new HttpClientHandler { CookieContainer = Cookies }) { BaseAddress = portal };

    public CookieContainer Cookies { get; } = new();

    /// <summary>Follows the path by the plain form of its page.</summary>
    /// <returns>The page of the plan.</returns>
    public async Task<(Uri Address, string Html)> FollowAsync(string start)
    {
        var parser = new HtmlParser();
        using var page = parser.ParseDocument(await client.GetStringAsync(start));
        var token = page.QuerySelector($"form[action='{start}'] input[name=__RequestVerificationToken]")?.GetAttribute("value")
            ?? throw new InvalidDataException($"{start} has no form to follow it.");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        using var answer = await client.PostAsync(start, form);
        answer.EnsureSuccessStatusCode();
        return (answer.RequestMessage!.RequestUri!, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Reads a page to its end.</summary>
    public async Task ReadAsync(Uri address) => _ = await client.GetByteArrayAsync(address);

    public void Dispose() => client.Dispose();
}
