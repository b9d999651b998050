using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Freshness.Digest;

/// <summary>Whether somebody gets the digest, for "download my data" and "delete my account".</summary>
internal sealed class DigestData(PortalDbContext db) : IPersonalData
{
    public string Name => "reviewDigest";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken)
    {
        var setting = await db.Set<DigestSetting>().AsNoTracking().FirstOrDefaultAsync(known => known.UserId == userId, cancellationToken);
        return setting is null ? null : new JsonObject { ["isOn"] = true, ["sentUtc"] = setting.SentUtc };
    }

    public Task DeleteAsync(Guid userId, CancellationToken cancellationToken) =>
        db.WriteAsync(token => db.Set<DigestSetting>().Where(setting => setting.UserId == userId).ExecuteDeleteAsync(token), cancellationToken);
}
