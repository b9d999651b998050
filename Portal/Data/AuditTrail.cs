using Portal.Data.Entities;
using Portal.Domain.Studio;

namespace Portal.Data;

/// <summary>Notes who did what, in the transaction in which it was done: what was not done is not noted, and the other way round.</summary>
public static class AuditTrail
{
    /// <summary>Adds an entry, which the caller saves with the rest.</summary>
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="subject">What it was done to: a slug, an account, an address. Cut where it is too long.</param>
    /// <param name="detail">Cut where it is too long.</param>
    public static void Note(this PortalDbContext db, Actor actor, string action, string subject, string? detail, DateTime nowUtc) =>
        db.Add(new AuditEntry
        {
            Utc = nowUtc,
            Actor = Cut(actor.Name, GuideRevision.MaxAuthorLength),
            ActorId = actor.Id,
            Action = action,
            Subject = Cut(subject, AuditEntry.MaxSubjectLength),
            Detail = detail is null ? null : Cut(detail, AuditEntry.MaxDetailLength),
        });

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;
}
