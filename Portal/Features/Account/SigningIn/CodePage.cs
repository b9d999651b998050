using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;

namespace Portal.Features.Account.SigningIn;

/// <summary>The second step of signing in, whatever kind of code it asks for.</summary>
public abstract class CodePage : AccountPage
{
    private PortalUser? user;

    [SupplyParameterFromForm] protected string? Code { get; set; }

    [Inject] protected SignInManager<PortalUser> SignIn { get; set; } = default!;

    [Inject] private UserManager<PortalUser> Users { get; set; } = default!;

    /// <summary>What to say where nothing was typed.</summary>
    protected abstract string Missing { get; }

    protected abstract string Wrong { get; }

    protected override async Task OnInitializedAsync()
    {
        user = await SignIn.GetTwoFactorAuthenticationUserAsync();
        if (user is null)
        {
            GoTo(PortalUrls.AfterDoing(PortalUrls.Login, Done.SignInExpired, Next));
        }
    }

    /// <param name="code">Without blanks.</param>
    protected abstract Task<SignInResult> SignInAsync(string code);

    protected async Task SubmitAsync()
    {
        if (user is null)
        {
            return;
        }

        var code = string.Concat((Code ?? "").Where(c => !char.IsWhiteSpace(c)));
        Problems.Add(nameof(Code), code.Length == 0 ? Missing : null);
        if (GoesBack() || IsTooMany(LimitedAction.Code, user.Id.ToString()))
        {
            return;
        }

        if (await Users.IsLockedOutAsync(user))
        {
            GoTo(PortalUrls.Lockout);
            return;
        }

        if ((await SignInAsync(code)).Succeeded)
        {
            GoOn(PortalUrls.Manage);
        }
        else
        {
            Problems.Add(nameof(Code), Wrong);
            GoesBack();
        }
    }
}
