using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;

namespace Portal.Features.Account.Registering;

/// <summary>
/// Takes the password along with the link. Otherwise somebody could register another person's address with a password
/// of their own and wait until its owner opens the link; and programs that open links in mails would confirm unasked.
/// </summary>
public sealed partial class ConfirmEmailPage(
    UserManager<PortalUser> users, SignInManager<PortalUser> signIn, PasswordCheck passwords)
{
    private PortalUser? user;
    private string token = "";

    [SupplyParameterFromQuery(Name = "user")] private string? UserId { get; set; }

    [SupplyParameterFromQuery] private string? Code { get; set; }

    [SupplyParameterFromForm] private string? Password { get; set; }

    protected override async Task OnInitializedAsync()
    {
        token = LinkCode.Read(Code);
        user = await users.FindByLinkAsync(
            UserId, users.Options.Tokens.EmailConfirmationTokenProvider, UserManager<PortalUser>.ConfirmEmailTokenPurpose, token);
        if (user is not { EmailConfirmed: false })
        {
            user = null;
            AnswerNotFound();
        }
    }

    private async Task ConfirmAsync()
    {
        if (user is null)
        {
            return;
        }

        RequirePassword(nameof(Password), Password);
        if (GoesBack() || IsTooMany(LimitedAction.SignIn, user.Email))
        {
            return;
        }

        if (!await passwords.PassesAsync(user, Password))
        {
            Problems.Add(nameof(Password), "That is not the password of this account. If you do not know it, set a new one: that confirms the address too.");
            GoesBack();
            return;
        }

        await users.ConfirmEmailAsync(user, token).OrThrowAsync();
        if (user.TwoFactorEnabled)
        {
            GoTo(PortalUrls.AfterDoing(PortalUrls.Login, Done.EmailConfirmed, Next));
            return;
        }

        await signIn.SignInAsync(user, isPersistent: false);
        GoTo(Next ?? PortalUrls.AfterDoing(PortalUrls.Manage, Done.EmailConfirmed));
    }
}
