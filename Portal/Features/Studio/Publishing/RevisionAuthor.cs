using Portal.Data.Entities;
using Portal.Domain.Studio;

namespace Portal.Features.Studio.Publishing;

/// <summary>Who makes a revision, and by which way.</summary>
/// <param name="Name">In words that outlive an account; at most <see cref="GuideRevision.MaxAuthorLength"/> characters.</param>
/// <param name="Note">What changed; at most <see cref="GuideRevision.MaxNoteLength"/> characters.</param>
/// <param name="AccountId">The account; null where none makes it.</param>
public sealed record RevisionAuthor(RevisionOrigin Origin, string Name, string? Note = null, Guid? AccountId = null)
{
    /// <summary>Who is named in the audit trail: whoever publishes what another wrote, else the author.</summary>
    public Actor Actor
    {
        get => field ?? new(Name, AccountId);
        init;
    }

    /// <summary>Somebody with an account.</summary>
    public static RevisionAuthor Of(Actor actor, RevisionOrigin origin, string? note = null) => new(origin, actor.Name, note, actor.Id);
}
