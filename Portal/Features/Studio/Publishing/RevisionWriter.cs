using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Studio;

namespace Portal.Features.Studio.Publishing;

/// <summary>Adds revisions. The caller has opened the transaction.</summary>
internal sealed class RevisionWriter(PortalDbContext db, DateTime nowUtc)
{
    /// <summary>SHA-256 of the document's JSON, hexadecimal: equal documents have equal hashes.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>A revision as the audit trail tells of it.</summary>
    public static string DetailOf(GuideRevision revision) => string.Create(
        CultureInfo.InvariantCulture, $"Revision {revision.Number}{(revision.Note is { } note ? $": {note}" : "")}");

    /// <summary>
    /// Adds a revision of the guide with the document's slug, which is made where there is none. A document equal to the
    /// newest revision adds nothing and answers that one.
    /// </summary>
    public async Task<GuideRevision> AppendAsync(GuideDocument document, RevisionAuthor author, CancellationToken cancellationToken)
    {
        var json = GuideJson.Serialize(document);
        var hash = HashOf(json);
        var guide = await db.Set<Guide>().FirstOrDefaultAsync(known => known.Slug == document.Slug, cancellationToken);
        if (guide is null)
        {
            guide = new() { Slug = document.Slug, Kind = document.Kind, Title = Guide.TitleOf(document.Title), CreatedUtc = nowUtc };
            db.Add(guide);
            await db.SaveChangesAsync(cancellationToken);
        }

        var newest = await db.Set<GuideRevision>().Where(revision => revision.GuideId == guide.Id)
            .OrderByDescending(revision => revision.Number).FirstOrDefaultAsync(cancellationToken);
        if (author.Origin == RevisionOrigin.Shipped)
        {
            guide.ShippedHash = hash;
        }

        if (newest is null || newest.Hash != hash)
        {
            newest = new()
            {
                GuideId = guide.Id,
                Number = (newest?.Number ?? 0) + 1,
                Document = json,
                Hash = hash,
                Origin = author.Origin,
                Author = author.Name,
                AuthorId = author.AccountId,
                Note = author.Note,
                CreatedUtc = nowUtc,
            };
            db.Add(newest);
            if (author.Origin == RevisionOrigin.Import)
            {
                db.Note(author.Actor, AuditActions.Imported, document.Slug, DetailOf(newest), nowUtc);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return newest;
    }
}
