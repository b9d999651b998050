using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Components.Shared;
using Portal.Components.Shared.Figures;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account.People;

/// <summary>Who counsels: finds accounts, and asks people to join.</summary>
public sealed partial class PeoplePage(
    PeopleQueries people, InvitationDesk desk, AccountMails mails, IMailSender sender, MailDelivery delivery, TimeProvider clock)
    : InvitingPage(desk, mails, sender, clock)
{
    private const string Staff = "staff", Everybody = "everybody";

    private static readonly IReadOnlyList<(string Value, string Text)> RoleOptions = [.. RoleDesk.Roles.Select(role => (role, role))];

    private static readonly IReadOnlyList<(string Value, string Text)> Groups =
    [
        (Staff, "With a role"), (PortalRoles.Counsellor, "Counsellors"), (PortalRoles.Administrator, "Administrators"),
        (Everybody, "Everybody"),
    ];

    private IReadOnlyList<Invitation> invitations = [];
    private PeoplePart part = new([], 0);

    [SupplyParameterFromQuery(Name = "q")] private string? Search { get; set; }

    [SupplyParameterFromQuery] private string? Who { get; set; }

    [SupplyParameterFromQuery] private string? Page { get; set; }

    [SupplyParameterFromForm] private string? Email { get; set; }

    [SupplyParameterFromForm] private string? Role { get; set; }

    private string Group => Groups.Any(group => group.Value == Who) ? Who! : Staff;

    private int PageNumber => ListPages.Read(Page);

    protected override async Task OnInitializedAsync()
    {
        invitations = await people.InvitationsAsync(institution: null, Aborted);
        part = await people.ListAsync(Search, RoleDesk.Roles.FirstOrDefault(role => role == Group), Group == Everybody, PageNumber, Aborted);
    }

    private static string Day(DateTime utc) => DateText.Day(DateOnly.FromDateTime(utc));

    protected override string Here => PortalUrls.StudioPeople;

    protected override string RoleOf(Invitation invitation) => invitation.Role.ToLower(CultureInfo.InvariantCulture);

    private async Task InviteAsync()
    {
        var email = ReadEmail(nameof(Email), Email);
        Problems.Add(nameof(Role), RoleDesk.Roles.Contains(Role) ? null : "Choose a role.");
        if (GoesBack() || IsTooMany(LimitedAction.Invitation, email))
        {
            return;
        }

        await TellAsync(
            await Desk.InviteAsync(Me, email!, Role!, Aborted), nameof(Email), $"The account with this address has the role {Role} already.");
    }
}
