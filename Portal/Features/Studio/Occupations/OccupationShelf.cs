using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Data.Sqlite;
using Portal.Domain.Occupations;

namespace Portal.Features.Studio.Occupations;

/// <summary>A file of occupations that somebody uploaded.</summary>
/// <param name="FileName">As it was called.</param>
/// <param name="Problems">Lines that were left out.</param>
public sealed record ShelvedOccupations(
    OccupationEdition Edition, string FileName, DateOnly UploadedOn, OccupationIndex Index, IReadOnlyList<RowProblem> Problems);

/// <summary>
/// Keeps one file of each classification beside the database, as it was uploaded, and its occupations in memory from the
/// first time that somebody looks.
/// </summary>
public sealed class OccupationShelf(DatabaseLocation location, TimeProvider clock) : IDisposable
{
    public const int MaxUploadBytes = 20 * 1024 * 1024;

    private readonly string folder = Path.Combine(location.Folder, "occupations");
    private readonly ConcurrentDictionary<string, ShelvedOccupations> loaded = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>What is there of all classifications.</summary>
    public async Task<IReadOnlyList<ShelvedOccupations>> AllAsync(CancellationToken cancellationToken)
    {
        var shelves = new List<ShelvedOccupations>();
        foreach (var scheme in OccupationSchemes.All)
        {
            if (await FindAsync(scheme, cancellationToken) is { } known)
            {
                shelves.Add(known);
            }
        }

        return shelves;
    }

    /// <summary>What is there of a classification; null where nobody uploaded it.</summary>
    /// <param name="scheme">One of <see cref="OccupationSchemes"/>.</param>
    public async Task<ShelvedOccupations?> FindAsync(string scheme, CancellationToken cancellationToken)
    {
        if (loaded.TryGetValue(scheme, out var known))
        {
            return known;
        }

        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!loaded.TryGetValue(scheme, out known) && await LabelAsync(scheme, cancellationToken) is { } label
                && File.Exists(Path.Combine(folder, label.Data))
                && OccupationFile.Read(await File.ReadAllTextAsync(Path.Combine(folder, label.Data), Encoding.UTF8, cancellationToken)) is { } reading)
            {
                loaded[scheme] = known = new(new(scheme, label.Version, label.AsOf), label.FileName, label.UploadedOn, new(reading.Occupations), reading.Problems);
            }

            return known;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Keeps a file in place of the one that was there of its classification.</summary>
    /// <param name="reading">What is in it.</param>
    public async Task<ShelvedOccupations> KeepAsync(
        OccupationReading reading, ReadOnlyMemory<byte> content, string fileName, OccupationEdition edition, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(folder);
            var former = await LabelAsync(edition.Scheme, cancellationToken);
            var label = new ShelfLabel(
                $"{edition.Scheme}-{Guid.CreateVersion7():n}.txt", edition.Version, edition.AsOf, fileName, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
            await File.WriteAllBytesAsync(Path.Combine(folder, label.Data), content, cancellationToken);
            // The label last, and at one blow: with it the new file is there, without it the former.
            var unfinished = LabelOf(edition.Scheme) + ".part";
            await File.WriteAllTextAsync(unfinished, JsonSerializer.Serialize(label, ShelfJson.Default.ShelfLabel), cancellationToken);
            File.Move(unfinished, LabelOf(edition.Scheme), overwrite: true);
            if (former is not null)
            {
                File.Delete(Path.Combine(folder, former.Data));
            }

            return loaded[edition.Scheme] = new(edition, fileName, label.UploadedOn, new(reading.Occupations), reading.Problems);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private string LabelOf(string scheme) => Path.Combine(folder, $"{scheme}.json");

    private async Task<ShelfLabel?> LabelAsync(string scheme, CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize(await File.ReadAllTextAsync(LabelOf(scheme), cancellationToken), ShelfJson.Default.ShelfLabel);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }
}

/// <param name="Data">Name of the file beside the label.</param>
internal sealed record ShelfLabel(string Data, string Version, string AsOf, string FileName, DateOnly UploadedOn);

[JsonSerializable(typeof(ShelfLabel))]
internal sealed partial class ShelfJson : JsonSerializerContext;
