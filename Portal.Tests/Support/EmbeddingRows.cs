using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;

namespace Portal.Tests.Support;

/// <summary>Institutions that show guides in pages of their own.</summary>
internal static class EmbeddingRows
{
    /// <param name="slug">Also in its name and in its contact's address.</param>
    /// <param name="guide">Slug of the guide it shows; null: none.</param>
    /// <param name="daysAgo">When a page with it was fetched last.</param>
    /// <param name="change">Last say.</param>
    public static Task<int> EmbedAsync(
        this PortalFactory portal, string slug, string? guide, int daysAgo = 1, EmbedCountKind kind = EmbedCountKind.Fetched, Action<Institution>? change = null) =>
        portal.InDatabaseAsync(async db =>
        {
            var institution = new Institution
            {
                Slug = slug, Name = $"{slug} university", ContactEmail = ContactOf(slug), CreatedUtc = portal.Clock.GetUtcNow().UtcDateTime,
            };
            change?.Invoke(institution);
            db.Add(institution);
            await db.SaveChangesAsync();
            if (guide is not null)
            {
                db.Add(new EmbedCount
                {
                    InstitutionId = institution.Id, Day = portal.Today().AddDays(-daysAgo), Kind = kind, PathKey = "", Count = 3,
                    GuideId = await db.Set<Guide>().Where(known => known.Slug == guide).Select(known => known.Id).SingleAsync(),
                });
                await db.SaveChangesAsync();
            }

            return institution.Id;
        });

    public static string ContactOf(string slug) => $"web@{slug}.example";
}
