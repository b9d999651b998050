using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Data.Sqlite;
using Portal.Features.Studio.Uploads;
using Portal.Infrastructure.Security;

namespace Portal.Features.Studio.Files;

/// <summary>
/// Keeps what was uploaded until its owner has seen what it would change: for an hour, beside the database, under the hash
/// of a token that stands in the address of the preview alone.
/// </summary>
public sealed class ImportStaging(DatabaseLocation location, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>Uploads of one person that wait at once; the oldest goes for a new one.</summary>
    public const int MaxWaiting = 5;

    private const string Label = "upload.json";

    private readonly string folder = Path.Combine(location.Folder, "imports");

    /// <returns>The token that opens it again.</returns>
    public async Task<string> KeepAsync(Guid owner, IReadOnlyList<UploadedFile> files, CancellationToken cancellationToken)
    {
        RemoveExpired();
        MakeRoom(owner);
        var (token, hash) = SecretToken.New();
        var place = PlaceOf(hash);
        var unfinished = Directory.CreateDirectory(place + ".part").FullName;
        foreach (var (number, file) in files.Index())
        {
            await File.WriteAllBytesAsync(Path.Combine(unfinished, NameOf(number)), file.Content, cancellationToken);
        }

        var label = new StagedUpload(owner, clock.GetUtcNow().UtcDateTime, [.. files.Select(file => file.Name)]);
        await File.WriteAllTextAsync(Path.Combine(unfinished, Label), JsonSerializer.Serialize(label, StagingJson.Default.StagedUpload), cancellationToken);
        Directory.Move(unfinished, place);
        return token;
    }

    /// <summary>What was uploaded; null where the token opens nothing, or nothing of this person.</summary>
    public async Task<IReadOnlyList<UploadedFile>?> FindAsync(string? token, Guid owner, CancellationToken cancellationToken)
    {
        if (SecretToken.HashOf(token) is not { } hash || LabelOf(PlaceOf(hash)) is not { } label || label.Owner != owner || IsOver(label))
        {
            return null;
        }

        try
        {
            var files = new List<UploadedFile>();
            foreach (var (number, name) in label.Names.Index())
            {
                files.Add(new(name, await File.ReadAllBytesAsync(Path.Combine(PlaceOf(hash), NameOf(number)), cancellationToken)));
            }

            return files;
        }
        catch (IOException)
        {
            return null; // Taken away meanwhile.
        }
    }

    public void Remove(string? token)
    {
        if (SecretToken.HashOf(token) is { } hash)
        {
            Delete(PlaceOf(hash));
        }
    }

    /// <summary>Removes what nobody came back for, and what a stop of the portal left unfinished.</summary>
    public void RemoveExpired()
    {
        foreach (var place in Places())
        {
            var label = LabelOf(place);
            if (label is null ? clock.GetUtcNow().UtcDateTime - Directory.GetLastWriteTimeUtc(place) > Lifetime : IsOver(label))
            {
                Delete(place);
            }
        }
    }

    private void MakeRoom(Guid owner)
    {
        var own = Places().Select(place => (Place: place, Label: LabelOf(place))).Where(known => known.Label?.Owner == owner)
            .OrderByDescending(known => known.Label!.KeptUtc).Skip(MaxWaiting - 1).ToList();
        foreach (var (place, _) in own)
        {
            Delete(place);
        }
    }

    private bool IsOver(StagedUpload label) => clock.GetUtcNow().UtcDateTime - label.KeptUtc >= Lifetime;

    private string[] Places() => Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];

    private string PlaceOf(byte[] hash) => Path.Combine(folder, Convert.ToHexStringLower(hash));

    private static string NameOf(int number) => $"{number}.bin";

    private static StagedUpload? LabelOf(string place)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(place, Label)), StagingJson.Default.StagedUpload);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            return null;
        }
    }

    private static void Delete(string place)
    {
        try
        {
            Directory.Delete(place, recursive: true);
        }
        catch (IOException)
        {
            // Somebody else removes it, or reads it still: the next round gets it.
        }
    }
}

/// <param name="Names">As the browser sent them, in the order of the files.</param>
internal sealed record StagedUpload(Guid Owner, DateTime KeptUtc, IReadOnlyList<string> Names);

[JsonSerializable(typeof(StagedUpload))]
internal sealed partial class StagingJson : JsonSerializerContext;
