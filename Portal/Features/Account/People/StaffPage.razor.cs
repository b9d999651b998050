using Microsoft.AspNetCore.Components;
using Portal.Data.Entities;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account.People;

/// <summary>Who works on an institution: asks people to join its staff, and takes them off again.</summary>
public sealed partial class StaffPage(
    PeopleQueries people, InvitationDesk desk, StaffDesk staffDesk, AccountMails mails, IMailSender sender, MailDelivery delivery, TimeProvider clock)
    : InvitingPage(desk, mails, sender, clock)
{
    private Institution? institution;
    private IReadOnlyList<Invitation> invitations = [];
    private IReadOnlyList<StaffPerson> staff = [];

    [Parameter] public string Institution { get; set; } = "";

    [SupplyParameterFromForm] private string? Email { get; set; }

    protected override string Here => PortalUrls.InstitutionStaff(Institution);

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

    protected override string RoleOf(Invitation invitation) => $"staff of {institution!.Name}";

    private async Task InviteAsync()
    {
        var email = ReadEmail(nameof(Email), Email);
        if (institution is null || GoesBack() || IsTooMany(LimitedAction.Invitation, email))
        {
            return;
        }

        await TellAsync(
            await Desk.InviteStaffAsync(Me, email!, institution.Id, Aborted), nameof(Email), "The account with this address is on the staff already.");
    }

    private async Task RemoveAsync(StaffPerson person) =>
        GoTo(institution is not null && await staffDesk.RemoveAsync(Me, institution.Id, person.Id, Aborted) ? PortalUrls.AfterDoing(Here, Done.StaffRemoved) : Here);
}
