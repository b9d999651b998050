using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Options;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Freshness.Links;

/// <summary>
/// Asks outside addresses whether they answer, and reads nothing of what they say. A name is looked up here and only an
/// allowed address of it is connected to, so that a name which leads elsewhere the second time changes nothing; each
/// redirection is judged in the same way.
/// </summary>
public sealed class LinkClient : IDisposable
{
    private const int MostHops = 5;

    /// <summary>Programs are turned away by these; whoever opens the address in a browser may well see the page.</summary>
    private static readonly HashSet<int> RefusesPrograms = [401, 402, 403, 405, 406, 407, 429, 451, 999];

    private readonly ConnectRule rule;
    private readonly LinkWatchOptions options;
    private readonly HttpClient client;

    public LinkClient(ConnectRule rule, IOptions<LinkWatchOptions> options, IOptions<SiteOptions> site)
    {
        this.rule = rule;
        this.options = options.Value;
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy would look the name up itself, where nobody judges what it finds.
            UseProxy = false,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        }) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new("Waypost-link-check", "1.0"));
        if (site.Value.PublicOrigin is { } origin)
        {
            client.DefaultRequestHeaders.UserAgent.Add(new($"(+{origin})"));
        }

        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
    }

    /// <summary>Whether the address answers, after at most five redirections.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<LinkAnswer> AskAsync(string address, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(options.Timeout);
        try
        {
            return await FollowAsync(new Uri(address), limited.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(false, "No answer in time");
        }
        catch (HttpRequestException exception)
        {
            return new(false, WordsOf(exception));
        }
        catch (Exception exception) when (exception is IOException or UriFormatException or SocketException or InvalidOperationException)
        {
            return new(false, "The answer makes no sense");
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<LinkAnswer> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= MostHops; hop++)
        {
            if (!WebAddress.IsWeb(address.AbsoluteUri))
            {
                return new(false, "Leads to something that is no web page");
            }

            var (status, next) = await AskOnceAsync(HttpMethod.Head, address, cancellationToken);
            if (next is null && !IsFine(status))
            {
                // Many servers know no HEAD, and say so in all sorts of ways.
                (status, next) = await AskOnceAsync(HttpMethod.Get, address, cancellationToken);
            }

            if (next is null)
            {
                return new(IsFine(status) || RefusesPrograms.Contains(status), $"{status} {ReasonOf(status)}".TrimEnd());
            }

            address = next;
        }

        return new(false, $"Redirects more than {MostHops} times");
    }

    private async Task<(int Status, Uri? Next)> AskOnceAsync(HttpMethod method, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var status = (int)response.StatusCode;
        var location = status is 301 or 302 or 303 or 307 or 308 ? response.Headers.Location : null;
        return (status, location is null ? null : new Uri(address, location));
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = found.Where(address => rule.Allows(address, port)).ToArray();
        if (allowed.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, NotAllowed);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private const string NotAllowed = "Leads to an address that is not of the public web";

    private static bool IsFine(int status) => status is >= 200 and < 300 or 304;

    private static string ReasonOf(int status) =>
        Enum.IsDefined((HttpStatusCode)status) ? Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status) : "";

    private static string WordsOf(HttpRequestException exception) => exception switch
    {
        { Message: NotAllowed } or { InnerException.Message: NotAllowed } => NotAllowed,
        { InnerException: AuthenticationException } or { HttpRequestError: HttpRequestError.SecureConnectionError } => "The secure connection fails",
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } }
            or { HttpRequestError: HttpRequestError.NameResolutionError } => "There is no such host",
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => "The host refuses the connection",
        _ => "The host does not answer",
    };
}

/// <param name="Result">In words: "404 Not Found".</param>
public sealed record LinkAnswer(bool Answers, string Result);
