using System.Net;
using System.Net.Sockets;

namespace Portal.Infrastructure.Limits;

/// <summary>Where a request comes from, as far as limits are concerned.</summary>
public static class ClientAddress
{
    /// <summary>A line of IPv6 gets at least this many leading bytes for itself (RFC 6177); the rest it may choose freely.</summary>
    private const int NetworkBytes = 8;

    /// <summary>The IPv4 address, or the network of the IPv6 address.</summary>
    public static string KeyOf(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        return address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6
            ? address.MapToIPv4().ToString()
            : Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes));
    }
}
