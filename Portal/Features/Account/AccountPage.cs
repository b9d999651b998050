using System.Globalization;
using Microsoft.AspNetCore.Components;
using Portal.Components.Layout;
using Portal.Components.Shared.Forms;
using Portal.Domain.Accounts;
using Portal.Features.Account.Limits;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Account;

/// <summary>
/// What the account's pages have in common: forms that work without a script. None ever becomes interactive, so that
/// no UserManager, with its database context, lives in a circuit.
/// </summary>
[ExcludeFromInteractiveRouting]
[Layout(typeof(AccountLayout))]
public abstract class AccountPage : ComponentBase
{
    private int answer = StatusCodes.Status200OK;

    [CascadingParameter] protected HttpContext Http { get; set; } = default!;

    [SupplyParameterFromQuery] protected string? ReturnUrl { get; set; }

    [Inject] private AccountLimits Limits { get; set; } = default!;

    /// <summary>Where to go when all is done, if the person came from somewhere in the portal.</summary>
    protected string? Next => LocalAddress.OrNull(ReturnUrl);

    protected FormProblems Problems { get; } = new();

    protected CancellationToken Aborted => Http.RequestAborted;

    /// <summary>Redirects by the bare path; a <c>NavigationManager</c> would put the request's host before it.</summary>
    /// <param name="address">Within the portal; the caller returns afterwards.</param>
    protected void GoTo(string address) => Http.Response.Redirect(address);

    /// <summary>Goes on after a sign-in; where a plan without an account waits in this browser, by way of the question what becomes of it.</summary>
    /// <param name="otherwise">Where to go if the person came from nowhere in the portal.</param>
    protected void GoOn(string otherwise) =>
        GoTo(Http.Request.Cookies.ContainsKey(PortalCookies.Guest) ? PortalUrls.GuestThen(Next ?? otherwise) : Next ?? otherwise);

    /// <summary>Says that the link that led here is none, or none any more; the page explains.</summary>
    protected void AnswerNotFound() => Answer(StatusCodes.Status404NotFound);

    /// <summary>The address that was typed; where it is none, adds the problem.</summary>
    protected string? ReadEmail(string field, string? typed)
    {
        var email = EmailAddress.Read(typed);
        Problems.Add(field, email is null ? "Type the whole email address, like name@example.org." : null);
        return email;
    }

    /// <summary>Adds the problem of a password that was not typed.</summary>
    protected void RequirePassword(string field, string? password) =>
        Problems.Add(field, string.IsNullOrEmpty(password) ? "Type your password." : null);

    /// <summary>Whether the form goes back to the person because of what is in <see cref="Problems"/>.</summary>
    protected bool GoesBack()
    {
        if (Problems.Any)
        {
            Answer(StatusCodes.Status422UnprocessableEntity);
        }

        return Problems.Any;
    }

    /// <summary>Sends the form back because of this.</summary>
    protected void GoBackWith(string problem)
    {
        Problems.Add(problem);
        GoesBack();
    }

    /// <summary>Counts an attempt, and sends the form back where it is one too many.</summary>
    /// <param name="account">The address as typed, or an account's id.</param>
    protected bool IsTooMany(LimitedAction action, string? account)
    {
        if (Limits.Count(action, Http.Connection.RemoteIpAddress, account) is not { } wait)
        {
            return false;
        }

        Answer(StatusCodes.Status429TooManyRequests);
        Http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        Problems.Add($"That was tried too often in a short time. Try again in {InWords(wait)}. What you typed is still here, except for passwords.");
        return true;
    }

    /// <summary>A stretch of time in whole minutes, rounded up.</summary>
    protected static string InWords(TimeSpan wait) => (int)Math.Ceiling(wait.TotalMinutes) switch
    {
        <= 1 => "1 minute",
        var minutes => string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes"),
    };

    // At the last moment: a status that changes while the page renders makes the framework drop the page's content.
    private void Answer(int status)
    {
        if (answer == StatusCodes.Status200OK)
        {
            Http.Response.OnStarting(() =>
            {
                Http.Response.StatusCode = answer;
                return Task.CompletedTask;
            });
        }

        answer = status;
    }
}
