using System.Threading.Channels;

namespace Portal.Infrastructure.Mail;

/// <summary>
/// Mails whose fate the page does not wait for: notices, and answers that must take equally long whether there is an
/// account or not. They are kept in memory only; whoever misses one can ask again.
/// </summary>
public sealed class MailDispatcher(IMailSender sender, ILogger<MailDispatcher> logger) : BackgroundService
{
    private const int Capacity = 1000;

    private readonly Channel<OutgoingMail> waiting = Channel.CreateBounded<OutgoingMail>(Capacity);

    public void Add(OutgoingMail mail)
    {
        if (!waiting.Writer.TryWrite(mail))
        {
            MailLog.QueueFull(logger, mail.Subject);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await sender.SendAsync(mail, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One mail that cannot be written must not end the queue.
                MailLog.Failed(logger, exception, mail.Subject);
            }
        }
    }
}
