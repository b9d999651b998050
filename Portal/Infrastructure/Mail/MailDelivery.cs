using Microsoft.Extensions.Options;

namespace Portal.Infrastructure.Mail;

/// <summary>Where mails go.</summary>
public enum MailRoute
{
    Smtp,

    /// <summary>Into files that the developer opens.</summary>
    Outbox,

    /// <summary>Nowhere: what needs a mail is closed.</summary>
    None,
}

/// <summary>What this portal can do by mail, which follows from its settings and its environment.</summary>
public sealed class MailDelivery(IOptions<MailOptions> options, IHostEnvironment environment)
{
    public MailRoute Route =>
        options.Value.Smtp.IsSet ? MailRoute.Smtp
        : environment.IsDevelopment() ? MailRoute.Outbox
        : MailRoute.None;

    /// <summary>Whether a mail reaches anybody.</summary>
    public bool IsPossible => Route != MailRoute.None;

    /// <summary>Whether a new account has to prove its address first. In an outbox that proves nothing.</summary>
    public bool ConfirmsAddresses => Route == MailRoute.Smtp;

    /// <summary>The folder to look into, where mails go into files.</summary>
    public string? Outbox => Route == MailRoute.Outbox ? options.Value.Outbox : null;
}
