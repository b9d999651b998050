using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Portal.Tests.Support;

/// <summary>
/// Reads pages and sends their forms as a browser without scripts does. Redirects are followed on request only, so that
/// a test sees them.
/// </summary>
public sealed class PortalBrowser : IDisposable
{
    private readonly HttpClient client;

    public PortalBrowser(Uri baseAddress) =>
        client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = baseAddress };

    public CookieContainer Cookies { get; } = new();

    public Task<PortalPage> GetAsync(string address) => SendAsync(new(HttpMethod.Get, address));

    /// <summary>Fills in a form of the page and sends it, with the values it already has.</summary>
    /// <param name="form">The form's name (<c>@formname</c>), or a selector.</param>
    /// <param name="fields">Names and values; each must be a field of the form.</param>
    public Task<PortalPage> SubmitAsync(PortalPage page, string form, params (string Name, string Value)[] fields) =>
        SendAsync(Request(page, form, fields));

    /// <summary>The request that <see cref="SubmitAsync"/> would send, for a test that changes it first.</summary>
    public static HttpRequestMessage Request(PortalPage page, string form, params (string Name, string Value)[] fields)
    {
        var element = page.Form(form);
        var values = element.QuerySelectorAll<IHtmlInputElement>("input")
            .Where(input => input.Name is not null && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
            .ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (name, value) in fields)
        {
            Assert.True(element.QuerySelector($"[name='{name}']") is not null, $"The form has no field '{name}'.");
            values[name] = value;
        }

        return new(HttpMethod.Post, element.GetAttribute("action") ?? page.Address) { Content = new FormUrlEncodedContent(values) };
    }

    /// <summary>Opens the page to which the answer redirects.</summary>
    public Task<PortalPage> FollowAsync(PortalPage page)
    {
        Assert.True(page.Location is not null, $"{page.Address} answered {page.Status} and no redirect: {page.Text}");
        return GetAsync(page.Location!);
    }

    public async Task<PortalPage> SendAsync(HttpRequestMessage request)
    {
        var address = request.RequestUri!.ToString();
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(content => content.Content(body), TestContext.Current.CancellationToken);
        return new(address, response.StatusCode, response.Headers.Location?.OriginalString, response.Headers.RetryAfter?.Delta, body, (IHtmlDocument)document);
    }

    public void Dispose() => client.Dispose();
}

/// <summary>An answer of the portal.</summary>
/// <param name="Address">As asked for.</param>
/// <param name="Location">Where it redirects to, as the header has it.</param>
/// <param name="RetryAfter">When to come back.</param>
/// <param name="Body">As sent.</param>
/// <param name="Document">Empty where the body is no HTML.</param>
public sealed record PortalPage(
    string Address, HttpStatusCode Status, string? Location, TimeSpan? RetryAfter, string Body, IHtmlDocument Document)
{
    public string? Heading => Document.QuerySelector("h1")?.TextContent;

    /// <summary>What is read in the main part, blanks evened out.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The summary of what is to put right.</summary>
    public string? Problems => Document.QuerySelector(".note.bad")?.TextContent;

    /// <param name="name">The form's name (<c>@formname</c>), or a selector.</param>
    public IElement Form(string name)
    {
        var form = Document.QuerySelectorAll<IHtmlInputElement>("[name=_handler]").FirstOrDefault(handler => handler.Value == name)?.Form
            ?? Document.QuerySelector(name);
        Assert.True(form is not null, $"{Address} ({Status}) has no form '{name}': {Text}");
        return form!;
    }

    /// <summary>The value of an input.</summary>
    public string? Value(string field) => Document.QuerySelector<IHtmlInputElement>($"[name='{field}']")?.Value;
}
