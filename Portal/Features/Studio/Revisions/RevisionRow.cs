using Portal.Data.Entities;

namespace Portal.Features.Studio.Revisions;

/// <summary>One revision in the list.</summary>
/// <param name="IsPublished">Whether readers see this one now.</param>
public sealed record RevisionRow(
    int Number, string Author, DateTime CreatedUtc, string? Note, RevisionOrigin Origin, DateTime? PublishedUtc, bool IsPublished);

/// <summary>The revisions of a guide.</summary>
/// <param name="Rows">One page of them, the newest first.</param>
/// <param name="Newest">Number of the newest; 0 where there is none.</param>
/// <param name="Draft">What is being written; null: nothing.</param>
/// <param name="Page">From 1, never beyond <paramref name="Pages"/>.</param>
public sealed record RevisionList(
    int GuideId, string Slug, string Title, IReadOnlyList<RevisionRow> Rows, int Newest, int? Published, DraftRow? Draft, int Page, int Pages);

/// <summary>The draft beside the revisions.</summary>
public sealed record DraftRow(string Author, DateTime ChangedUtc);

/// <summary>A state of a guide by its content.</summary>
/// <param name="Number">Null: the draft.</param>
/// <param name="Content">JSON.</param>
public sealed record GuideState(int? Number, string Author, DateTime Utc, string? Note, string Content)
{
    public string Name => Number is { } number ? $"Revision {number}" : "The draft";
}
