namespace Portal.Domain.Studio.Freshness;

/// <summary>Something that has grown old, or was found wrong, and waits for a counsellor.</summary>
/// <param name="Subject">Names it for as long as it is the same thing; what was confirmed is kept under it.</param>
/// <param name="Due">The day on which it fell or falls due; null where no day is known.</param>
/// <param name="Slugs">The documents it is about, of a source all that cite it, by slug.</param>
/// <param name="Field">Where in the document it stands (<see cref="Portal.Domain.Guides.Editing.FieldPath"/>); null: the document as a whole, or a source.</param>
/// <param name="Source">The source it is about or that it cites; null: none.</param>
/// <param name="Title">What it is about: a label, a title, an address.</param>
/// <param name="Value">What is said now; null where there is nothing to repeat.</param>
/// <param name="Times">How often: readers, failures, guides; 0 where nothing is counted.</param>
/// <param name="AskAgainOn">The day that a confirmation offers first.</param>
public sealed record QueueEntry(
    string Subject, QueueKind Kind, QueueUrgency Urgency, DateOnly? Due, IReadOnlyList<string> Slugs, string? Field, string? Source,
    string Title, string? Value, int Times, DateOnly AskAgainOn)
{
    /// <summary>Whether looking at it can settle it; a reader's report is decided, not confirmed.</summary>
    public bool CanBeConfirmed => Kind is not QueueKind.Report;

    /// <summary>Whether confirming it dates the document itself anew, because readers see the date.</summary>
    public bool DatesTheDocument => Kind is QueueKind.GuideReview or QueueKind.OpeningUnseen;
}

/// <summary>What is wrong. The order is that of the filter.</summary>
public enum QueueKind
{
    /// <summary>A guide past or near the day by which it is to be reviewed.</summary>
    GuideReview = 1,

    /// <summary>A figure of whose source there may be a newer edition.</summary>
    Figure = 2,

    /// <summary>A source of which there may be a newer edition.</summary>
    SourceRenewal = 3,

    /// <summary>A source that nobody checked independently.</summary>
    SourceUnverified = 4,

    /// <summary>A source that is old, and of which nobody says when it is renewed.</summary>
    SourceOld = 5,

    /// <summary>A link to something that this portal does not have.</summary>
    DeadLink = 6,

    /// <summary>An outside address that has failed for at least a week.</summary>
    DeadAddress = 7,

    /// <summary>An opening near the day on which it closes.</summary>
    OpeningCloses = 8,

    /// <summary>An opening without such a day that nobody has seen open for long.</summary>
    OpeningUnseen = 9,

    /// <summary>A reader's report that nobody has decided.</summary>
    Report = 10,

    /// <summary>Readers choose a place of which the guide says nothing.</summary>
    MissingPlace = 11,
}

/// <summary>How bad it is; the worst first.</summary>
public enum QueueUrgency
{
    /// <summary>Somebody may come to harm: money was asked for.</summary>
    Harm = 0,

    /// <summary>Past its day, broken, or reported.</summary>
    Overdue = 1,

    Soon = 2,

    /// <summary>No day presses.</summary>
    Open = 3,
}
