using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;

namespace Portal.Features.Account.Manage;

public sealed partial class EnableTwoFactorPage(IOptions<SiteOptions> site)
{
    private AuthenticatorKey? key;
    private IReadOnlyList<string> codes = [];

    [SupplyParameterFromForm] private string? Code { get; set; }

    [SupplyParameterFromForm] private string? Password { get; set; }

    protected override async Task LoadAsync(PortalUser person)
    {
        // The key of a set-up that stands is shown to nobody.
        if (person.TwoFactorEnabled)
        {
            GoTo(PortalUrls.ManageTwoFactor);
            return;
        }

        if (await Users.GetAuthenticatorKeyAsync(person) is null)
        {
            await Users.ResetAuthenticatorKeyAsync(person).OrThrowAsync();
            await SignIn.RefreshSignInAsync(person);
        }

        key = new AuthenticatorKey((await Users.GetAuthenticatorKeyAsync(person))!, person.Email!, site.Value.Name);
    }

    private async Task EnableAsync()
    {
        if (Person is not { TwoFactorEnabled: false } person)
        {
            return;
        }

        var code = string.Concat((Code ?? "").Where(char.IsAsciiDigit));
        Problems.Add(nameof(Code), code.Length == 0 ? "Type the six digits from your app." : null);
        if (!await PasswordIsRightAsync(person, nameof(Password), Password) || IsTooMany(LimitedAction.Code, person.Id.ToString()))
        {
            return;
        }

        if (!await Users.VerifyTwoFactorTokenAsync(person, Users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            Problems.Add(nameof(Code), "That is not the code the app shows now. Check that it has the whole key, and that your phone’s clock is right.");
            GoesBack();
            return;
        }

        await Users.SetTwoFactorEnabledAsync(person, enabled: true).OrThrowAsync();
        codes = await RecoveryCodes.MakeAsync(Users, person);
        await SignIn.RefreshSignInAsync(person);
        Tell(person.Email!, "Two-step sign-in was turned on for your account.");
    }
}
