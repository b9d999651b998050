using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Domain.Accounts;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account.Resetting;

public sealed partial class ResetPasswordPage(UserManager<PortalUser> users, AccountMails mails, MailDispatcher dispatcher)
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
            UserId, users.Options.Tokens.PasswordResetTokenProvider, UserManager<PortalUser>.ResetPasswordTokenPurpose, token);
        if (user is null)
        {
            AnswerNotFound();
        }
    }

    private async Task ResetAsync()
    {
        if (user is null)
        {
            return;
        }

        Problems.Add(nameof(Password), PasswordRules.ProblemOf(Password, user.Email));
        if (GoesBack() || IsTooMany(LimitedAction.SignIn, user.Email))
        {
            return;
        }

        // Saved together with the new password. Whoever opens the link owns the mailbox, so the address is confirmed,
        // and a lock that somebody else's guesses caused has done its work.
        user.EmailConfirmed = true;
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
        if (!(await users.ResetPasswordAsync(user, token, Password!)).Succeeded)
        {
            // The link was used by another request in the meantime.
            user = null;
            AnswerNotFound();
            return;
        }

        dispatcher.Add(mails.Changed(user.Email!, "The password of your account was set anew by a link we sent to this address."));
        GoTo(PortalUrls.AfterDoing(PortalUrls.Login, Done.PasswordReset));
    }
}
