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
        Kept = new JsonObject { ["base"] = conflict.Base?.DeepClone(), ["mine"] = conflict.Mine?.DeepClone() }.ToJsonString(),
        Author = author.Name,
        AuthorId = author.Id,
        CreatedUtc = nowUtc,
    };

    /// <summary>What the author of the remark wrote; null where they took it away, or it is an ordinary remark.</summary>
    public static JsonNode? KeptIn(GuideComment remark) => remark.Kept is null ? null : JsonNode.Parse(remark.Kept)!["mine"];

    /// <summary>What both authors began from; null where nothing stood there.</summary>
    public static JsonNode? BaseIn(GuideComment remark) => remark.Kept is null ? null : JsonNode.Parse(remark.Kept)!["base"];
}
