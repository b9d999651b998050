using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Domain.Accounts;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account.Resetting;

/// <summary>Answers every address alike; whether there is an account shows in the mailbox only.</summary>
public sealed partial class ForgotPasswordPage(
    UserManager<PortalUser> users, AccountMails mails, MailDispatcher dispatcher, MailDelivery delivery)
{
    [SupplyParameterFromForm] private string? Email { get; set; }

    private async Task SendAsync()
    {
        var email = ReadEmail(nameof(Email), Email);
        if (GoesBack() || IsTooMany(LimitedAction.Mail, email))
        {
            return;
        }

        if (await users.FindByEmailAsync(email!) is { } user)
        {
            dispatcher.Add(mails.Reset(user, LinkCode.Write(await users.GeneratePasswordResetTokenAsync(user))));
        }

        GoTo(PortalUrls.AfterDoing(PortalUrls.ForgotPassword, Done.EmailSent));
    }
}
