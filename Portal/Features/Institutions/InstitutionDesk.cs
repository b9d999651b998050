using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Institutions;
using Portal.Domain.Studio;

namespace Portal.Features.Institutions;

/// <summary>What came of making an institution.</summary>
public enum InstitutionMaking
{
    Done,
    SlugTaken,

    /// <summary>Whoever asks is no administrator any more.</summary>
    NotAllowed,
}

/// <summary>Makes institutions, closes them and opens them again, for administrators.</summary>
public sealed class InstitutionDesk(IDbContextFactory<PortalDbContext> contexts, InstitutionKeys keys, TimeProvider clock)
{
    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes an institution with its first key.</summary>
    /// <param name="slug">Valid; it is for good, because copies of the portal's data name it.</param>
    public async Task<InstitutionMaking> MakeAsync(Actor by, string name, string slug, string? contactEmail, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var made = await db.WriteAsync(
            async token =>
            {
                if (!await db.IsAdministratorAsync(by.Id, token))
                {
                    return InstitutionMaking.NotAllowed;
                }

                if (await db.Set<Institution>().AnyAsync(known => known.Slug == slug, token))
                {
                    return InstitutionMaking.SlugTaken;
                }

                var institution = new Institution { Slug = slug, Name = name, ContactEmail = contactEmail, CreatedUtc = NowUtc };
                institution.Keys.Add(new() { Key = EmbedKeys.New(), CreatedUtc = NowUtc });
                db.Add(institution);
                db.Note(by, AuditActions.InstitutionMade, slug, name, NowUtc);
                await db.SaveChangesAsync(token);
                return InstitutionMaking.Done;
            },
            cancellationToken);
        keys.Forget();
        return made;
    }

    /// <summary>From now on none of its embeds opens, and no plan shows what it added; or all is as it was.</summary>
    /// <returns>Whether this call changed it.</returns>
    public async Task<bool> SetOpenAsync(Actor by, string slug, bool isOpen, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var isChanged = await db.WriteAsync(
            async token =>
            {
                if (!await db.IsAdministratorAsync(by.Id, token)
                    || await db.Set<Institution>().Include(known => known.Supplement).SingleOrDefaultAsync(known => known.Slug == slug, token) is not { } institution
                    || institution.ClosedUtc is null == isOpen)
                {
                    return false;
                }

                institution.ClosedUtc = isOpen ? null : NowUtc;
                db.Note(by, isOpen ? AuditActions.InstitutionReopened : AuditActions.InstitutionClosed, slug, institution.Name, NowUtc);
                if (institution.Supplement.Count > 0)
                {
                    db.NoteSupplementChange(isOpen ? ContentChangeKind.Published : ContentChangeKind.Removed, institution.Id, slug, NowUtc);
                }

                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
        keys.Forget();
        return isChanged;
    }
}
