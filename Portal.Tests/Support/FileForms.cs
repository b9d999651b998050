using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Portal.Tests.Support;

/// <summary>Sends files by a page's own form, as a browser without scripts does.</summary>
public static class FileForms
{
    /// <param name="page">The page with the form.</param>
    /// <param name="action">The form's address.</param>
    /// <param name="fields">Other fields of the form.</param>
    public static Task<PortalPage> SendFilesAsync(
        this PortalBrowser browser, PortalPage page, string action, IEnumerable<(string Name, byte[] Content)> files, params (string Name, string Value)[] fields)
    {
        var form = page.Form($"form[action='{action}']");
        var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        foreach (var (name, value) in fields)
        {
            Assert.True(form.QuerySelector($"[name='{name}']") is not null, $"The form has no field '{name}'.");
            content.Add(new StringContent(value), name);
        }

        var input = form.QuerySelector<IHtmlInputElement>("input[type=file]")!;
        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), input.Name!, name);
        }

        return browser.SendAsync(new(HttpMethod.Post, action) { Content = content });
    }

    public static byte[] Zip(params IEnumerable<(string Name, string Text)> entries) => Zip(entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text))));

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> entries, Action<ZipArchiveEntry>? change = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                var entry = zip.CreateEntry(name);
                change?.Invoke(entry);
                using var content = entry.Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
