using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;
using Portal.Domain.Studio.Freshness;

namespace Portal.Features.Studio.Freshness;

/// <summary>The queue in words.</summary>
internal static class QueueWords
{
    private const int LongestExcerpt = 90;

    public static readonly IReadOnlyList<QueueKind> Kinds = Enum.GetValues<QueueKind>();

    /// <summary>For the filter.</summary>
    public static string Of(QueueKind kind) => kind switch
    {
        QueueKind.GuideReview => "Guides to review",
        QueueKind.Figure => "Figures to renew",
        QueueKind.SourceRenewal => "Sources to renew",
        QueueKind.SourceUnverified => "Sources not checked",
        QueueKind.SourceOld => "Old sources",
        QueueKind.DeadLink => "Links within the portal",
        QueueKind.DeadAddress => "Links to other sites",
        QueueKind.OpeningCloses => "Openings that close",
        QueueKind.OpeningUnseen => "Openings not seen lately",
        QueueKind.Report => "Readers’ reports",
        _ => "Places readers chose",
    };

    /// <summary>The tag in front of an entry.</summary>
    public static string TagOf(QueueEntry entry, DateOnly today) => (entry.Kind, entry.Urgency) switch
    {
        (QueueKind.Report, QueueUrgency.Harm) => "Asked for money",
        (QueueKind.Report, _) => "Reported",
        (QueueKind.DeadAddress, _) => "Does not answer",
        (QueueKind.DeadLink, _) => "Not published",
        (QueueKind.SourceUnverified, _) => "Not checked",
        (QueueKind.SourceOld, _) => "Old",
        (QueueKind.MissingPlace, _) => "Missing",
        (QueueKind.OpeningCloses or QueueKind.OpeningUnseen, _) => entry.Due == today ? "Closes today" : $"Closes {DateText.Day(entry.Due!.Value)}",
        (_, QueueUrgency.Overdue) => "Overdue",
        _ => $"Due {DateText.Day(entry.Due!.Value)}",
    };

    public static string ToneOf(QueueUrgency urgency) => urgency switch
    {
        QueueUrgency.Harm or QueueUrgency.Overdue => "bad",
        QueueUrgency.Soon => "warn",
        _ => "info",
    };

    public static string TitleOf(QueueEntry entry) => entry.Kind switch
    {
        QueueKind.MissingPlace => PlaceNames.Of(entry.Title),
        QueueKind.Figure => FigureText.Sentence(entry.Title),
        _ => entry.Title,
    };

    /// <summary>Why it stands here, in a sentence or two.</summary>
    /// <param name="sourceTitle">Of the source it cites; null: none.</param>
    public static string Reason(QueueEntry entry, string? sourceTitle) => entry.Kind switch
    {
        QueueKind.GuideReview => $"To be read again by {Day(entry)}.",
        QueueKind.Figure => $"Now: {Excerpt(entry.Value)} A newer edition of “{sourceTitle}” may be there since {Day(entry)}.",
        QueueKind.SourceRenewal => $"As of {DateText.AsOf(entry.Value)}. A newer edition may be there since {Day(entry)}. Cited by {Guides(entry.Times)}.",
        QueueKind.SourceUnverified => $"Readers see “not independently checked”. Cited by {Guides(entry.Times)}.",
        QueueKind.SourceOld => $"As of {DateText.AsOf(entry.Value)}, and nobody says how often it is renewed. Cited by {Guides(entry.Times)}.",
        QueueKind.DeadLink when entry.Value is { } kind => $"A link to {KindOf(kind)} that is not published. Readers see plain text.",
        QueueKind.DeadLink => "A link in a text to a page that this portal does not have.",
        QueueKind.DeadAddress => $"{FigureText.Sentence(entry.Value ?? "")}. Failing since {Day(entry)}.",
        QueueKind.OpeningCloses => "It leaves the portal the day after.",
        QueueKind.OpeningUnseen => "Nobody says when it closes. Look whether it is still open, or it leaves the portal the day after.",
        QueueKind.Report => entry.Value is { } text ? $"“{text}”, {Day(entry)}" : $"No words with it, {Day(entry)}",
        _ => $"Readers chose this place {entry.Times} times; the guide says nothing of it.",
    };

    /// <summary>What the confirmation says.</summary>
    public static string ConfirmOf(QueueKind kind) => kind switch
    {
        QueueKind.GuideReview => "I read it: still right",
        QueueKind.OpeningUnseen => "I saw it open",
        QueueKind.DeadLink or QueueKind.MissingPlace => "Leave it for now",
        QueueKind.DeadAddress => "I opened it: it works",
        _ => "Still right",
    };

    public static string DateLabelOf(QueueKind kind) => kind is QueueKind.GuideReview ? "Review it again by" : "Ask again on";

    public static string Refusal(ConfirmResult result) => result switch
    {
        ConfirmResult.DateImpossible => $"Choose a day after today, at most {ConfirmationWriter.MostYears} years from now.",
        ConfirmResult.NoteTooLong => $"Shorten the note to {Data.Entities.FreshnessConfirmation.MaxNoteLength} characters.",
        ConfirmResult.SettledMeanwhile => "Somebody else settled this meanwhile.",
        ConfirmResult.BeingWritten => "Somebody is writing a draft of this guide. Set the date there, so that it is not lost.",
        ConfirmResult.CannotBePublished => "The guide has problems and cannot be published with a new date. Open it and put them right.",
        _ => "",
    };

    public static string Guides(int count) => count == 1 ? "1 guide" : $"{count} guides";

    /// <summary>The first words of what may be long, as a sentence of its own.</summary>
    private static string Excerpt(string? value) => value switch
    {
        null => "",
        { Length: > LongestExcerpt } => value[..(value.LastIndexOf(' ', LongestExcerpt) is > 0 and var at ? at : LongestExcerpt)] + " …",
        [.., '.' or '!' or '?'] => value,
        _ => value + ".",
    };

    private static string Day(QueueEntry entry) => entry.Due is { } day ? DateText.Day(day) : "";

    private static string KindOf(string kind) => kind is GuideKinds.InternshipGuide ? "an internship guide" : "a role guide";
}
