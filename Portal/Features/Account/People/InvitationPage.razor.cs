using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Accounts;
using Portal.Features.Account.Limits;
using Portal.Features.Account.Registering;
using Portal.Infrastructure;

namespace Portal.Features.Account.People;

/// <summary>Where the link of an invitation leads: whoever has no account makes one here, whoever has one signs in.</summary>
public sealed partial class InvitationPage(
    InvitationDesk desk, Registrar registrar, UserManager<PortalUser> users, SignInManager<PortalUser> signIn)
{
    private Invitation? invitation;
    private Institution? institution;
    private PortalUser? person;
    private bool isKnown;

    [SupplyParameterFromQuery] private string? Token { get; set; }

    [SupplyParameterFromForm] private string? Password { get; set; }

    private string Title => $"Join as {(institution is null ? invitation!.Role.ToLower(CultureInfo.InvariantCulture) : $"staff of {institution.Name}")}";

    protected override async Task OnInitializedAsync()
    {
        invitation = await desk.FindAsync(Token, Aborted);
        if (invitation is null)
        {
            AnswerNotFound();
            return;
        }

        institution = await desk.InstitutionOfAsync(invitation, Aborted);
        person = await users.GetUserAsync(Http.User);
        isKnown = person is null && await users.FindByEmailAsync(invitation.Email) is not null;
    }

    private async Task JoinAsync()
    {
        if (invitation is null || person is not null || isKnown)
        {
            return;
        }

        Problems.Add(nameof(Password), PasswordRules.ProblemOf(Password, invitation.Email));
        if (GoesBack() || IsTooMany(LimitedAction.Registration, invitation.Email))
        {
            return;
        }

        // Everybody is a student; the role of the invitation comes on top. Two steps, so that nobody waits for their turn
        // while the password is hashed: an account without the role can still take it up.
        var registration = await registrar.RegisterAsync(invitation.Email, Password!, PortalRoles.Student, isConfirmed: true, Aborted);
        if (!registration.IsNew)
        {
            isKnown = true;
            return;
        }

        await TakeUpAsync(registration.User);
    }

    private async Task AcceptAsync()
    {
        if (invitation is not null && person is not null)
        {
            await TakeUpAsync(person);
        }
    }

    private async Task TakeUpAsync(PortalUser user)
    {
        if (!await desk.AcceptAsync(Token, user.Id, CancellationToken.None))
        {
            invitation = null;
            AnswerNotFound();
            return;
        }

        // The cookie gets the role.
        await (person is null ? signIn.SignInAsync(user, isPersistent: false) : signIn.RefreshSignInAsync(user));
        GoTo(institution is null ? PortalUrls.AfterDoing(PortalUrls.Manage, Done.InvitationAccepted) : PortalUrls.Institution(institution.Slug));
    }
}
