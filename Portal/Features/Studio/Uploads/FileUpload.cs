using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Portal.Features.Studio.Uploads;

/// <summary>A file as a browser sent it.</summary>
/// <param name="Name">For people to read; never a path to open.</param>
public sealed record UploadedFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>What came of an upload: the files and the form, or the reason why there are none.</summary>
/// <param name="Problem">One of <see cref="UploadProblems"/>; null where all went well.</param>
internal sealed record UploadResult(IReadOnlyList<UploadedFile> Files, IFormCollection Form, string? Problem);

/// <summary>Takes files from a plain multipart form, however much was sent.</summary>
internal static class FileUpload
{
    /// <summary>What stands around the files in a form.</summary>
    private const int Around = 64 * 1024;

    /// <summary>So much is read to its end and thrown away, so that the browser shows the answer and not a broken line.</summary>
    private const long MaxDrained = 256L * 1024 * 1024;

    private const int MaxFiles = 200;
    private const int MaxNameLength = 120;

    /// <param name="maxBytes">Of all files together.</param>
    public static async Task<UploadResult> ReadAsync(HttpContext http, int maxBytes, CancellationToken cancellationToken)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = MaxDrained;
        }

        if (!http.Request.HasFormContentType)
        {
            return Refused(UploadProblems.Missing);
        }

        try
        {
            if (http.Request.ContentLength > maxBytes + Around)
            {
                await http.Request.Body.CopyToAsync(Stream.Null, cancellationToken);
                return Refused(UploadProblems.TooLarge);
            }

            var form = await http.Request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = maxBytes + Around, ValueCountLimit = MaxFiles }, cancellationToken);
            return !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http) ? Refused(UploadProblems.Stale)
                : form.Files.Sum(file => file.Length) > maxBytes ? Refused(UploadProblems.TooLarge)
                : form.Files.Any(file => file.Length > 0) ? new(await ContentsAsync(form.Files, cancellationToken), form, Problem: null)
                : Refused(UploadProblems.Missing);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return Refused(exception is BadHttpRequestException { StatusCode: not StatusCodes.Status413PayloadTooLarge } ? UploadProblems.Broken : UploadProblems.TooLarge);
        }
        catch (IOException)
        {
            return Refused(UploadProblems.Broken);
        }
    }

    private static async Task<IReadOnlyList<UploadedFile>> ContentsAsync(IFormFileCollection files, CancellationToken cancellationToken)
    {
        var read = new List<UploadedFile>();
        foreach (var file in files.Where(file => file.Length > 0))
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancellationToken);
            read.Add(new(NameOf(file.FileName), content.GetBuffer().AsMemory(0, (int)content.Length)));
        }

        return read;
    }

    /// <summary>The last part of what the browser says, without what could not be shown.</summary>
    private static string NameOf(string given)
    {
        var name = string.Concat(given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))).Trim();
        return name.Length == 0 ? "file" : name.Length > MaxNameLength ? name[^MaxNameLength..] : name;
    }

    private static UploadResult Refused(string problem) => new([], FormCollection.Empty, problem);
}
