using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Portal.Infrastructure;
using Portal.Infrastructure.Embedding;

namespace Portal.Features.Institutions.Copying;

/// <summary>What a web editor puts on a page to show an embed, ready to paste. Everything in it is encoded for HTML.</summary>
/// <param name="origin">The portal's public origin, without a slash at the end.</param>
/// <param name="key">The institution's; null: it has none that works.</param>
public sealed class EmbedSnippets(string origin, EmbedChoice choice, string? key)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page's own address. WordPress makes an embed out of it by itself; anywhere else it is a link.</summary>
    public string Address => origin + PortalUrls.LinkedBy(choice.What.Page, choice.Place, key);

    /// <summary>The embed's address, relative to the portal's root.</summary>
    public string FrameAddress => PortalUrls.FrameOf(choice.What.Page, choice.SectionsInAddress, choice.Place, choice.ThemeInAddress, choice.Accent, key);

    /// <summary>A frame of a fixed height, for systems that take no scripts.</summary>
    /// <param name="height">In CSS pixels; what is longer scrolls.</param>
    public string Frame(int height) => string.Create(CultureInfo.InvariantCulture,
        $"<iframe src=\"{Html.Encode(origin + FrameAddress)}\" title=\"{Html.Encode(choice.What.Title)}\" width=\"100%\" height=\"{height}\" loading=\"lazy\"></iframe>");

    /// <summary>The loader, which fits the height, around a link for readers without scripts.</summary>
    public string Loader => Element($"<script src=\"{Html.Encode(origin + PortalUrls.EmbedLoader)}\" async></script>");

    /// <summary>The same with the loader that never changes, for sites that let in no other: the browser refuses any other content.</summary>
    public string LoaderOf(EmbedLoader loader) => Element(
        $"<script src=\"{Html.Encode(origin + loader.Address)}\" integrity=\"{Html.Encode(loader.Integrity)}\" crossorigin=\"anonymous\" async></script>");

    public string Link => $"<a href=\"{Html.Encode(Address)}\">{Html.Encode(choice.What.Title)}</a>";

    private string Element(string script)
    {
        var html = new StringBuilder($"{script}\n<career-pathway");
        (string Name, string? Value)[] settings =
        [
            .. choice.What.Names.Select(name => (name.Name, (string?)name.Value)),
            ("sections", choice.SectionsInAddress), ("place", choice.Place), ("theme", choice.ThemeInAddress), ("accent", choice.Accent), ("key", key),
        ];
        foreach (var (name, value) in settings)
        {
            if (value is not null)
            {
                html.Append(CultureInfo.InvariantCulture, $" {name}=\"{Html.Encode(value)}\"");
            }
        }

        return html.Append(CultureInfo.InvariantCulture, $">\n  {Link}\n</career-pathway>").ToString();
    }
}
