using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Domain.Accounts;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account.Registering;

public sealed partial class ResendConfirmationPage(
    UserManager<PortalUser> users, ConfirmationMails mails, MailDispatcher dispatcher, MailDelivery delivery)
{
    [SupplyParameterFromForm] private string? Email { get; set; }

    private async Task SendAsync()
    {
        var email = ReadEmail(nameof(Email), Email);
        if (GoesBack() || IsTooMany(LimitedAction.Mail, email))
        {
            return;
        }

        if (await users.FindByEmailAsync(email!) is { EmailConfirmed: false } user)
        {
            dispatcher.Add(await mails.AgainAsync(user, Next));
        }

        GoTo(PortalUrls.AfterDoing(PortalUrls.ResendConfirmation, Done.EmailSent, Next));
    }
}
