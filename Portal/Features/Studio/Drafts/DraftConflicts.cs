using System.Text.Json.Nodes;
using Portal.Data.Entities;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;

namespace Portal.Features.Studio.Drafts;

/// <summary>
/// Keeps what an author wrote into a field that another had changed meanwhile as a remark on that field, so that it outlives
/// the page it was typed on.
/// </summary>
internal static class DraftConflicts
{
    public static GuideComment Remark(int guideId, FieldConflict conflict, Actor author, DateTime nowUtc) => new()
    {
        GuideId = guideId,
        Path = conflict.Path.Length > GuideComment.MaxPathLength ? "" : conflict.Path,
        Text = conflict.Mine is null ? "Took this away while somebody else went on with it." : "Wrote here meanwhile:",
        Kept = conflict.Mine is null ? null : conflict.Mine.ToJsonString(),
        Author = author.Name,
        AuthorId = author.Id,
        CreatedUtc = nowUtc,
    };

    /// <summary>What was kept; null where the remark keeps nothing.</summary>
    public static JsonNode? KeptIn(GuideComment remark) => remark.Kept is null ? null : JsonNode.Parse(remark.Kept);
}
