using System.Net;
using System.Net.Sockets;

namespace Portal.Infrastructure.Security;

/// <summary>
/// Tells addresses of the public internet from those of this machine and of the networks around it, which nothing that the
/// portal fetches on somebody's word may reach (RFC 6890 and its registries).
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Of IPv6 only 2000::/3 is given out, and of that not these: protocol assignments with Teredo, documentation,
            // and 6to4, which carries an IPv4 address inside.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily is AddressFamily.InterNetwork || (plain.AddressFamily is AddressFamily.InterNetworkV6 && GlobalUnicast.Contains(plain)))
            && !NotPublic.Any(network => network.Contains(plain));
    }
}
