using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Features.Account.Limits;
using Portal.Features.Account.Passkeys;
using Portal.Infrastructure;

namespace Portal.Features.Account.SigningIn;

public sealed partial class LoginPage(
    PasswordSignIn passwords, PasskeySignIn passkeys, IOptions<IdentityOptions> identity)
{
    [SupplyParameterFromForm] private string? Email { get; set; }

    [SupplyParameterFromForm] private string? Password { get; set; }

    [SupplyParameterFromForm] private bool Keep { get; set; }

    [SupplyParameterFromForm] private string? Credential { get; set; }

    protected override void OnInitialized()
    {
        if (HttpMethods.IsGet(Http.Request.Method) && Http.User.Identity is { IsAuthenticated: true })
        {
            GoTo(Next ?? PortalUrls.Manage);
        }
    }

    private async Task SignInAsync()
    {
        Problems.Add(nameof(Email), string.IsNullOrWhiteSpace(Email) ? "Type your email address." : null);
        RequirePassword(nameof(Password), Password);
        if (GoesBack() || IsTooMany(LimitedAction.SignIn, Email))
        {
            return;
        }

        switch (await passwords.SignInAsync(Email!, Password!, Keep))
        {
            case SignInOutcome.SignedIn:
                GoOn(PortalUrls.Manage);
                break;
            case SignInOutcome.NeedsCode:
                GoTo(PortalUrls.LoginTwoFactorThen(Next, Keep));
                break;
            case SignInOutcome.NeedsConfirmation:
                GoTo(PortalUrls.AfterDoing(PortalUrls.ResendConfirmation, Done.NotConfirmed, Next));
                break;
            default:
                var lockout = identity.Value.Lockout;
                GoBackWith($"Email and password do not fit together. After {lockout.MaxFailedAccessAttempts} wrong passwords in a row an account takes none "
                    + $"for {InWords(lockout.DefaultLockoutTimeSpan)}, not even the right one.");
                break;
        }
    }

    private async Task SignInWithPasskeyAsync()
    {
        if (IsTooMany(LimitedAction.Passkey, account: null))
        {
            return;
        }

        if (await passkeys.SignInAsync(Credential))
        {
            GoOn(PortalUrls.Manage);
        }
        else
        {
            GoBackWith("That passkey did not open an account here. Try another one, or sign in with your password.");
        }
    }
}
