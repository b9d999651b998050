using System.Net;
using System.Net.Sockets;

namespace Portal.Tests.Support;

/// <summary>A line to the portal that can be cut and joined again, as the one of a phone: it passes on bytes, and counts them.</summary>
public sealed class CuttableLine : IAsyncDisposable
{
    private readonly Uri portal;
    private TcpListener listener = new(IPAddress.Loopback, 0);
    private CancellationTokenSource cut = new();
    private Task carrying;
    private long sent, received;

    private CuttableLine(Uri portal)
    {
        this.portal = portal;
        carrying = Carry();
        Address = new UriBuilder(portal) { Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;
    }

    /// <summary>The near end: where the browser finds the portal.</summary>
    public Uri Address { get; }

    /// <summary>Bytes that the browser sent by now, with all that belongs to HTTP and the connection.</summary>
    public long Sent => Interlocked.Read(ref sent);

    /// <summary>Bytes that the browser received by now, with all that belongs to HTTP and the connection.</summary>
    public long Received => Interlocked.Read(ref received);

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
                    PassOnAsync(near.GetStream(), far.GetStream(), count => Interlocked.Add(ref sent, count), end),
                    PassOnAsync(far.GetStream(), near.GetStream(), count => Interlocked.Add(ref received, count), end));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                // Cut, or nobody at the far end: the near one sees its connection closed.
            }
        }
    }

    private static async Task PassOnAsync(NetworkStream from, NetworkStream to, Action<int> count, CancellationToken end)
    {
        var buffer = new byte[16 * 1024];
        while (await from.ReadAsync(buffer, end) is var length and > 0)
        {
            await to.WriteAsync(buffer.AsMemory(0, length), end);
            count(length);
        }
    }
}
