using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Publishing;

namespace Portal.Features.Studio.Sharing;

/// <summary>Makes the drafts of a renewed source: one of each guide in which a figure was changed or dated anew.</summary>
public sealed class RenewalWriter(IDbContextFactory<PortalDbContext> contexts, GuidePublisher publisher, TimeProvider clock)
{
    /// <param name="renewed">The source as it is from now on.</param>
    /// <param name="guides">What was decided, guide by guide; those without a decision are left as they are.</param>
    public async Task<RenewalResult> WriteAsync(
        Source renewed, IReadOnlyList<GuideRenewal> guides, Actor actor, CancellationToken cancellationToken)
    {
        var decided = guides.Where(guide => guide.Figures.Count > 0).ToList();
        if (decided.Count == 0)
        {
            return new RenewalResult.NothingDecided();
        }

        var documents = new List<GuideDocument>();
        foreach (var guide in decided)
        {
            if (await ReadAsync(guide.RevisionId, cancellationToken) is not { } json)
            {
                return new RenewalResult.ChangedMeanwhile(guide.Slug);
            }

            if (Write(json, renewed, guide.Figures) is { Count: > 0 } wrong)
            {
                return new RenewalResult.NotReadable(guide.Slug, wrong);
            }

            if (GuideReader.Read(json.ToJsonString()).Document is not { } document)
            {
                return new RenewalResult.NotReadable(guide.Slug, []);
            }

            documents.Add(document);
        }

        var note = $"New edition of “{renewed.Title}”: {renewed.AsOf}";
        if (await publisher.SaveDraftsAsync(documents, new(RevisionOrigin.Studio, actor.Name, note), cancellationToken) is not null)
        {
            return new RenewalResult.ChangedMeanwhile(documents[0].Slug);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Note(
            actor, AuditActions.SourceChanged, renewed.Id, $"{note}. Drafts of {string.Join(", ", documents.Select(document => document.Slug))}",
            clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(CancellationToken.None);
        return new RenewalResult.Done([.. documents.Select(document => document.Slug)]);
    }

    /// <returns>Paths of what could not be written.</returns>
    private static List<string> Write(JsonObject document, Source renewed, IReadOnlyList<FigureRenewal> figures)
    {
        var wrong = new List<string>();
        foreach (var figure in figures)
        {
            wrong.AddRange(CitedFigures.Rewrite(document, figure.Path, figure.Values, renewed.AsOf).Select(key => FieldPath.Of(figure.Path, key)));
        }

        if (document["sources"] is JsonArray sources)
        {
            var at = sources.Index().First(known => FieldPath.IdOf(known.Item) == renewed.Id).Index;
            sources[at] = SourceJson.Of(renewed);
        }

        return wrong;
    }

    /// <summary>The document of a revision; null where it is the newest no longer.</summary>
    private async Task<JsonObject?> ReadAsync(int revisionId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var json = await RenewalQueries.Newest(db).Where(revision => revision.Id == revisionId).Select(revision => revision.Document)
            .SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : (JsonObject)JsonNode.Parse(json)!;
    }
}

/// <summary>What was decided of a guide's figures.</summary>
/// <param name="RevisionId">The revision that was looked at.</param>
public sealed record GuideRenewal(string Slug, int RevisionId, IReadOnlyList<FigureRenewal> Figures);

/// <summary>A figure that is dated anew.</summary>
/// <param name="Values">What changes, by <see cref="CitedField.Key"/>; empty: it is still right.</param>
public sealed record FigureRenewal(string Path, IReadOnlyDictionary<string, string?> Values);

/// <summary>What came of making the drafts of a renewal.</summary>
public abstract record RenewalResult
{
    private RenewalResult()
    {
    }

    /// <param name="Slugs">The guides that have a draft now.</param>
    public sealed record Done(IReadOnlyList<string> Slugs) : RenewalResult;

    public sealed record NothingDecided : RenewalResult;

    /// <summary>Somebody saved a guide meanwhile. Nothing was changed.</summary>
    public sealed record ChangedMeanwhile(string Slug) : RenewalResult;

    /// <summary>A value is none of its kind. Nothing was changed.</summary>
    public sealed record NotReadable(string Slug, IReadOnlyList<string> Fields) : RenewalResult;
}
