using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;

namespace Portal.Features.Studio.Overview;

/// <summary>Begins documents, blank or as a copy of another.</summary>
public sealed class GuideBeginning(DraftDesk desk, IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>What says when somebody looked at a document or at what it tells of: true of the original only.</summary>
    private static readonly string[] OfTheOriginal = ["reviewedOn", "reviewBy", "postedOn", "seenOn", "closesOn", "applyUrl"];

    /// <summary>A slug for the title that no document has or had; empty where the title gives none.</summary>
    public async Task<string> FreeSlugAsync(string title, CancellationToken cancellationToken)
    {
        var made = Slugs.Of(title, Slugs.MaxLength);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        for (var number = 1; made.Length > 0; number++)
        {
            var tail = number == 1 ? "" : $"-{number}";
            var slug = made[..Math.Min(made.Length, Slugs.MaxLength - tail.Length)].TrimEnd('-') + tail;
            if (!await db.Set<Guide>().AnyAsync(known => known.Slug == slug, cancellationToken)
                && !await db.Set<SlugRedirect>().AnyAsync(known => known.Slug == slug, cancellationToken))
            {
                return slug;
            }
        }

        return "";
    }

    /// <param name="kind">One of <see cref="GuideKinds"/>.</param>
    /// <returns>False where the slug is another document's, now or once.</returns>
    public Task<bool> BlankAsync(string kind, string slug, string title, Actor owner, CancellationToken cancellationToken) =>
        desk.BeginAsync(DocumentTree.Begin(kind, slug, title), owner, cancellationToken);

    /// <summary>
    /// Copies a document as it is being written, else as published. Ids stay: those of paths and steps belong to each guide,
    /// those of outcomes and sources mean the same thing in both. When it was checked is said of the original alone.
    /// </summary>
    /// <returns>False where the slug is another document's, now or once, or there is nothing to copy.</returns>
    public async Task<bool> CopyAsync(string from, string slug, string title, Actor owner, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(from, cancellationToken) is not { } original)
        {
            return false;
        }

        var copy = DocumentTree.Parse(original.Content);
        copy.Apply(TreeEdit.Set.Text("slug", slug));
        copy.Apply(TreeEdit.Set.Text("title", title));
        foreach (var field in OfTheOriginal)
        {
            copy.Apply(new TreeEdit.Set(field, null));
        }

        return await desk.BeginAsync(copy, owner, cancellationToken);
    }
}
