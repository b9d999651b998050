using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure;

namespace Portal.Features.Account.People;

/// <summary>The invitations that went to a person's address, for "download my data" and "delete my account".</summary>
internal sealed class InvitationData(PortalDbContext db) : IPersonalData
{
    public string Name => "invitations";

    public async Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken)
    {
        var invitations = (await FindAsync(userId, cancellationToken))
            .ConvertAll(invitation => new ExportedInvitation(invitation.Role, invitation.CreatedUtc, invitation.AcceptedById == userId));
        return invitations.Count == 0 ? null : JsonSerializer.SerializeToNode(invitations, InvitationJson.Default.ListExportedInvitation);
    }

    public Task DeleteAsync(Guid userId, CancellationToken cancellationToken) => db.WriteAsync(
        async token =>
        {
            db.RemoveRange(await FindAsync(userId, token));
            await db.SaveChangesAsync(token);
        },
        cancellationToken);

    private async Task<List<Invitation>> FindAsync(Guid userId, CancellationToken cancellationToken)
    {
        var email = await db.Users.Where(user => user.Id == userId).Select(user => user.Email).SingleOrDefaultAsync(cancellationToken);
        return await db.Set<Invitation>().Where(invitation => invitation.AcceptedById == userId || invitation.Email == email)
            .OrderBy(invitation => invitation.CreatedUtc).ToListAsync(cancellationToken);
    }
}

internal sealed record ExportedInvitation(string Role, DateTime SentUtc, bool Accepted);

[JsonSerializable(typeof(List<ExportedInvitation>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class InvitationJson : JsonSerializerContext;
