using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account.Manage;

/// <summary>
/// Asks for a click, because programs open links in mails unasked. Needs no sign-in: the link may be opened on another
/// device than the one that asked for it, and it holds for this account and this address only.
/// </summary>
public sealed partial class ConfirmNewEmailPage(
    UserManager<PortalUser> users, SignInManager<PortalUser> signIn, PortalDbContext db, AccountMails mails, MailDispatcher dispatcher)
{
    private PortalUser? user;
    private string token = "";

    [SupplyParameterFromQuery(Name = "user")] private string? UserId { get; set; }

    [SupplyParameterFromQuery] private string? Email { get; set; }

    [SupplyParameterFromQuery] private string? Code { get; set; }

    protected override async Task OnInitializedAsync()
    {
        token = LinkCode.Read(Code);
        user = await users.FindByLinkAsync(
            UserId, users.Options.Tokens.ChangeEmailTokenProvider, UserManager<PortalUser>.GetChangeEmailTokenPurpose(Email ?? ""), token);
        if (user is null)
        {
            AnswerNotFound();
        }
    }

    private async Task ConfirmAsync()
    {
        if (user is null)
        {
            return;
        }

        var former = user.Email!;
        if (!await ChangeAsync(user))
        {
            GoBackWith("This address got an account of its own in the meantime. Yours keeps the one it has.");
            return;
        }

        dispatcher.Add(mails.AddressChanged(former, Email!));
        var isOwnBrowser = users.GetUserId(Http.User) == user.Id.ToString();
        if (isOwnBrowser)
        {
            await signIn.RefreshSignInAsync(user);
        }

        GoTo(PortalUrls.AfterDoing(isOwnBrowser ? PortalUrls.Manage : PortalUrls.Login, Done.EmailChanged));
    }

    /// <summary>The address and the name to sign in with are the same; both change or neither.</summary>
    private Task<bool> ChangeAsync(PortalUser person) => db.WriteAsync(
        async _ =>
        {
            if (await users.FindByEmailAsync(Email!) is not null)
            {
                return false;
            }

            // Saved by the call that follows, which checks both.
            person.UserName = Email;
            return (await users.ChangeEmailAsync(person, Email!, token)).Succeeded;
        },
        Aborted);
}
