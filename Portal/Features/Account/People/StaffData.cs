using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure;

namespace Portal.Features.Account.People;

/// <summary>The institutions of whose staff a person is, for "download my data" and "delete my account".</summary>
internal sealed class StaffData(PortalDbContext db) : IPersonalData
{
    public string Name => "institutions";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken)
    {
        var memberships = await db.Set<InstitutionMember>().AsNoTracking().Where(member => member.UserId == userId)
            .OrderBy(member => member.JoinedUtc)
            .Select(member => new ExportedMembership(member.Institution!.Slug, member.Institution.Name, member.JoinedUtc))
            .ToListAsync(cancellationToken);
        return memberships.Count == 0 ? null : JsonSerializer.SerializeToNode(memberships, StaffJson.Default.ListExportedMembership);
    }

    public Task DeleteAsync(Guid userId, CancellationToken cancellationToken) => db.WriteAsync(
        token => db.Set<InstitutionMember>().Where(member => member.UserId == userId).ExecuteDeleteAsync(token), cancellationToken);
}

internal sealed record ExportedMembership(string Institution, string Name, DateTime JoinedUtc);

[JsonSerializable(typeof(List<ExportedMembership>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class StaffJson : JsonSerializerContext;
