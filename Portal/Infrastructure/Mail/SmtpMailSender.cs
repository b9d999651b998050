using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Portal.Infrastructure.Mail;

/// <summary>Sends over SMTP, one connection a mail: the portal sends few.</summary>
internal sealed class SmtpMailSender(
    IOptions<MailOptions> options, MailWriter writer, ILogger<SmtpMailSender> logger) : IMailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<bool> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var smtp = options.Value.Smtp;
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Patience);
        try
        {
            using var message = writer.Write(mail);
            using var client = new SmtpClient();
            await client.ConnectAsync(smtp.Host!, smtp.Port, Protection(smtp.Security), limited.Token);
            if (!string.IsNullOrEmpty(smtp.User))
            {
                await client.AuthenticateAsync(smtp.User, smtp.Password ?? "", limited.Token);
            }

            await client.SendAsync(message, limited.Token);
            await client.DisconnectAsync(quit: true, limited.Token);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A dozen kinds of exception mean the same here: the server did not take the mail.
            MailLog.NotSent(logger, exception, mail.Subject, smtp.Host!, smtp.Port);
            return false;
        }
    }

    private static SecureSocketOptions Protection(SmtpSecurity security) => security switch
    {
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        SmtpSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
