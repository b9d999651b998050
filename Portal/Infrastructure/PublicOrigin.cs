using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Portal.Infrastructure;

/// <summary>Makes absolute addresses: from <c>Site:PublicOrigin</c>, else from the first listening address, never from a request.</summary>
public sealed class PublicOrigin(IOptions<SiteOptions> site, IServer server)
{
    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Value => (site.Value.PublicOrigin
        ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?
            .Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal)
        ?? "http://localhost").TrimEnd('/');

    /// <param name="path">Relative to the root, as <see cref="PortalUrls"/> makes it.</param>
    public string Absolute(string path) => Value + path;
}
