using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account.Registering;

/// <summary>Writes the mails that finish a registration.</summary>
public sealed class ConfirmationMails(UserManager<PortalUser> users, AccountMails mails)
{
    public async Task<OutgoingMail> ForAsync(Registration registration, string? returnUrl) =>
        registration.IsNew
            ? mails.Confirm(registration.User, await CodeAsync(registration.User), returnUrl)
            : mails.AlreadyThere(
                registration.User, registration.User.EmailConfirmed ? null : await CodeAsync(registration.User), returnUrl);

    public async Task<OutgoingMail> AgainAsync(PortalUser user, string? returnUrl) =>
        mails.Confirm(user, await CodeAsync(user), returnUrl);

    private async Task<string> CodeAsync(PortalUser user) => LinkCode.Write(await users.GenerateEmailConfirmationTokenAsync(user));
}
