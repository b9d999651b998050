namespace Portal.Data.Entities;

/// <summary>An address under which whoever has it can read something of a plan; a plan has one of a kind.</summary>
public abstract class PlanAddress
{
    public Guid EnrolmentId { get; set; }
    public Enrolment? Enrolment { get; set; }

    /// <summary>Hash of the token in the address.</summary>
    public byte[] TokenHash { get; set; } = [];

    public DateTime CreatedUtc { get; set; }
}

/// <summary>That a plan can be read, without what is private in it.</summary>
public sealed class PlanShare : PlanAddress;

/// <summary>That a plan can be subscribed to as a calendar.</summary>
public sealed class PlanCalendar : PlanAddress
{
    /// <summary>What subscribers were told last.</summary>
    public List<ToldEvent> Events { get; } = [];
}

/// <summary>
/// An event as subscribers were told it last, so that a change raises its sequence and what is gone is told as cancelled
/// (RFC 5546, 2.1.4 and 3.2.5) rather than left standing in their calendars.
/// </summary>
public sealed class ToldEvent
{
    public const int MaxUidLength = 200;

    public Guid EnrolmentId { get; set; }

    /// <summary>What it is about: the id of a step or a milestone. Never changes, and neither does the event's UID.</summary>
    public required string Key { get; set; }

    public required string Summary { get; set; }
    public required string Description { get; set; }
    public DateOnly On { get; set; }

    /// <summary>0 when it was told first; one more with each change.</summary>
    public int Sequence { get; set; }

    public DateTime ChangedUtc { get; set; }
    public bool IsCancelled { get; set; }
}
