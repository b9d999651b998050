using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure;

namespace Portal.Features.Studio;

/// <summary>
/// What a counsellor wrote and did, for "download my data" and "delete my account". Words and names stay when the account
/// goes: guides and what was decided of them must stay traceable, as the privacy page says. The link to the account goes.
/// </summary>
internal sealed class StudioData(PortalDbContext db) : IPersonalData
{
    public string Name => "studio";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken)
    {
        var exported = new ExportedStudio(
            await db.Set<Guide>().Where(guide => guide.OwnerId == userId).OrderBy(guide => guide.Slug).Select(guide => guide.Slug).ToListAsync(cancellationToken),
            await db.Set<GuideDraft>().Where(draft => draft.AuthorId == userId).OrderBy(draft => draft.GuideId)
                .Select(draft => new ExportedDraft(draft.Guide!.Slug, draft.ChangedUtc, draft.Content)).ToListAsync(cancellationToken),
            await db.Set<GuideRevision>().Where(revision => revision.AuthorId == userId).OrderBy(revision => revision.Id)
                .Select(revision => new ExportedRevision(revision.Guide!.Slug, revision.Number, revision.CreatedUtc, revision.PublishedUtc, revision.Note))
                .ToListAsync(cancellationToken),
            await db.Set<GuideComment>().Where(remark => remark.AuthorId == userId).OrderBy(remark => remark.Id)
                .Select(remark => new ExportedRemark(remark.Guide!.Slug, remark.Path, remark.Text, remark.Kept, remark.CreatedUtc, remark.ResolvedUtc))
                .ToListAsync(cancellationToken),
            await db.Set<FreshnessConfirmation>().Where(confirmation => confirmation.AuthorId == userId).OrderBy(confirmation => confirmation.Id)
                .Select(confirmation => new ExportedConfirmation(confirmation.Subject, confirmation.ConfirmedUtc, confirmation.Note)).ToListAsync(cancellationToken),
            await db.Set<AuditEntry>().Where(entry => entry.ActorId == userId).OrderBy(entry => entry.Id)
                .Select(entry => new ExportedAct(entry.Utc, entry.Action, entry.Subject, entry.Detail)).ToListAsync(cancellationToken),
            await db.Set<RenewalWalk>().Where(walk => walk.AuthorId == userId).OrderBy(walk => walk.SourceId)
                .Select(walk => new ExportedRenewal(walk.SourceId, walk.ChangedUtc, walk.Content)).ToListAsync(cancellationToken),
            await db.Set<DigestSetting>().AnyAsync(setting => setting.UserId == userId, cancellationToken));
        return exported.IsEmpty ? null : JsonSerializer.SerializeToNode(exported, StudioJson.Default.ExportedStudio);
    }

    public Task DeleteAsync(Guid userId, CancellationToken cancellationToken) =>
        db.WriteAsync(
            async token =>
            {
                // Everything else that names the account lets go of it with the account's own row.
                await db.Set<Guide>().Where(guide => guide.OwnerId == userId)
                    .ExecuteUpdateAsync(set => set.SetProperty(guide => guide.OwnerId, (Guid?)null), token);
                await db.Set<GuideRevision>().Where(revision => revision.AuthorId == userId)
                    .ExecuteUpdateAsync(set => set.SetProperty(revision => revision.AuthorId, (Guid?)null), token);
            },
            cancellationToken);
}

internal sealed record ExportedStudio(
    IReadOnlyList<string> Owned, IReadOnlyList<ExportedDraft> Drafts, IReadOnlyList<ExportedRevision> Revisions, IReadOnlyList<ExportedRemark> Remarks,
    IReadOnlyList<ExportedConfirmation> Confirmations, IReadOnlyList<ExportedAct> Acts, IReadOnlyList<ExportedRenewal> Renewals, bool WantsDigest)
{
    [JsonIgnore]
    public bool IsEmpty => !WantsDigest && Owned.Count + Drafts.Count + Revisions.Count + Remarks.Count + Confirmations.Count + Acts.Count + Renewals.Count == 0;
}

internal sealed record ExportedDraft(string Guide, DateTime ChangedUtc, string Content);

internal sealed record ExportedRevision(string Guide, int Number, DateTime CreatedUtc, DateTime? PublishedUtc, string? Note);

internal sealed record ExportedRemark(string Guide, string Field, string Text, string? Kept, DateTime CreatedUtc, DateTime? ResolvedUtc);

internal sealed record ExportedConfirmation(string Subject, DateTime ConfirmedUtc, string? Note);

internal sealed record ExportedRenewal(string Source, DateTime ChangedUtc, string Content);

internal sealed record ExportedAct(DateTime Utc, string Action, string Subject, string? Detail);

[JsonSerializable(typeof(ExportedStudio))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class StudioJson : JsonSerializerContext;
