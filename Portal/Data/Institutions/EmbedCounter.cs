using Portal.Data.Entities;
using Portal.Infrastructure;

namespace Portal.Data.Institutions;

/// <summary>
/// Counts what happens through embeds: numbers alone, no readers. Asked at every fetch of an embed, so the numbers wait in
/// memory until somebody takes them.
/// </summary>
public sealed class EmbedCounter(InstitutionKeys keys, TimeProvider clock)
{
    /// <summary>Numbers kept at once.</summary>
    public const int MostCells = 20_000;

    public BoundedCounts<EmbedCell> Counts { get; } = new(MostCells);

    /// <param name="key">From an address, so it may be anything; only a key that works is counted.</param>
    /// <param name="slug">Of a document that is published.</param>
    /// <param name="path">The id of one of its paths; null: the document as a whole.</param>
    public async ValueTask CountAsync(string? key, EmbedCountKind kind, string slug, string? path, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(key) && await keys.FindAsync(key, cancellationToken) is { } institution)
        {
            Count(institution, kind, slug, path);
        }
    }

    /// <inheritdoc cref="CountAsync"/>
    public void Count(EmbeddingInstitution institution, EmbedCountKind kind, string slug, string? path) =>
        Counts.Add(new(institution.Id, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), kind, slug, path ?? ""));
}

/// <summary>What is counted by itself.</summary>
/// <param name="Day">Of UTC.</param>
/// <param name="Path">Empty: the document as a whole.</param>
public readonly record struct EmbedCell(int Institution, DateOnly Day, EmbedCountKind Kind, string Slug, string Path);
