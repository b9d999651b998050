namespace Portal.Infrastructure.Mail;

/// <summary>A portal without mail: nothing is taken.</summary>
internal sealed class NoMailSender : IMailSender
{
    public Task<bool> SendAsync(OutgoingMail mail, CancellationToken cancellationToken) => Task.FromResult(false);
}
