using Portal.Infrastructure.Mail;

namespace Portal.Tests.Features.Plan.Reminders;

/// <summary>Takes mails, refuses them, or goes down with one in its hands.</summary>
internal sealed class MailServer : IMailSender
{
    public List<OutgoingMail> Mails { get; } = [];

    /// <summary>What happens next instead of taking the mail.</summary>
    public Func<bool> Answer { get; set; } = () => true;

    public Task<bool> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        Mails.Add(mail);
        return Task.FromResult(Answer());
    }
}
