using System.Net;
using Portal.Infrastructure.Security;

namespace Portal.Features.Studio.Freshness.Links;

/// <summary>Which addresses may be connected to. It is asked of the address itself, after the name was looked up.</summary>
public sealed record ConnectRule(Func<IPAddress, int, bool> Allows)
{
    /// <summary>The public internet, at the ports of the web.</summary>
    public static readonly ConnectRule PublicWeb = new((address, port) => port is 80 or 443 && PublicAddress.Is(address));
}
