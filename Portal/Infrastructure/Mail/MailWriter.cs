using Microsoft.Extensions.Options;
using MimeKit;

namespace Portal.Infrastructure.Mail;

/// <summary>Puts a mail into the format of the internet.</summary>
internal sealed class MailWriter(IOptions<MailOptions> options, IOptions<SiteOptions> site, TimeProvider clock)
{
    private const string DevelopmentSender = "portal@localhost";

    /// <exception cref="ParseException">The address of the recipient is none.</exception>
    public MimeMessage Write(OutgoingMail mail)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = clock.GetUtcNow(),
            // Unwrapped and unescaped, so that a link can be taken from the raw file as well.
            Body = new TextPart("plain") { Text = mail.Text, ContentTransferEncoding = ContentEncoding.EightBit },
        };
        message.From.Add(new MailboxAddress(options.Value.FromName ?? site.Value.Name, options.Value.From ?? DevelopmentSender));
        message.To.Add(MailboxAddress.Parse(mail.To));
        // Keeps holiday notes from being sent back.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe is not null)
        {
            message.Headers.Add("List-Unsubscribe", $"<{mail.Unsubscribe}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        return message;
    }
}
