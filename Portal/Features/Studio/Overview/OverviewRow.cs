namespace Portal.Features.Studio.Overview;

/// <summary>One document of the overview.</summary>
public sealed class OverviewRow
{
    public required int Id { get; init; }
    public required string Slug { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required DocumentState State { get; init; }

    /// <summary>Whether readers see it, whatever is being written.</summary>
    public required bool IsPublished { get; init; }

    public required DateTime ChangedUtc { get; init; }

    /// <summary>Who changed it last; null where nobody is known.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>When it is to be published by itself.</summary>
    public DateTime? PublishAtUtc { get; init; }

    /// <summary>Of what readers see; null for a document that is not published.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>The last day on which it counts as checked; of an opening the last day it is open.</summary>
    public DateOnly? DueBy { get; init; }

    public required DocumentFreshness Freshness { get; init; }

    /// <summary>Remarks that nobody has settled.</summary>
    public required int Remarks { get; init; }

    /// <summary>Students on one of its paths now, each once.</summary>
    public required int Following { get; init; }

    public Guid? OwnerId { get; init; }

    /// <summary>Null: nobody, or an account that is gone.</summary>
    public string? Owner { get; init; }

    public string? Field { get; init; }

    /// <summary>Null while nothing is being written.</summary>
    public int? DraftVersion { get; init; }

    public int? PublishedRevisionId { get; init; }

    /// <summary>When it will be taken back or renamed; null: nothing is planned.</summary>
    public DateTime? ShelvedUtc { get; init; }

    /// <summary>The slug it is to have then; null: it is to be taken back.</summary>
    public string? NewSlug { get; init; }
}

/// <summary>How it stands with what readers see.</summary>
public sealed record OverviewTotals(int Published, int Checked, int Due, int Overdue);

/// <summary>A page of the overview.</summary>
/// <param name="Page">From 1, never beyond <paramref name="Pages"/>.</param>
/// <param name="All">Documents there are, whatever was asked.</param>
public sealed record OverviewList(IReadOnlyList<OverviewRow> Rows, int Found, int All, int Page, int Pages);

/// <summary>A draft that waits for somebody.</summary>
/// <param name="By">Who sent it, or sent it back.</param>
/// <param name="Reason">Why it was sent back.</param>
public sealed record WaitingDraft(string Slug, string Title, string? By, DateTime SinceUtc, int Following, string? Reason);

/// <summary>What waits for one counsellor.</summary>
/// <param name="ToReview">Sent for review by others, the longest waiting first.</param>
/// <param name="SentBack">The counsellor's own drafts that were sent back.</param>
/// <param name="Reports">Open reports of readers.</param>
public sealed record Waiting(IReadOnlyList<WaitingDraft> ToReview, IReadOnlyList<WaitingDraft> SentBack, int Reports);

/// <summary>Somebody who may look after documents.</summary>
public sealed record Owner(Guid Id, string Name);
