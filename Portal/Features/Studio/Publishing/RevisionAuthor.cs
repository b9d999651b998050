using Portal.Data.Entities;
using Portal.Domain.Studio;

namespace Portal.Features.Studio.Publishing;

/// <summary>Who makes a revision, and by which way.</summary>
/// <param name="Name">In words that outlive an account; at most <see cref="GuideRevision.MaxAuthorLength"/> characters.</param>
/// <param name="Note">What changed; at most <see cref="GuideRevision.MaxNoteLength"/> characters.</param>
public sealed record RevisionAuthor(RevisionOrigin Origin, string Name, string? Note = null)
{
    /// <summary>The account; null where none does it.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Who is named in the audit trail: whoever publishes what another wrote, else the author.</summary>
    public Actor Actor
    {
        get => field ?? new(Name, AccountId);
        init;
    }
}
