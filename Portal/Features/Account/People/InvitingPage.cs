using Portal.Data.Entities;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account.People;

/// <summary>A page from which administrators ask people to join: in a role of the portal, or as staff of an institution.</summary>
public abstract class InvitingPage(InvitationDesk desk, AccountMails mails, IMailSender sender, TimeProvider clock) : AdministratorPage
{
    protected InvitationDesk Desk => desk;

    /// <summary>The page's own address.</summary>
    protected abstract string Here { get; }

    /// <summary>As what they would join, within a sentence.</summary>
    protected abstract string RoleOf(Invitation invitation);

    protected bool IsOld(Invitation invitation) => invitation.ExpiresUtc <= clock.GetUtcNow().UtcDateTime;

    /// <param name="hasRole">What is wrong with an address whose account has the role.</param>
    protected async Task TellAsync(InvitationResult result, string field, string hasRole)
    {
        switch (result)
        {
            case InvitationResult.Made made:
                await SendAsync(made);
                break;
            case InvitationResult.HasRole:
                Problems.Add(field, hasRole);
                GoesBack();
                break;
            default:
                GoTo(Here);
                break;
        }
    }

    protected async Task SendAgainAsync(Invitation invitation)
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

    protected async Task WithdrawAsync(Invitation invitation)
    {
        await desk.WithdrawAsync(Me, invitation.Id, Aborted);
        GoTo(PortalUrls.AfterDoing(Here, Done.InvitationWithdrawn));
    }

    // The invitation is kept by now: its mail follows even if nobody waits for the answer.
    private async Task SendAsync(InvitationResult.Made made)
    {
        var (invitation, token) = made;
        var mail = mails.Invite(invitation.Email, RoleOf(invitation), token, Me.Name, DateOnly.FromDateTime(invitation.ExpiresUtc));
        GoTo(PortalUrls.AfterDoing(Here, await sender.SendAsync(mail, CancellationToken.None) ? Done.InvitationSent : Done.InvitationNotSent));
    }
}
