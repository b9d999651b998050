using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Portal.Infrastructure.Security;

namespace Portal.Features.Account.SigningIn;

/// <summary>
/// Keeps asking whether the person behind an open page is still signed in: a circuit outlives the request that began
/// it, and no cookie is looked at again. Asks at once when <see cref="SessionSignals"/> says so.
/// </summary>
internal sealed class CircuitSession(ILoggerFactory loggers, SessionStamps stamps, SessionSignals signals)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private readonly CancellationTokenSource over = new();
    private IDisposable? listening;

    protected override TimeSpan RevalidationInterval { get; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Follows the signals from now on. For circuits alone: a page that a request renders must not change while it is
    /// written, and its request was asked about already.
    /// </summary>
    public Task ListenAsync()
    {
        AuthenticationStateChanged += Follow;
        return FollowAsync(GetAuthenticationStateAsync());
    }

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        stamps.HoldAsync(authenticationState.User, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            AuthenticationStateChanged -= Follow;
            listening?.Dispose();
            over.Cancel();
            over.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Follow(Task<AuthenticationState> state) => _ = FollowAsync(state);

    /// <summary>Listens for the account that the page belongs to now; a guest has nothing that could be taken back.</summary>
    private async Task FollowAsync(Task<AuthenticationState> state)
    {
        var person = (await state).User;
        listening?.Dispose();
        listening = person.UserId() is { } id && !person.IsGuest() ? signals.Listen(id, () => _ = AskAsync(person)) : null;
    }

    private async Task AskAsync(ClaimsPrincipal person)
    {
        bool holds;
        try
        {
            holds = await stamps.HoldAsync(person, over.Token);
        }
        catch (Exception) when (over.IsCancellationRequested)
        {
            return; // The page is gone.
        }
        catch (DbException)
        {
            holds = false; // As at each round: whoever cannot be asked about is out.
        }

        if (!holds)
        {
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        }
    }
}

/// <summary>Begins to listen when a page has become a circuit.</summary>
internal sealed class CircuitSessionOpening(AuthenticationStateProvider session) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => ((CircuitSession)session).ListenAsync();
}
