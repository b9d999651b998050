using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
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
    private const string Base = "base", Mine = "mine";

    /// <summary>Adds a remark for each conflict, which the caller saves with the rest. One that is open already is not said again.</summary>
    public static async Task RemarkAsync(
        this PortalDbContext db, int guideId, IReadOnlyList<FieldConflict> conflicts, Actor author, DateTime nowUtc, CancellationToken cancellationToken)
    {
        foreach (var conflict in conflicts)
        {
            var remark = Remark(guideId, conflict, author, nowUtc);
            if (!await db.Set<GuideComment>().AnyAsync(
                known => known.GuideId == guideId && known.ResolvedUtc == null && known.AuthorId == remark.AuthorId && known.Author == remark.Author
                    && known.Path == remark.Path && known.Text == remark.Text && known.Kept == remark.Kept,
                cancellationToken))
            {
                db.Add(remark);
            }
        }
    }

    /// <summary>Whether the remark keeps one author's version of a field that another changed.</summary>
    public static bool IsConflict(GuideComment remark) => remark.Kept is not null && JsonNode.Parse(remark.Kept) is JsonObject kept && kept.ContainsKey(Mine);

    /// <summary>What the author of the remark wrote; null where they took it away, or it keeps nothing.</summary>
    public static JsonNode? KeptIn(GuideComment remark) => remark.Kept is null ? null : JsonNode.Parse(remark.Kept)![Mine];

    /// <summary>What both authors began from; null where nothing stood there.</summary>
    public static JsonNode? BaseIn(GuideComment remark) => remark.Kept is null ? null : JsonNode.Parse(remark.Kept)![Base];

    private static GuideComment Remark(int guideId, FieldConflict conflict, Actor author, DateTime nowUtc)
    {
        var text = conflict switch
        {
            { IsOrder: true } => $"Put these in another order meanwhile: {string.Join(", ", ((JsonArray)conflict.Mine!).Select(FieldPath.IdOf))}.",
            { Mine: null } => "Took this away while somebody else went on with it.",
            _ => "Wrote here meanwhile:",
        };
        return new()
        {
            GuideId = guideId,
            Path = conflict.Path.Length > GuideComment.MaxPathLength ? "" : conflict.Path,
            Text = GuideComment.TextOf(text),
            // An order alone must not bring back what the items held then.
            Kept = conflict.IsOrder ? null
                : new JsonObject { [Base] = conflict.Base?.DeepClone(), [Mine] = conflict.Mine?.DeepClone() }.ToJsonString(),
            Author = author.Name,
            AuthorId = author.Id,
            CreatedUtc = nowUtc,
        };
    }
}
