using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Domain.Accounts;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account.Registering;

/// <summary>
/// Where a mail confirms the address, a known and a new address get the same answer on the screen and the difference
/// in the mailbox. Without confirmation (development only) the page says openly that an address is taken.
/// </summary>
public sealed partial class RegisterPage(
    Registrar registrar, ConfirmationMails mails, IMailSender sender, MailDelivery delivery, SignInManager<PortalUser> signIn)
{
    [SupplyParameterFromForm] private string? Email { get; set; }

    [SupplyParameterFromForm] private string? Password { get; set; }

    private async Task RegisterAsync()
    {
        var email = ReadEmail(nameof(Email), Email);
        Problems.Add(nameof(Password), PasswordRules.ProblemOf(Password, email));
        if (GoesBack() || IsTooMany(LimitedAction.Registration, email))
        {
            return;
        }

        var registration = await registrar.RegisterAsync(email!, Password!, PortalRoles.Student, isConfirmed: false, Aborted);
        if (!registration.IsNew && !delivery.ConfirmsAddresses)
        {
            Problems.Add(nameof(Email), "There is an account with this address already. Sign in with it, or set a new password.");
            GoesBack();
            return;
        }

        // The account is made: the mail follows even if the person does not wait for the answer.
        var isSent = await sender.SendAsync(await mails.ForAsync(registration, Next), CancellationToken.None);
        if (delivery.ConfirmsAddresses)
        {
            GoTo(PortalUrls.AfterDoing(PortalUrls.ResendConfirmation, isSent ? Done.EmailSent : Done.EmailNotSent, Next));
        }
        else
        {
            await signIn.SignInAsync(registration.User, isPersistent: false);
            GoOn(PortalUrls.AfterDoing(PortalUrls.Manage, Done.Registered));
        }
    }
}
