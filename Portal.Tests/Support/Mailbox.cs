using System.Threading.Channels;
using Portal.Infrastructure.Mail;

namespace Portal.Tests.Support;

/// <summary>Sees every mail the portal sends.</summary>
public sealed class Mailbox(IMailSender real) : IMailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Channel<OutgoingMail> mails = Channel.CreateUnbounded<OutgoingMail>();

    /// <summary>What to answer instead of sending; null: the real sender is asked.</summary>
    public bool? Answer { get; set; }

    public async Task<bool> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var isSent = Answer ?? await real.SendAsync(mail, cancellationToken);
        mails.Writer.TryWrite(mail);
        return isSent;
    }

    /// <summary>The next mail to this address; those to others that came before are passed over.</summary>
    public async Task<OutgoingMail> NextAsync(string to)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var mail = await mails.Reader.ReadAsync(limit.Token);
            if (mail.To == to)
            {
                return mail;
            }
        }
    }

    /// <summary>Takes all that has arrived so far.</summary>
    public IReadOnlyList<OutgoingMail> Empty()
    {
        var taken = new List<OutgoingMail>();
        while (mails.Reader.TryRead(out var mail))
        {
            taken.Add(mail);
        }

        return taken;
    }
}

public static class OutgoingMailExtensions
{
    /// <summary>The first line of the mail that is a link.</summary>
    public static Uri Link(this OutgoingMail mail) =>
        new(mail.Text.Split('\n').First(line => line.StartsWith("http", StringComparison.Ordinal)));
}
