namespace Portal.Data.Entities;

/// <summary>Whether and on which day an account wants its weekly mail.</summary>
public sealed class ReminderSetting
{
    public Guid UserId { get; set; }
    public DayOfWeek Weekday { get; set; }

    /// <summary>When the next mail is due; null: none is wanted.</summary>
    public DateTime? NextUtc { get; set; }

    /// <summary>The day for which the last mail was due. Stays when the mails are turned off, so that on and off brings no second one.</summary>
    public DateOnly? LastOn { get; set; }

    public DateTime ChangedUtc { get; set; }
}

/// <summary>One weekly mail on its way, and afterwards the proof that it went. There is one for an account and a day.</summary>
public sealed class ReminderMail
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid UserId { get; set; }
    public DateOnly DueOn { get; set; }
    public DateTime CreatedUtc { get; set; }

    /// <summary>How often it was handed to the mail server.</summary>
    public int Attempts { get; set; }

    /// <summary>
    /// When to hand it over. Null as soon as that begins, and again only after the server refused it: a mail whose fate a
    /// crash left open is never sent twice.
    /// </summary>
    public DateTime? TryAfterUtc { get; set; }

    /// <summary>When the server took it.</summary>
    public DateTime? SentUtc { get; set; }

    /// <summary>Hash of the token in its link that ends the mails.</summary>
    public byte[]? TokenHash { get; set; }
}
