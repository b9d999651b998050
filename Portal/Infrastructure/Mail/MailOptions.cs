using System.ComponentModel.DataAnnotations;
using Portal.Domain.Accounts;

namespace Portal.Infrastructure.Mail;

/// <summary>Settings of section <c>Mail</c>. Mail goes out where <see cref="SmtpOptions.Host"/> is set.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The sender's address. Needed with SMTP.</summary>
    public string? From { get; set; }

    /// <summary>The sender's name; unset, the site's.</summary>
    public string? FromName { get; set; }

    /// <summary>Full path of the folder that takes the mails of a development portal without SMTP.</summary>
    public string? Outbox { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Smtp.IsSet && EmailAddress.Read(From) is null)
        {
            yield return new("Mail:From must be an e-mail address: mail that goes out over Mail:Smtp:Host needs a sender.", [nameof(From)]);
        }

        if (Smtp.Port is < 1 or > 65535)
        {
            yield return new("Mail:Smtp:Port must be between 1 and 65535.", [nameof(Smtp)]);
        }
    }
}

/// <summary>The server that takes the mails.</summary>
public sealed class SmtpOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>Unset, the portal does not sign in to the server.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    public bool IsSet => !string.IsNullOrWhiteSpace(Host);
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>TLS after the greeting, or no mail.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In the clear; for a server on the same machine.</summary>
    None,
}
