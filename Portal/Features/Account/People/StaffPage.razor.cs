using Microsoft.AspNetCore.Components;
using Portal.Data.Entities;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account.People;

/// <summary>Who works on an institution: asks people to join its staff, and takes them off again.</summary>
public sealed partial class StaffPage(
    PeopleQueries people, InvitationDesk desk, StaffDesk staffDesk, AccountMails mails, IMailSender sender, MailDelivery delivery, TimeProvider clock)
{
    private Institution? institution;
    private IReadOnlyList<Invitation> invitations = [];
    private IReadOnlyList<StaffPerson> staff = [];

    [Parameter] public string Institution { get; set; } = "";

    [SupplyParameterFromForm] private string? Email { get; set; }

    private string Here => PortalUrls.InstitutionStaff(Institution);

    protected override async Task OnInitializedAsync()
    {
        institution = await people.InstitutionAsync(Institution, Aborted);
        if (institution is null)
        {
            AnswerNotFound();
            return;
        }

        invitations = await people.InvitationsAsync(institution.Id, Aborted);
        staff = await people.StaffAsync(institution.Id, Aborted);
    }

    private bool IsOld(Invitation invitation) => invitation.ExpiresUtc <= clock.GetUtcNow().UtcDateTime;

    private async Task InviteAsync()
    {
        var email = ReadEmail(nameof(Email), Email);
        if (institution is null || GoesBack() || IsTooMany(LimitedAction.Invitation, email))
        {
            return;
        }

        switch (await desk.InviteStaffAsync(Me, email!, institution.Id, Aborted))
        {
            case InvitationResult.Made made:
                await SendAsync(made);
                break;
            case InvitationResult.HasRole:
                Problems.Add(nameof(Email), "The account with this address is on the staff already.");
                GoesBack();
                break;
            default:
                GoTo(Here);
                break;
        }
    }

    private async Task SendAgainAsync(Invitation invitation)
    {
        if (IsTooMany(LimitedAction.Invitation, invitation.Email))
        {
            return;
        }

        if (await desk.RenewAsync(Me, invitation.Id, Aborted) is InvitationResult.Made made)
        {
            await SendAsync(made);
        }
        else
        {
            GoTo(Here);
        }
    }

    private async Task WithdrawAsync(Invitation invitation)
    {
        await desk.WithdrawAsync(Me, invitation.Id, Aborted);
        GoTo(PortalUrls.AfterDoing(Here, Done.InvitationWithdrawn));
    }

    private async Task RemoveAsync(StaffPerson person) =>
        GoTo(institution is not null && await staffDesk.RemoveAsync(Me, institution.Id, person.Id, Aborted) ? PortalUrls.AfterDoing(Here, Done.StaffRemoved) : Here);

    // The invitation is kept by now: its mail follows even if nobody waits for the answer.
    private async Task SendAsync(InvitationResult.Made made)
    {
        var (invitation, token) = made;
        var mail = mails.Invite(invitation.Email, $"staff of {institution!.Name}", token, Me.Name, DateOnly.FromDateTime(invitation.ExpiresUtc));
        GoTo(PortalUrls.AfterDoing(Here, await sender.SendAsync(mail, CancellationToken.None) ? Done.InvitationSent : Done.InvitationNotSent));
    }
}
