using Portal.Data.Entities;

namespace Portal.Data;

/// <summary>Keeps what changed for readers, as a part of the transaction that changes it.</summary>
public static class ContentChanges
{
    /// <summary>The caller saves.</summary>
    public static void NoteChange(this PortalDbContext db, ContentChangeKind kind, int guideId, string slug, DateTime nowUtc) =>
        db.Add(new ContentChange { Kind = kind, GuideId = guideId, Slug = slug, Utc = nowUtc });

    /// <summary>That an institution changed what it adds to guides. The caller saves.</summary>
    public static void NoteSupplementChange(this PortalDbContext db, ContentChangeKind kind, int institutionId, string slug, DateTime nowUtc) =>
        db.Add(new ContentChange { Kind = kind, InstitutionId = institutionId, Slug = slug, Utc = nowUtc });
}
