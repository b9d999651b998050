namespace Portal.Infrastructure.Mail;

/// <summary>Hands mails over, now. What may wait goes through <see cref="MailDispatcher"/>.</summary>
public interface IMailSender
{
    /// <summary>Whether the mail was taken; a mail that was not is logged and not tried again.</summary>
    Task<bool> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
