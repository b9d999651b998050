using System.Globalization;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;

namespace Portal.Features.Account;

/// <summary>What the portal writes to the owners of accounts. Links lead to the public address, whoever asked.</summary>
public sealed class AccountMails(PublicOrigin origin, IOptions<SiteOptions> site)
{
    private string Site => site.Value.Name;

    public OutgoingMail Confirm(PortalUser user, string code, string? returnUrl) => Write(
        user.Email!,
        $"Confirm your address for {Site}",
        $"""
        You made an account at {Site} with this address. Open this link and type your password to finish:

        {origin.Absolute(PortalUrls.ConfirmEmailWith(user.Id, code, returnUrl))}

        It works for 24 hours. If you did not make an account, you need not do anything: without this step nobody can use it.
        """);

    /// <param name="code">Lets an account that never was confirmed be confirmed now; null for one that is.</param>
    public OutgoingMail AlreadyThere(PortalUser user, string? code, string? returnUrl) => Write(
        user.Email!,
        $"You already have an account at {Site}",
        code is null
            ? $"""
              Somebody, probably you, wanted to make an account at {Site} with this address. There is one already. Sign in here:

              {origin.Absolute(PortalUrls.LoginThen(returnUrl))}

              Is the password lost? Set a new one here:

              {origin.Absolute(PortalUrls.ForgotPassword)}

              If it was not you, you need not do anything. Nothing has changed.
              """
            : $"""
              Somebody, probably you, wanted to make an account at {Site} with this address. There is one already, but it was
              never confirmed. Open this link and type its password to finish:

              {origin.Absolute(PortalUrls.ConfirmEmailWith(user.Id, code, returnUrl))}

              The link works for 24 hours. If you do not know the password, set a new one here; that confirms the account too:

              {origin.Absolute(PortalUrls.ForgotPassword)}

              If it was not you, you need not do anything: without this step nobody can use the account.
              """);

    public OutgoingMail Reset(PortalUser user, string code) => Write(
        user.Email!,
        $"Set a new password for {Site}",
        $"""
        Somebody, probably you, asked for a new password for your account at {Site}. Set it here:

        {origin.Absolute(PortalUrls.ResetPasswordWith(user.Id, code))}

        The link works once, for an hour. If it was not you, you need not do anything: your password stays as it is.
        """);

    /// <param name="email">The new address, to which this goes.</param>
    public OutgoingMail ConfirmNewAddress(PortalUser user, string email, string code) => Write(
        email,
        $"Confirm your new address for {Site}",
        $"""
        You want to use this address for your account at {Site}, instead of {user.Email}. Confirm it here:

        {origin.Absolute(PortalUrls.ConfirmNewEmailWith(user.Id, email, code))}

        The link works for 24 hours. If it was not you, you need not do anything.
        """);

    /// <param name="email">An address that belongs to an account already.</param>
    public OutgoingMail NewAddressTaken(string email) => Write(
        email,
        $"This address already has an account at {Site}",
        $"""
        Somebody wanted to change another account at {Site} to this address. That cannot be: an account with this address
        exists already. Nothing has changed. If it was you, sign in to that account, or delete it first:

        {origin.Absolute(PortalUrls.Login)}
        """);

    /// <summary>Tells the former address that it no longer opens the account.</summary>
    public OutgoingMail AddressChanged(string former, string email) => Write(
        former,
        $"Your account at {Site} has a new address",
        $"""
        Your account at {Site} now has the address {email} instead of this one.

        If it was you, all is well. If not, write to {site.Value.Contact ?? "whoever runs the portal"} at once.
        """);

    /// <summary>Says that something about the way into the account changed.</summary>
    /// <param name="what">A whole sentence.</param>
    public OutgoingMail Changed(string email, string what) => Write(
        email,
        $"Your account at {Site} was changed",
        $"""
        {what}

        If it was you, all is well. If not, set a new password now:

        {origin.Absolute(PortalUrls.ForgotPassword)}
        """);

    /// <param name="role">As it is called on the page.</param>
    /// <param name="by">The address of the administrator who asks.</param>
    /// <param name="expires">The last day on which the link works.</param>
    public OutgoingMail Invite(string email, string role, string token, string by, DateOnly expires) => Write(
        email,
        $"Join {Site} as {role}",
        $"""
        {by} asks you to join {Site} as {role}. Open this link to take it up:

        {origin.Absolute(PortalUrls.InvitationWith(token))}

        It works once, until {expires.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}. Whoever has it can use it, so pass it on to nobody.
        If you do not know what this is about, you need not do anything.
        """);

    private OutgoingMail Write(string to, string subject, string text) =>
        new(to, subject, $"Hello,\n\n{text}\n\n{Site}\n{origin.Value}{(site.Value.Contact is { } contact ? $"\n{contact}" : "")}\n");
}
