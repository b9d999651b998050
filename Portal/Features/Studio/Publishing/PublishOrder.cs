using Portal.Domain.Guides;
using Portal.Domain.Guides.Settling;

namespace Portal.Features.Studio.Publishing;

/// <summary>What is to be published, and how.</summary>
/// <param name="Documents">Published as one set: all of them, or none.</param>
public sealed record PublishOrder(IReadOnlyList<GuideDocument> Documents, RevisionAuthor Author)
{
    /// <summary>
    /// Whether a shared outcome or source that is worded differently in another published guide is reworded there as well,
    /// in the same transaction; otherwise it is a problem that names that guide.
    /// </summary>
    public bool Reword { get; init; }

    /// <summary>Whether the documents are what was being written of their guides; otherwise drafts of them are brought together with them.</summary>
    public bool IsOfDraft { get; init; }

    /// <summary>
    /// Whether the documents are what is published already under other addresses: what was good enough then is not judged
    /// anew, so that a guide can move whatever rules were made since.
    /// </summary>
    public bool IsMove { get; init; }

    /// <summary>
    /// What becomes of the steps and outcomes that the documents take away. Null: nobody was asked, and they are retired.
    /// Otherwise each must be settled.
    /// </summary>
    public IReadOnlyList<Settlement>? Settlements { get; init; }
}
