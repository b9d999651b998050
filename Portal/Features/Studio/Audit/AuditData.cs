using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Audit;

/// <summary>What the trail tells of a person, for "download my data". It outlives the account: that is what it is for.</summary>
internal sealed class AuditData(PortalDbContext db) : IPersonalData
{
    public string Name => "audit";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken)
    {
        var entries = await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.ActorId == userId)
            .OrderBy(entry => entry.Utc).ThenBy(entry => entry.Id)
            .Select(entry => new AuditLine(entry.Utc, entry.Actor, entry.Action, entry.Subject, entry.Detail))
            .ToListAsync(cancellationToken);
        return entries.Count == 0 ? null : JsonSerializer.SerializeToNode(entries, AuditJson.Default.ListAuditLine);
    }

    public Task DeleteAsync(Guid userId, CancellationToken cancellationToken) => Task.CompletedTask;
}

[JsonSerializable(typeof(List<AuditLine>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class AuditJson : JsonSerializerContext;
