using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Institutions;
using Portal.Domain.Studio;

namespace Portal.Features.Institutions.Settings;

/// <summary>Makes keys for embeds, lets former ones end and switches them off.</summary>
public sealed class EmbedKeyDesk(IDbContextFactory<PortalDbContext> contexts, InstitutionKeys keys, TimeProvider clock)
{
    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes a new key. Those before it work for a while; one that ends sooner already keeps its day.</summary>
    /// <param name="graceDays">One of <see cref="EmbedKeys.GraceDays"/>.</param>
    /// <returns>False where whoever asks may not.</returns>
    public Task<bool> RotateAsync(Actor by, int institutionId, int graceDays, CancellationToken cancellationToken) =>
        ChangeAsync(by, institutionId, (db, institution) =>
        {
            if (!EmbedKeys.GraceDays.Contains(graceDays))
            {
                return false;
            }

            var end = NowUtc.AddDays(graceDays);
            foreach (var former in institution.Keys.Where(key => key.DisabledUtc is null && !(key.ValidUntilUtc <= end)))
            {
                former.ValidUntilUtc = end;
            }

            institution.Keys.Add(new() { Key = EmbedKeys.New(), CreatedUtc = NowUtc });
            db.Note(by, AuditActions.EmbedKeyMade, institution.Slug, $"former keys end after {graceDays} days", NowUtc);
            return true;
        }, cancellationToken);

    /// <summary>Switches a key off at once and for good.</summary>
    /// <returns>False where whoever asks may not, or the institution has no such key that works.</returns>
    public Task<bool> DisableAsync(Actor by, int institutionId, int keyId, CancellationToken cancellationToken) =>
        ChangeAsync(by, institutionId, (db, institution) =>
        {
            if (institution.Keys.Find(known => known.Id == keyId && known.DisabledUtc is null) is not { } key)
            {
                return false;
            }

            key.DisabledUtc = NowUtc;
            db.Note(by, AuditActions.EmbedKeyDisabled, institution.Slug, key.Key, NowUtc);
            return true;
        }, cancellationToken);

    private async Task<bool> ChangeAsync(Actor by, int institutionId, Func<PortalDbContext, Institution, bool> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isChanged = await db.WriteAsync(
            async token =>
            {
                if (!await InstitutionAccess.AllowsAsync(db, by, institutionId, token)
                    || !change(db, await db.Set<Institution>().Include(known => known.Keys).SingleAsync(known => known.Id == institutionId, token)))
                {
                    return false;
                }

                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
        keys.Forget();
        return isChanged;
    }
}
