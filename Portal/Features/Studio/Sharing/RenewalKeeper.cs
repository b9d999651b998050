using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Studio.Sharing;

/// <summary>Keeps how far each counsellor has come in renewing a source.</summary>
public sealed class RenewalKeeper(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <returns>Null where they have not begun.</returns>
    public async Task<KeptRenewal?> FindAsync(string source, Guid author, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.Set<RenewalWalk>().AsNoTracking().SingleOrDefaultAsync(walk => walk.SourceId == source && walk.AuthorId == author, cancellationToken);
        return row is null ? null : new(JsonSerializer.Deserialize(row.Content, RenewalJson.Default.WalkedRenewal)!, row.ChangedUtc);
    }

    public async Task KeepAsync(string source, Guid author, WalkedRenewal walk, CancellationToken cancellationToken)
    {
        var content = JsonSerializer.Serialize(walk, RenewalJson.Default.WalkedRenewal);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var row = await db.Set<RenewalWalk>().SingleOrDefaultAsync(known => known.SourceId == source && known.AuthorId == author, token);
                if (row is null)
                {
                    row = new() { SourceId = source, AuthorId = author, Content = content };
                    db.Add(row);
                }

                (row.Content, row.ChangedUtc) = (content, clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    public async Task ForgetAsync(string source, Guid author, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            token => db.Set<RenewalWalk>().Where(walk => walk.SourceId == source && walk.AuthorId == author).ExecuteDeleteAsync(token), cancellationToken);
    }
}

/// <param name="Guides">By slug, what was said of each figure by its path.</param>
public sealed record WalkedRenewal(SourceFields Fields, Dictionary<string, Dictionary<string, KeptFigure>> Guides);

/// <param name="Typed">By the key of the part.</param>
public sealed record KeptFigure(FigureChoice Choice, Dictionary<string, string> Typed);

public sealed record KeptRenewal(WalkedRenewal Walk, DateTime ChangedUtc);

[JsonSerializable(typeof(WalkedRenewal))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
internal sealed partial class RenewalJson : JsonSerializerContext;
