using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Portal.Infrastructure.Mail;

/// <summary>Writes every mail into a file of its own that any editor or mail program opens; for development.</summary>
internal sealed class OutboxMailSender(
    IOptions<MailOptions> options, MailWriter writer, TimeProvider clock, ILogger<OutboxMailSender> logger) : IMailSender
{
    private static readonly FormatOptions Readable = new() { International = true, NewLineFormat = NewLineFormat.Unix };

    public async Task<bool> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var folder = options.Value.Outbox ?? throw new InvalidOperationException("Mail:Outbox is not set.");
        var name = $"{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}-{Guid.CreateVersion7():n}.eml";
        var file = Path.Combine(folder, name);
        Directory.CreateDirectory(folder);
        using var message = writer.Write(mail);
        await message.WriteToAsync(Readable, file + ".part", cancellationToken);
        File.Move(file + ".part", file);
        MailLog.Written(logger, mail.Subject, file);
        return true;
    }
}
