using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure;

namespace Portal.Features.Plan.Claims;

/// <summary>What a person thought of claims, for "download my data" and "delete my account".</summary>
internal sealed class ClaimData(PortalDbContext db) : IPersonalData
{
    public string Name => "claims";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken)
    {
        var judged = await db.Set<ClaimJudgement>().AsNoTracking()
            .Where(own => own.Student!.HolderId == userId)
            .OrderBy(own => own.JudgedUtc).ThenBy(own => own.ClaimId)
            .Select(own => new ExportedJudgement(own.Guide!.Slug, own.ClaimId, own.Claim, own.Judgement, own.JudgedUtc))
            .ToListAsync(cancellationToken);
        return judged.Count == 0 ? null : JsonSerializer.SerializeToNode(judged, ClaimJson.Default.ListExportedJudgement);
    }

    public Task DeleteAsync(Guid userId, CancellationToken cancellationToken) =>
        db.WriteAsync(
            token => db.Set<ClaimJudgement>().Where(own => own.Student!.UserId == userId).ExecuteDeleteAsync(token),
            cancellationToken);
}

internal sealed record ExportedJudgement(string Guide, string Id, string Claim, string Judgement, DateTime JudgedUtc);

[JsonSerializable(typeof(List<ExportedJudgement>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ClaimJson : JsonSerializerContext;
