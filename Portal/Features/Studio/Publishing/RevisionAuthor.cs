using Portal.Data.Entities;

namespace Portal.Features.Studio.Publishing;

/// <summary>Who makes a revision, and by which way.</summary>
/// <param name="Name">In words that outlive an account; at most <see cref="GuideRevision.MaxAuthorLength"/> characters.</param>
/// <param name="Note">What changed; at most <see cref="GuideRevision.MaxNoteLength"/> characters.</param>
public sealed record RevisionAuthor(RevisionOrigin Origin, string Name, string? Note = null);
