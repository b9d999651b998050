using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.TakeAlong;

/// <summary>Gives plans an address of a kind and takes it back.</summary>
public sealed class PlanAddresses<TAddress>(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
    where TAddress : PlanAddress, new()
{
    /// <summary>A new address; one before ends. Null where the plan is not theirs.</summary>
    /// <returns>The token in the address, which is stored as a hash and cannot be shown again.</returns>
    public async Task<string?> MakeAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<string?>(
            async token =>
            {
                if (!await db.Set<Enrolment>().AnyAsync(own => own.Id == enrolmentId && own.Student!.HolderId == holderId, token))
                {
                    return null;
                }

                var (text, hash) = SecretToken.New();
                var address = await db.Set<TAddress>().FirstOrDefaultAsync(known => known.EnrolmentId == enrolmentId, token);
                if (address is null)
                {
                    address = new() { EnrolmentId = enrolmentId };
                    db.Add(address);
                }

                (address.TokenHash, address.CreatedUtc) = (hash, clock.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(token);
                return text;
            },
            cancellationToken);
    }

    /// <summary>Makes the address lead nowhere.</summary>
    public async Task RevokeAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(token => Of(db, holderId, enrolmentId).ExecuteDeleteAsync(token), cancellationToken);
    }

    /// <summary>Since when the plan has an address; null: it has none.</summary>
    public async Task<DateTime?> SinceAsync(Guid holderId, Guid enrolmentId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Of(db, holderId, enrolmentId).Select(known => (DateTime?)known.CreatedUtc).FirstOrDefaultAsync(cancellationToken);
    }

    private static IQueryable<TAddress> Of(PortalDbContext db, Guid holderId, Guid enrolmentId) =>
        db.Set<TAddress>().Where(known => known.EnrolmentId == enrolmentId && known.Enrolment!.Student!.HolderId == holderId);
}
