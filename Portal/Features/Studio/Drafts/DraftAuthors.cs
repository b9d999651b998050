using System.Collections.Concurrent;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Drafts;

/// <summary>
/// Who wrote which fields of a draft since it was last kept as a revision. Two who write side by side would leave a revision
/// at every save; one is needed only before somebody changes the other's words, and now and then for the history to tell
/// who wrote what. What is not known here, such as after a restart, is kept at every change of hands.
/// </summary>
internal sealed class DraftAuthors
{
    /// <summary>However well two agree, what passes between them is kept this often.</summary>
    public static readonly TimeSpan MostApart = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<int, Hands> drafts = new();

    /// <summary>Whether a draft has to be kept as it is before <paramref name="author"/> changes it.</summary>
    /// <param name="version">The draft's, as it is.</param>
    /// <param name="last">Who saved it last.</param>
    /// <param name="fields">What they change (<see cref="FieldPath"/>).</param>
    public bool MustKeep(int guideId, int version, Guid? last, Guid? author, IReadOnlyList<string> fields, DateTime nowUtc)
    {
        if (!drafts.TryGetValue(guideId, out var hands) || hands.Version != version)
        {
            return last != author;
        }

        return (last != author && nowUtc - hands.SinceUtc >= MostApart)
            || hands.Fields.Any(written => written.Value != author && fields.Any(field => FieldPath.IsWithin(field, written.Key) || FieldPath.IsWithin(written.Key, field)));
    }

    /// <summary>To be called after the change was committed.</summary>
    /// <param name="before">The version that was changed.</param>
    /// <param name="version">What it became.</param>
    /// <param name="isKept">Whether it was kept before the change.</param>
    public void Note(int guideId, int before, int version, Guid? author, IReadOnlyList<string> fields, bool isKept, DateTime nowUtc)
    {
        var goesOn = !isKept && drafts.TryGetValue(guideId, out var known) && known.Version == before ? known : null;
        var written = new Dictionary<string, Guid?>(goesOn?.Fields ?? [], StringComparer.Ordinal);
        foreach (var field in fields)
        {
            written[field] = author;
        }

        // Until it was kept for the first time, the first change of hands is the time.
        drafts[guideId] = new(version, isKept ? nowUtc : goesOn?.SinceUtc ?? DateTime.MinValue, written);
    }

    private sealed record Hands(int Version, DateTime SinceUtc, Dictionary<string, Guid?> Fields);
}
