using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account.Manage;

/// <summary>A page about the account of the person who is signed in.</summary>
[Authorize]
public abstract class SignedInPage : AccountPage
{
    /// <summary>Null only for an account that was deleted while its cookie was still good; then the page shows nothing.</summary>
    protected PortalUser? Person { get; private set; }

    [Inject] protected UserManager<PortalUser> Users { get; set; } = default!;

    [Inject] protected SignInManager<PortalUser> SignIn { get; set; } = default!;

    [Inject] protected AccountMails Mails { get; set; } = default!;

    [Inject] protected MailDispatcher Dispatcher { get; set; } = default!;

    [Inject] private PasswordCheck Passwords { get; set; } = default!;

    protected sealed override async Task OnInitializedAsync()
    {
        Person = await Users.GetUserAsync(Http.User);
        if (Person is null)
        {
            await SignIn.SignOutAsync();
            GoTo(PortalUrls.Login);
            return;
        }

        await LoadAsync(Person);
    }

    /// <summary>Loads what the page shows, before a form on it is handled.</summary>
    protected virtual Task LoadAsync(PortalUser person) => Task.CompletedTask;

    /// <summary>
    /// Asks for the password again before something that a borrowed, unlocked phone must not be enough for. Not before
    /// all else in the form is in order; adds the problem where the password is not right.
    /// </summary>
    /// <param name="field">The field the password was typed into.</param>
    /// <returns>Whether the handler may go on.</returns>
    protected async Task<bool> PasswordIsRightAsync(PortalUser person, string field, string? password)
    {
        RequirePassword(field, password);
        if (GoesBack() || IsTooMany(LimitedAction.SignIn, person.Email))
        {
            return false;
        }

        if (!await Passwords.PassesAsync(person, password))
        {
            Problems.Add(field, "That is not your password. After several wrong ones in a row none is taken for a while.");
        }

        return !GoesBack();
    }

    /// <summary>Tells the owner that something about the way into the account changed.</summary>
    /// <param name="what">A whole sentence.</param>
    protected void Tell(string email, string what) => Dispatcher.Add(Mails.Changed(email, what));
}
