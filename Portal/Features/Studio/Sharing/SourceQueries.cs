using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Studio.Freshness;
using Portal.Features.Studio.Freshness;

namespace Portal.Features.Studio.Sharing;

/// <summary>Reads the sources of everything published and of drafts.</summary>
public sealed class SourceQueries(IDbContextFactory<PortalDbContext> contexts, PublishedFacts facts)
{
    /// <summary>Every source, by title. One that drafts alone cite is told as the first of them tells it.</summary>
    public async Task<IReadOnlyList<ListedSource>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var reading = await db.BeginReadingAsync(cancellationToken);
        var published = await facts.ReadAsync(db, cancellationToken);
        var drafts = await DraftsAsync(db, cancellationToken);
        var cited = published.SelectMany(document => document.Sources.Select(source => (Source: source, Guide: GuideOf(document), IsDraft: false)))
            .Concat(drafts.SelectMany(draft => draft.Sources.Select(source => (Source: source, draft.Guide, IsDraft: true))));
        return
        [
            .. cited.GroupBy(found => found.Source.Id, StringComparer.Ordinal)
                .Select(group => new ListedSource(
                    group.First().Source,
                    [.. group.Where(found => !found.IsDraft).Select(found => found.Guide).Distinct()],
                    [.. group.Where(found => found.IsDraft).Select(found => found.Guide).Distinct()]))
                .OrderBy(listed => listed.Source.Title, StringComparer.CurrentCultureIgnoreCase).ThenBy(listed => listed.Source.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>One source with what cites it; null where nothing published and no draft does.</summary>
    public async Task<SourceSheet?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var listed = (await ListAsync(cancellationToken)).FirstOrDefault(known => known.Source.Id == id);
        if (listed is null)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var published = await facts.ReadAsync(db, cancellationToken);
        var history = await db.Set<AuditEntry>().AsNoTracking()
            .Where(entry => entry.Subject == id && (entry.Action == Domain.Studio.AuditActions.SourceChanged || entry.Action == Domain.Studio.AuditActions.Confirmed))
            .OrderByDescending(entry => entry.Id).Take(SourceSheet.MostHistory).ToListAsync(cancellationToken);
        return new(
            listed,
            [.. published.Where(document => document.Sources.Any(source => source.Id == id))
                .Select(document => new CitingGuide(GuideOf(document), [.. document.Figures.Where(figure => figure.Source == id)]))],
            history);
    }

    /// <summary>The sources of what is being written, as far as they can be read: a draft may hold anything.</summary>
    private static async Task<IReadOnlyList<(SharingGuide Guide, IReadOnlyList<Source> Sources)>> DraftsAsync(
        PortalDbContext db, CancellationToken cancellationToken)
    {
        var working = await db.Set<GuideDraft>().AsNoTracking()
            .Select(draft => new { draft.Guide!.Slug, draft.Guide.Title, draft.Guide.Kind, Json = draft.Content }).ToListAsync(cancellationToken);
        var revisions = await db.Set<GuideRevision>().AsNoTracking()
            .Where(revision => revision.Guide!.Publication!.RevisionId != revision.Id
                && revision.Number == db.Set<GuideRevision>().Where(other => other.GuideId == revision.GuideId).Max(other => other.Number))
            .Select(revision => new { revision.Guide!.Slug, revision.Guide.Title, revision.Guide.Kind, Json = revision.Document }).ToListAsync(cancellationToken);
        return
        [
            .. working.Concat(revisions).OrderBy(draft => draft.Title, StringComparer.CurrentCultureIgnoreCase)
                .Select(draft => (new SharingGuide(draft.Slug, draft.Title, draft.Kind), SourcesIn(draft.Json))),
        ];
    }

    private static IReadOnlyList<Source> SourcesIn(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject root && root["sources"] is JsonArray list
                ? [.. list.OfType<JsonObject>().Select(Read).Where(source => source.Id.Length > 0)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static Source Read(JsonObject part) => new(
        Text(part, "id") ?? "", Text(part, "title") ?? "", Text(part, "publisher") ?? "", Text(part, "url"), Text(part, "asOf") ?? "",
        DateOnly.TryParseExact(Text(part, "accessed"), "yyyy-MM-dd", out var accessed) ? accessed : null,
        Text(part, "licence"), Text(part, "quotedFrom"), part["renewsEvery"] is JsonValue months && months.TryGetValue<int>(out var every) ? every : null,
        part["verified"] is JsonValue verified && verified.TryGetValue<bool>(out var isVerified) && isVerified, Text(part, "note"));

    private static string? Text(JsonObject part, string key) => part[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static SharingGuide GuideOf(DocumentFacts document) => new(document.Slug, document.Title, document.Kind);
}

/// <summary>A guide that has what is shared.</summary>
public sealed record SharingGuide(string Slug, string Title, string Kind);

/// <summary>A source with the guides that cite it.</summary>
/// <param name="Published">Published guides, by slug.</param>
/// <param name="Drafts">What is being written, published besides or not.</param>
public sealed record ListedSource(Source Source, IReadOnlyList<SharingGuide> Published, IReadOnlyList<SharingGuide> Drafts)
{
    /// <summary>Whether all the words occur in its title, publisher, address or id.</summary>
    public bool Has(IReadOnlyList<string> words) => words.All(word =>
        Source.Title.Contains(word, StringComparison.CurrentCultureIgnoreCase)
        || Source.Publisher.Contains(word, StringComparison.CurrentCultureIgnoreCase)
        || Source.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        || (Source.Url?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false));
}

/// <summary>A published guide with the figures that cite a source.</summary>
public sealed record CitingGuide(SharingGuide Guide, IReadOnlyList<Domain.Guides.Editing.CitedFigure> Figures);

/// <summary>All about one source.</summary>
/// <param name="Guides">The published guides that cite it.</param>
/// <param name="History">What was done to it, the latest first.</param>
public sealed record SourceSheet(ListedSource Listed, IReadOnlyList<CitingGuide> Guides, IReadOnlyList<AuditEntry> History)
{
    public const int MostHistory = 20;
}
