namespace Portal.Infrastructure.Mail;

/// <summary>A mail in plain text.</summary>
/// <param name="To">One address.</param>
/// <param name="Text">Lines end in a line feed; a link stands alone on its line.</param>
public sealed record OutgoingMail(string To, string Subject, string Text)
{
    /// <summary>For a mail that comes again and again: the address that ends it when asked with POST (RFC 8058).</summary>
    public string? Unsubscribe { get; init; }
}
