using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Editing;

/// <summary>What guides share, to be picked rather than written again: outcomes, sources, and the documents to link to.</summary>
public sealed class SharedItems(IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Suggestions at most.</summary>
    private const int Most = 2_000;

    public async Task<SharedCatalogue> LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var outcomes = await db.Set<OutcomeRow>().AsNoTracking().OrderBy(outcome => outcome.Text).Take(Most).ToListAsync(cancellationToken);
        var sources = await db.Set<SourceRow>().AsNoTracking().OrderBy(source => source.Title).Take(Most).ToListAsync(cancellationToken);
        var documents = await db.Set<Guide>().AsNoTracking().OrderBy(guide => guide.Title).Take(Most)
            .Select(guide => new KnownDocument(guide.Slug, guide.Title, guide.Kind)).ToListAsync(cancellationToken);
        return new(
            outcomes.DistinctBy(outcome => outcome.Text).ToDictionary(outcome => outcome.Text, outcome => outcome.Id, StringComparer.Ordinal),
            sources.Select(source => source.ToSource()).DistinctBy(source => source.Title).ToDictionary(source => source.Title, StringComparer.Ordinal),
            documents);
    }
}

/// <param name="Outcomes">Their ids by their texts.</param>
/// <param name="Sources">By their titles.</param>
public sealed record SharedCatalogue(
    IReadOnlyDictionary<string, string> Outcomes, IReadOnlyDictionary<string, Source> Sources, IReadOnlyList<KnownDocument> Documents)
{
    public static readonly SharedCatalogue Empty = new(new Dictionary<string, string>(), new Dictionary<string, Source>(), []);

    /// <summary>The titles of the documents, by slug.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; } = Documents.ToDictionary(document => document.Slug, document => document.Title, StringComparer.Ordinal);

    /// <summary>The titles that can be picked for a list; none where its items are a guide's own.</summary>
    public IEnumerable<string> TitlesFor(FieldSpec list) => list.Key switch
    {
        "outcomes" => Outcomes.Keys,
        "sources" => Sources.Keys,
        _ => [],
    };

    /// <summary>The shared item of that title as the format writes it; null where there is none.</summary>
    public System.Text.Json.Nodes.JsonObject? Find(FieldSpec list, string title) => list.Key switch
    {
        "outcomes" when Outcomes.TryGetValue(title, out var id) => new() { ["id"] = id },
        "sources" when Sources.TryGetValue(title, out var source) =>
            (System.Text.Json.Nodes.JsonObject)DocumentTree.Of(new OpeningDocument { Sources = [source] }).Items("sources")[0]!.DeepClone(),
        _ => null,
    };
}

public sealed record KnownDocument(string Slug, string Title, string Kind);
