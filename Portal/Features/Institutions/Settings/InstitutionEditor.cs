using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Institutions;
using Portal.Domain.Studio;

namespace Portal.Features.Institutions.Settings;

/// <summary>Writes how an institution's embeds look and where they may be shown.</summary>
public sealed class InstitutionEditor(IDbContextFactory<PortalDbContext> contexts, InstitutionKeys keys, TimeProvider clock)
{
    /// <returns>False where whoever asks may not, or there is no such institution.</returns>
    public Task<bool> SaveAsync(Actor by, int institutionId, InstitutionSettings settings, CancellationToken cancellationToken) =>
        ChangeAsync(by, institutionId, (db, institution) =>
        {
            var hasNewName = institution.Name != settings.Name;
            var changed = (List<string>)
            [
                .. hasNewName ? ["name"] : (string[])[],
                .. institution.Accent != settings.Accent ? ["colour"] : (string[])[],
                .. institution.ContactEmail != settings.ContactEmail ? ["contact"] : (string[])[],
                .. SetOrigins(db, institution, settings.Origins) ? ["websites"] : (string[])[],
            ];
            (institution.Name, institution.Accent, institution.ContactEmail) = (settings.Name, settings.Accent, settings.ContactEmail);
            if (hasNewName && institution.Supplement.Count > 0)
            {
                // Copies of the supplement name the institution.
                db.NoteSupplementChange(ContentChangeKind.Published, institution.Id, institution.Slug, clock.GetUtcNow().UtcDateTime);
            }

            return changed.Count == 0 ? null : string.Join(", ", changed);
        }, cancellationToken);

    /// <param name="content">As <see cref="LogoPicture"/> took it.</param>
    /// <inheritdoc cref="SaveAsync"/>
    public Task<bool> SetLogoAsync(Actor by, int institutionId, byte[] content, string contentType, CancellationToken cancellationToken) =>
        ChangeAsync(by, institutionId, (_, institution) =>
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            if (institution.Logo is { } logo)
            {
                (logo.Content, logo.ContentType, logo.Hash) = (content, contentType, hash);
            }
            else
            {
                institution.Logo = new() { Content = content, ContentType = contentType, Hash = hash };
            }

            return "logo";
        }, cancellationToken);

    /// <inheritdoc cref="SaveAsync"/>
    public Task<bool> RemoveLogoAsync(Actor by, int institutionId, CancellationToken cancellationToken) =>
        ChangeAsync(by, institutionId, (db, institution) =>
        {
            if (institution.Logo is null)
            {
                return null;
            }

            db.Remove(institution.Logo);
            return "logo removed";
        }, cancellationToken);

    /// <param name="change">Says what it changed, for the audit trail; null: nothing.</param>
    private async Task<bool> ChangeAsync(Actor by, int institutionId, Func<PortalDbContext, Institution, string?> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isAllowed = await db.WriteAsync(
            async token =>
            {
                if (!await InstitutionAccess.AllowsAsync(db, by, institutionId, token))
                {
                    return false;
                }

                var institution = await db.Set<Institution>().AsSplitQuery().Include(known => known.Logo).Include(known => known.Origins)
                    .Include(known => known.Supplement).SingleAsync(known => known.Id == institutionId, token);
                if (change(db, institution) is { } what)
                {
                    db.Note(by, AuditActions.InstitutionChanged, institution.Slug, what, clock.GetUtcNow().UtcDateTime);
                }

                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
        keys.Forget();
        return isAllowed;
    }

    private static bool SetOrigins(PortalDbContext db, Institution institution, IReadOnlyList<string> origins)
    {
        var rows = institution.Origins.OrderBy(row => row.Position).ToList();
        if (rows.Select(row => row.Origin).SequenceEqual(origins, StringComparer.Ordinal))
        {
            return false;
        }

        foreach (var (position, origin) in origins.Index())
        {
            if (position < rows.Count)
            {
                rows[position].Origin = origin;
            }
            else
            {
                institution.Origins.Add(new() { Position = position, Origin = origin });
            }
        }

        db.RemoveRange(rows.Skip(origins.Count));
        return true;
    }
}
