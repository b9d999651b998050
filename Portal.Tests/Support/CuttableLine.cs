using System.Net;
using System.Net.Sockets;

namespace Portal.Tests.Support;

/// <summary>A line to the portal that can be cut and joined again, as the one of a phone: it passes on bytes.</summary>
public sealed class CuttableLine : IAsyncDisposable
{
    private readonly Uri portal;
    private TcpListener listener = new(IPAddress.Loopback, 0);
    private CancellationTokenSource cut = new();
    private Task carrying;

    private CuttableLine(Uri portal)
    {
        this.portal = portal;
        carrying = Carry();
        Address = new UriBuilder(portal) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
    }

    /// <summary>The near end: where the browser finds the portal.</summary>
    public Uri Address { get; }

    public static CuttableLine To(Uri portal) => new(portal);

    /// <summary>Ends all connections and takes no new one.</summary>
    public async Task CutAsync()
    {
        await cut.CancelAsync();
        listener.Stop();
        await carrying;
    }

    public void Join()
    {
        cut.Dispose();
        cut = new();
        listener = new(IPAddress.Loopback, Address.Port);
        carrying = Carry();
    }

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        cut.Dispose();
    }

    private Task Carry()
    {
        listener.Start();
        return AcceptAsync(cut.Token);
    }

    private async Task AcceptAsync(CancellationToken end)
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(PassOnAsync(await listener.AcceptTcpClientAsync(end), end));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task PassOnAsync(TcpClient near, CancellationToken end)
    {
        using (near)
        using (var far = new TcpClient())
        {
            try
            {
                await far.ConnectAsync(portal.Host, portal.Port, end);
                await Task.WhenAny(
                    near.GetStream().CopyToAsync(far.GetStream(), end),
                    far.GetStream().CopyToAsync(near.GetStream(), end));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                // Cut, or nobody at the far end: the near one sees its connection closed.
            }
        }
    }
}
