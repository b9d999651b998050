using Portal.Components.Shared.Sharing;
using Portal.Data.Sqlite;

namespace Portal.Features.Reading.Pictures;

/// <summary>
/// Keeps the drawn pictures in a folder beside the database, the latest of each document. All of it can be drawn anew, so
/// whoever deletes the folder loses nothing.
/// </summary>
internal sealed class PictureFolder(DatabaseLocation location) : IDisposable
{
    private const string Ending = ".png";

    /// <summary>A name that no slug can be.</summary>
    private const string PortalItself = "_portal";

    private readonly string folder = Path.Combine(location.Folder, "pictures");
    private readonly SemaphoreSlim drawing = new(1);

    /// <summary>The picture as a PNG; drawn where it is not there, one after another.</summary>
    public async Task<byte[]> GetAsync(SharePicture picture, CancellationToken cancellationToken)
    {
        var own = Path.Combine(folder, picture.Slug ?? PortalItself);
        var file = Path.Combine(own, picture.Hash + Ending);
        if (await ReadAsync(file, cancellationToken) is { } known)
        {
            return known;
        }

        await drawing.WaitAsync(cancellationToken);
        try
        {
            if (await ReadAsync(file, cancellationToken) is { } drawnMeanwhile)
            {
                return drawnMeanwhile;
            }

            var png = PictureDrawing.Draw(picture);
            await KeepAsync(own, file, png, cancellationToken);
            return png;
        }
        finally
        {
            drawing.Release();
        }
    }

    public void Dispose() => drawing.Dispose();

    /// <summary>Under its name only when it is whole: a reader, or the next start after a crash, must not find half of it.</summary>
    private static async Task KeepAsync(string own, string file, byte[] png, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(own);
        var draft = file + ".tmp";
        await File.WriteAllBytesAsync(draft, png, cancellationToken);
        File.Move(draft, file, overwrite: true);
        foreach (var former in Directory.EnumerateFiles(own).Where(other => other != file))
        {
            File.Delete(former);
        }
    }

    /// <summary>Null where it is not there, or not any more.</summary>
    private static async Task<byte[]?> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, cancellationToken);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
