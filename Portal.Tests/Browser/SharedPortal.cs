using Portal.Tests.Browser;
using Portal.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedPortal))]

namespace Portal.Tests.Browser;

/// <summary>
/// One portal for all browser tests that do not disturb each other, because each uses accounts of its own. Started when
/// the first of them asks for it.
/// </summary>
public sealed class SharedPortal : IAsyncDisposable
{
    // All tests come from one address.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Limits:Registration:PerAddress:Attempts"] = "10000",
        ["Limits:SignIn:PerAddress:Attempts"] = "10000",
        ["Limits:Code:PerAddress:Attempts"] = "10000",
        ["Limits:Passkey:PerAddress:Attempts"] = "10000",
        ["Limits:Password:PerAddress:Attempts"] = "10000",
        ["Limits:Mail:PerAddress:Attempts"] = "10000",
    };

    private readonly Lazy<Task<PortalFactory>> portal = new(() => PortalFactory.StartAsync(settings: Settings));

    public Task<PortalFactory> StartAsync() => portal.Value;

    public async ValueTask DisposeAsync()
    {
        if (portal.IsValueCreated)
        {
            await (await portal.Value).DisposeAsync();
        }
    }
}
